package plan

// keyDef is one entry of the table of keys: what may stand in a plan file, and
// what it means. The unknown-key, missing-key and word findings and
// docs/keys.md are made from it; the reader asks for each key by name, and tests
// hold the two together.
type keyDef struct {
	Name     string
	Type     keyType
	Title    string // Japanese name
	Doc      string // Japanese: what to write
	Example  string
	Required bool
	Filled   bool     // of a list: [] is a finding, as nothing can be shown without an entry
	Values   []string // of a Choice
	Of       *section // of Object, Objects, ByYear and Photos; nil in Objects is the section itself
}

// keyType is the form of a value.
type keyType string

// The types of values.
const (
	typeText    keyType = "text"    // one line
	typeID      keyType = "id"      // half-width letters, digits and hyphens
	typeProse   keyType = "prose"   // | with several lines
	typeTexts   keyType = "texts"   // a list of lines
	typeNumber  keyType = "number"  // a whole number
	typeYear    keyType = "year"    // R6
	typeSpan    keyType = "span"    // R3～R7
	typeValue   keyType = "value"   // 7,250千人（R2）, 集計中（7月頃）
	typeFigure  keyType = "figure"  // 100
	typeDates   keyType = "dates"   // ①令和6年9月14日～15日
	typeBool    keyType = "bool"    // true, false
	typeChoice  keyType = "choice"  // one of Values
	typeObject  keyType = "object"  // the keys of Of
	typeObjects keyType = "objects" // a list of Of
	typeByYear  keyType = "by-year" // R-year: value, or Of, or a list of Of
	typeLabels  keyType = "labels"  // free label: text
	typePhotos  keyType = "photos"  // paths, or objects of Of
)

// section is the keys of one kind of object.
type section struct {
	Name string // Japanese name for messages
	File string // where it stands, for docs/keys.md
	Keys []keyDef
}

// key returns the entry for a name, nil when there is none.
func (s *section) key(name string) *keyDef {
	for i := range s.Keys {
		if s.Keys[i].Name == name {
			return &s.Keys[i]
		}
	}
	return nil
}

// names returns the names of the keys in the order of the table.
func (s *section) names() []string {
	out := make([]string, len(s.Keys))
	for i, k := range s.Keys {
		out[i] = k.Name
	}
	return out
}

// sections lists every kind of object, in the order of docs/keys.md.
var sections = []*section{
	planKeys, progressKeys, bandKeys, checkKeys, projectKeys, kpiKeys, repostKeys, eventKeys, partKeys, photoKeys, noteKeys,
	programYearKeys, programKeys, outlineKeys, outlineProjectKeys, outlineKPIKeys,
	nationalKeys, topicKeys, goalKeys, stanceKeys, roleKeys, pillarKeys, packageKeys,
}

var planKeys = &section{Name: "計画", File: "plan.yaml", Keys: []keyDef{
	{Name: "format", Type: typeNumber, Title: "書式の版", Doc: "いつも1", Example: "1", Required: true},
	{Name: "id", Type: typeID, Title: "計画のID", Doc: "出力するファイルの名前になります", Example: "sorachi", Required: true},
	{Name: "title", Type: typeText, Title: "題名", Doc: "表紙の題名。｛year｝は報告する年度になります", Example: "政策展開方針の推進状況（｛year｝）について", Required: true},
	{Name: "document", Type: typeText, Title: "資料番号", Doc: "表紙と各ページに印刷します", Example: "資料２"},
	{Name: "bureau", Type: typeText, Title: "作成者", Doc: "振興局の名称", Example: "北海道空知総合振興局", Required: true},
	{Name: "region", Type: typeText, Title: "地域", Doc: "連携地域の名称", Example: "道央広域連携地域"},
	{Name: "code", Type: typeText, Title: "全国地方公共団体コード", Doc: "分かるときだけ", Example: "014231"},
	{Name: "period", Type: typeSpan, Title: "計画期間", Doc: "始まりと終わりの年度", Example: "R3～R7", Required: true},
	{Name: "year", Type: typeYear, Title: "報告する年度", Doc: "実績を報告する年度", Example: "R6", Required: true},
	{Name: "progress", Type: typeObject, Of: progressKeys, Title: "進捗率の計算", Doc: "書かなければ、実績÷目標、小数第1位、四捨五入"},
	{Name: "bands", Type: typeObjects, Of: bandKeys, Title: "区分", Doc: "進捗率の区分。高い順に書きます", Required: true, Filled: true},
	{Name: "shares", Type: typeChoice, Values: []string{string(Wari), string(Percent)}, Title: "構成比の単位", Doc: "全体の円グラフの単位", Example: "割"},
	{Name: "national", Type: typeID, Title: "国の構想", Doc: "巻末に載せる国の構想のID", Example: "chihousousei-2.0"},
	{Name: "check", Type: typeObject, Of: checkKeys, Title: "確認の決まり", Doc: "用字の指摘を、この計画に合わせるとき"},
}}

var checkKeys = &section{Name: "確認の決まり", File: "plan.yaml", Keys: []keyDef{
	{Name: "keep", Type: typeTexts, Title: "そのままにする言葉", Doc: "固有名詞など、用字の指摘をしない言葉。文の中にあれば、その部分だけを見ません", Example: "- 星ヶ丘"},
	{Name: "warn", Type: typeTexts, Title: "警告にする指摘", Doc: "「情報」を「警告」に改める指摘のコード", Example: "- mixed-digits"},
}}

var progressKeys = &section{Name: "進捗率の計算", File: "plan.yaml", Keys: []keyDef{
	{Name: "method", Type: typeChoice, Title: "計算方法", Doc: "ratio（実績÷目標）など", Example: "ratio",
		Values: []string{string(Ratio), string(TwoMinusRatio), string(FromBaseline), string(LinearPace), string(ChangeFromBaseline), string(NoRate)}},
	{Name: "rounding", Type: typeChoice, Title: "端数処理", Doc: "half-up（四捨五入）か truncate（切捨て）", Example: "half-up",
		Values: []string{string(HalfUp), string(Truncate)}},
	{Name: "decimals", Type: typeNumber, Title: "小数の桁数", Doc: "0から3まで", Example: "1"},
}}

var bandKeys = &section{Name: "区分", File: "plan.yaml", Keys: []keyDef{
	{Name: "label", Type: typeText, Title: "区分の名称", Doc: "円グラフに印刷します", Example: "100％以上", Required: true},
	{Name: "from", Type: typeFigure, Title: "下限", Doc: "この値（％）以上が入ります。一番下の区分には書きません", Example: "100"},
	{Name: "mark", Type: typeText, Title: "印", Doc: "円グラフで区分の名称に添える短い言葉", Example: "達成"},
}}

var projectKeys = &section{Name: "プロジェクト", File: "projects/*.yaml", Keys: []keyDef{
	{Name: "id", Type: typeID, Title: "プロジェクトのID", Doc: "半角英数字とハイフン", Example: "tantetsuko", Required: true},
	{Name: "number", Type: typeNumber, Title: "番号", Doc: "表紙とページの順番", Example: "1", Required: true},
	{Name: "name", Type: typeText, Title: "プロジェクト名", Doc: "", Example: "日本遺産「炭鉄港」を活用した交流人口拡大プロジェクト", Required: true},
	{Name: "area", Type: typeText, Title: "推進エリア", Doc: "", Example: "空知地域", Required: true},
	{Name: "purpose", Type: typeProse, Title: "目的", Doc: "「|」で複数行に書けます", Required: true},
	{Name: "policies", Type: typeTexts, Title: "国の政策パッケージ", Doc: "関係する政策パッケージのID（data/national/pillars/にあります）。国の構想（national）を選んだときに書けます。印刷されません", Example: "- kanko-inbound"},
	{Name: "kpis", Type: typeObjects, Of: kpiKeys, Title: "評価指標", Doc: "印刷する順"},
	{Name: "events", Type: typeByYear, Of: eventKeys, Title: "取組", Doc: "年度ごとの取組。報告する年度は成果、次の年度は予定になります"},
	{Name: "notes", Type: typeObjects, Of: noteKeys, Title: "注", Doc: "ページの下の※"},
}}

var kpiKeys = &section{Name: "評価指標", File: "projects/*.yaml", Keys: []keyDef{
	{Name: "id", Type: typeID, Title: "評価指標のID", Doc: "半角英数字とハイフン。計画の中で1つだけ", Example: "tantetsuko-visitors", Required: true},
	{Name: "name", Type: typeText, Title: "評価指標の名称", Doc: "", Example: "観光入込客数", Required: true},
	{Name: "baseline", Type: typeValue, Title: "基準値と基準年", Doc: "値（年度）", Example: "7,250千人（R2）"},
	{Name: "target", Type: typeValue, Title: "目標値と目標年", Doc: "値（年度）。以上・以下・維持も書けます", Example: "7,468千人（R7）", Required: true},
	{Name: "actuals", Type: typeByYear, Title: "実績値", Doc: "年度ごとの値。まだ出ないときは「集計中（7月頃）」", Example: "R6: 28,672人", Required: true},
	{Name: "direction", Type: typeChoice, Values: []string{string(Up), string(Down), string(Stay)}, Title: "望ましい向き", Doc: "up（増やす）・down（減らす）・keep（維持）。書かなければ目標値の以上・以下・維持、それもなければup"},
	{Name: "progress", Type: typeObject, Of: progressKeys, Title: "進捗率の計算", Doc: "この指標だけ計算方法を変えるとき"},
	{Name: "milestones", Type: typeByYear, Title: "年度目標", Doc: "年度ごとの目標値", Example: "R6: 7,400千人"},
	{Name: "cumulative", Type: typeBool, Title: "累計", Doc: "計画期間の累計で数える指標ならtrue", Example: "true"},
	{Name: "owner", Type: typeText, Title: "所管課", Doc: "印刷されません"},
	{Name: "source", Type: typeText, Title: "出典", Doc: "調査や統計の名称"},
	{Name: "note", Type: typeText, Title: "注", Doc: "表の下に印刷します"},
	{Name: "indicator", Type: typeID, Title: "共通指標のID", Doc: "ほかの地域の計画と同じ指標であることを示すID"},
}}

var repostKeys = &section{Name: "再掲", File: "projects/*.yaml", Keys: []keyDef{
	{Name: "repost", Type: typeID, Title: "再掲する評価指標のID", Doc: "値を書かず、元の指標のIDだけを書きます", Example: "tantetsuko-visitors", Required: true},
}}

var eventKeys = &section{Name: "取組", File: "projects/*.yaml", Keys: append([]keyDef{
	{Name: "by", Type: typeText, Title: "実施主体", Doc: "「・」で区切ります", Example: "振興局・市町"},
	{Name: "parts", Type: typeObjects, Of: partKeys, Title: "内訳", Doc: "○で始まる個々の取組"},
}, partKeys.Keys...)}

var partKeys = &section{Name: "取組の内訳", File: "projects/*.yaml", Keys: []keyDef{
	{Name: "title", Type: typeText, Title: "取組の名称", Doc: "", Example: "炭鉄港めしフェスタの開催", Required: true},
	{Name: "held", Type: typeDates, Title: "開催日", Doc: "年月日。①②で複数回を書けます", Example: "①令和6年9月14日～15日 ②令和6年9月26日～29日"},
	{Name: "place", Type: typeText, Title: "場所", Doc: "開催日と同じ①②を付けます", Example: "①岩見沢駅東市民広場公園 ②札幌大通公園"},
	{Name: "summary", Type: typeProse, Title: "概要", Doc: "「|」で複数行に書けます"},
	{Name: "details", Type: typeLabels, Title: "そのほかの欄", Doc: "見出し: 内容。書いた順に印刷します", Example: "来場者: 約34,200名"},
	{Name: "photos", Type: typePhotos, Of: photoKeys, Title: "写真", Doc: "計画のフォルダーの中のファイル", Example: "photos/art.jpg"},
}}

var photoKeys = &section{Name: "写真", File: "projects/*.yaml", Keys: []keyDef{
	{Name: "path", Type: typeText, Title: "ファイル", Doc: "計画のフォルダーからの道筋", Example: "photos/art.jpg", Required: true},
	{Name: "caption", Type: typeText, Title: "説明", Doc: "写真の下に印刷します"},
	{Name: "alt", Type: typeText, Title: "代替テキスト", Doc: "写真が見えない人のための説明"},
}}

var noteKeys = &section{Name: "注", File: "projects/*.yaml", Keys: []keyDef{
	{Name: "term", Type: typeText, Title: "用語", Doc: "本文では用語の後に※を付けます", Example: "インタープリター", Required: true},
	{Name: "text", Type: typeProse, Title: "説明", Doc: "", Required: true},
}}

var programYearKeys = &section{Name: "主な取組", File: "programs.yaml", Keys: []keyDef{
	{Name: "heading", Type: typeText, Title: "見出し", Doc: "年度は自動で付きます", Example: "空知総合振興局の主な取組", Required: true},
	{Name: "programs", Type: typeObjects, Of: programKeys, Title: "事業", Doc: "印刷する順", Required: true, Filled: true},
}}

var programKeys = &section{Name: "事業", File: "programs.yaml", Keys: []keyDef{
	{Name: "name", Type: typeText, Title: "事業名", Doc: "", Required: true},
	{Name: "summary", Type: typeProse, Title: "概要", Doc: "", Required: true},
	{Name: "projects", Type: typeTexts, Title: "主な関連プロジェクト", Doc: "outline.yamlのプロジェクトのID", Example: "- tantetsuko"},
}}

var outlineKeys = &section{Name: "政策展開方針概要", File: "outline.yaml", Keys: []keyDef{
	{Name: "title", Type: typeText, Title: "題名", Doc: "", Example: "政策展開方針概要", Required: true},
	{Name: "edition", Type: typeText, Title: "版", Doc: "", Example: "空知版"},
	{Name: "period", Type: typeSpan, Title: "計画期間", Doc: "次の計画の期間", Example: "R7～R11", Required: true},
	{Name: "region", Type: typeText, Title: "地域", Doc: "", Example: "道央広域連携地域"},
	{Name: "areas", Type: typeTexts, Title: "構成する地域", Doc: "", Example: "- 空知地域"},
	{Name: "vision", Type: typeProse, Title: "地域のめざす姿", Doc: "", Required: true},
	{Name: "directions", Type: typeTexts, Title: "主な施策の展開方向", Doc: ""},
	{Name: "unit", Type: typeText, Title: "プロジェクトの総称", Doc: "", Example: "地域重点政策ユニット"},
	{Name: "total", Type: typeText, Title: "プロジェクトの総数", Doc: "", Example: "全19プロジェクト"},
	{Name: "note", Type: typeProse, Title: "総数の注", Doc: ""},
	{Name: "projects", Type: typeObjects, Of: outlineProjectKeys, Title: "プロジェクト", Doc: "", Required: true},
}}

var outlineProjectKeys = &section{Name: "次の計画のプロジェクト", File: "outline.yaml", Keys: []keyDef{
	{Name: "id", Type: typeID, Title: "プロジェクトのID", Doc: "主な取組から参照します", Example: "tantetsuko", Required: true},
	{Name: "mark", Type: typeText, Title: "番号", Doc: "①など。主な取組の表で使います", Example: "①"},
	{Name: "name", Type: typeText, Title: "プロジェクト名", Doc: "", Required: true},
	{Name: "areas", Type: typeText, Title: "推進する地域", Doc: "【 】の中身", Example: "空知"},
	{Name: "measures", Type: typeTexts, Title: "施策", Doc: ""},
	{Name: "kpi_heading", Type: typeText, Title: "KPIの見出し", Doc: "", Example: "主なKPI"},
	{Name: "kpis", Type: typeObjects, Of: outlineKPIKeys, Title: "評価指標", Doc: ""},
}}

var outlineKPIKeys = &section{Name: "次の計画の評価指標", File: "outline.yaml", Keys: []keyDef{
	{Name: "name", Type: typeText, Title: "評価指標の名称", Doc: "", Required: true},
	{Name: "baseline", Type: typeValue, Title: "基準値と基準年", Doc: "", Example: "16,427千人（R5）", Required: true},
	{Name: "target", Type: typeValue, Title: "目標値と目標年", Doc: "", Example: "16,920千人（R11）", Required: true},
	{Name: "kpi", Type: typeID, Title: "今の計画の指標のID", Doc: "同じ指標なら書きます。2つの資料の値を比べます", Example: "tantetsuko-visitors"},
}}

var nationalKeys = &section{Name: "国の構想", File: "data/national/*.yaml", Keys: []keyDef{
	{Name: "format", Type: typeNumber, Title: "書式の版", Doc: "いつも1", Example: "1", Required: true},
	{Name: "id", Type: typeID, Title: "構想のID", Doc: "", Required: true},
	{Name: "title", Type: typeText, Title: "題名", Doc: "", Required: true},
	{Name: "decided", Type: typeText, Title: "決定", Doc: "", Example: "令和7年6月13日 閣議決定"},
	{Name: "recognition", Type: typeObjects, Of: topicKeys, Title: "現状認識", Doc: ""},
	{Name: "vision", Type: typeProse, Title: "めざす姿の柱書", Doc: ""},
	{Name: "goals", Type: typeObjects, Of: goalKeys, Title: "めざす姿", Doc: ""},
	{Name: "stance_title", Type: typeText, Title: "基本姿勢の標題", Doc: ""},
	{Name: "stances", Type: typeObjects, Of: stanceKeys, Title: "基本姿勢", Doc: ""},
	{Name: "roles", Type: typeObjects, Of: roleKeys, Title: "各主体の役割", Doc: ""},
	{Name: "schedule", Type: typeTexts, Title: "今後の進め方", Doc: ""},
	{Name: "target_note", Type: typeText, Title: "【 】の注", Doc: ""},
}}

var topicKeys = &section{Name: "項目", File: "data/national/*.yaml", Keys: []keyDef{
	{Name: "title", Type: typeText, Title: "見出し", Doc: "", Required: true},
	{Name: "points", Type: typeTexts, Title: "内容", Doc: ""},
	{Name: "topics", Type: typeObjects, Title: "下位の項目", Doc: ""},
}}

var goalKeys = &section{Name: "めざす姿", File: "data/national/*.yaml", Keys: []keyDef{
	{Name: "title", Type: typeText, Title: "見出し", Doc: "", Required: true},
	{Name: "summary", Type: typeProse, Title: "内容", Doc: ""},
	{Name: "targets", Type: typeTexts, Title: "目標", Doc: ""},
	{Name: "more", Type: typeText, Title: "目標の数", Doc: "", Example: "など3つの目標"},
}}

var stanceKeys = &section{Name: "基本姿勢", File: "data/national/*.yaml", Keys: []keyDef{
	{Name: "title", Type: typeText, Title: "見出し", Doc: "", Required: true},
	{Name: "before", Type: typeProse, Title: "1.0", Doc: "", Required: true},
	{Name: "after", Type: typeProse, Title: "2.0", Doc: "", Required: true},
}}

var roleKeys = &section{Name: "役割", File: "data/national/*.yaml", Keys: []keyDef{
	{Name: "title", Type: typeText, Title: "主体", Doc: "", Required: true},
	{Name: "lead", Type: typeProse, Title: "柱書", Doc: ""},
	{Name: "topics", Type: typeObjects, Of: topicKeys, Title: "項目", Doc: ""},
}}

var pillarKeys = &section{Name: "政策の柱", File: "data/national/pillars/*/*.yaml", Keys: []keyDef{
	{Name: "format", Type: typeNumber, Title: "書式の版", Doc: "いつも1", Example: "1", Required: true},
	{Name: "number", Type: typeNumber, Title: "番号", Doc: "", Required: true},
	{Name: "title", Type: typeText, Title: "柱の名称", Doc: "", Required: true},
	{Name: "summary", Type: typeTexts, Title: "内容", Doc: ""},
	{Name: "packages", Type: typeObjects, Of: packageKeys, Title: "政策パッケージ", Doc: ""},
}}

var packageKeys = &section{Name: "政策パッケージ", File: "data/national/pillars/*/*.yaml", Keys: []keyDef{
	{Name: "id", Type: typeID, Title: "政策パッケージのID", Doc: "計画のプロジェクトから参照します", Required: true},
	{Name: "name", Type: typeText, Title: "名称", Doc: "", Required: true},
	{Name: "targets", Type: typeTexts, Title: "当面の目標", Doc: "【 】の中身"},
	{Name: "items", Type: typeTexts, Title: "内容", Doc: "1項目1文"},
	{Name: "note", Type: typeText, Title: "注", Doc: ""},
}}
