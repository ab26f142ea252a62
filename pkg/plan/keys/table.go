package keys

// Sections lists every kind of object, in the order of docs/keys.md.
var Sections = []*Section{
	Plan, Progress, Band, Check, Project, KPI, Repost, Event, Part, Photo, Note,
	ProgramYear, Program, Outline, OutlineProject, OutlineKPI,
	National, Topic, Goal, Stance, Role, Pillar, Package,
}

// The sections, each with its keys in the order in which they are documented.
var (
	Plan = &Section{Name: "計画", File: "plan.yaml", Keys: []Key{
		{Name: "format", Type: TypeNumber, Title: "書式の版", Doc: "いつも1", Example: "1", Required: true},
		{Name: "id", Type: TypeID, Title: "計画のID", Doc: "出力するファイルの名前になります", Example: "sorachi", Required: true},
		{Name: "title", Type: TypeText, Title: "題名", Doc: "表紙の題名。｛year｝は報告する年度になります", Example: "政策展開方針の推進状況（｛year｝）について", Required: true},
		{Name: "document", Type: TypeText, Title: "資料番号", Doc: "表紙と各ページに印刷します", Example: "資料２"},
		{Name: "bureau", Type: TypeText, Title: "作成者", Doc: "振興局の名称", Example: "北海道空知総合振興局", Required: true},
		{Name: "region", Type: TypeText, Title: "地域", Doc: "連携地域の名称", Example: "道央広域連携地域"},
		{Name: "code", Type: TypeText, Title: "全国地方公共団体コード", Doc: "分かるときだけ", Example: "014231"},
		{Name: "period", Type: TypeSpan, Title: "計画期間", Doc: "始まりと終わりの年度", Example: "R3～R7", Required: true},
		{Name: "year", Type: TypeYear, Title: "報告する年度", Doc: "実績を報告する年度", Example: "R6", Required: true},
		{Name: "progress", Type: TypeObject, Of: Progress, Title: "進捗率の計算", Doc: "書かなければ、実績÷目標、小数第1位、四捨五入"},
		{Name: "bands", Type: TypeObjects, Of: Band, Title: "区分", Doc: "進捗率の区分。高い順に書きます", Required: true, Filled: true},
		{Name: "shares", Type: TypeChoice, Values: []string{Wari, Percent}, Title: "構成比の単位", Doc: "全体の円グラフの単位", Example: "割"},
		{Name: "national", Type: TypeID, Title: "国の構想", Doc: "巻末に載せる国の構想のID", Example: "chihousousei-2.0"},
		{Name: "check", Type: TypeObject, Of: Check, Title: "確認の決まり", Doc: "用字の指摘を、この計画に合わせるとき"},
	}}

	Check = &Section{Name: "確認の決まり", File: "plan.yaml", Keys: []Key{
		{Name: "keep", Type: TypeTexts, Title: "そのままにする言葉", Doc: "固有名詞など、用字の指摘をしない言葉。文の中にあれば、その部分だけを見ません", Example: "- 星ヶ丘"},
		{Name: "warn", Type: TypeTexts, Title: "警告にする指摘", Doc: "「情報」を「警告」に改める指摘のコード", Example: "- mixed-digits"},
	}}

	Progress = &Section{Name: "進捗率の計算", File: "plan.yaml", Keys: []Key{
		{Name: "method", Type: TypeChoice, Title: "計算方法", Doc: "ratio（実績÷目標）など", Example: "ratio",
			Values: []string{Ratio, TwoMinusRatio, FromBaseline, LinearPace, ChangeFromBaseline, NoRate}},
		{Name: "rounding", Type: TypeChoice, Title: "端数処理", Doc: "half-up（四捨五入）か truncate（切捨て）", Example: "half-up",
			Values: []string{HalfUp, Truncate}},
		{Name: "decimals", Type: TypeNumber, Title: "小数の桁数", Doc: "0から3まで", Example: "1"},
	}}

	Band = &Section{Name: "区分", File: "plan.yaml", Keys: []Key{
		{Name: "label", Type: TypeText, Title: "区分の名称", Doc: "円グラフに印刷します", Example: "100％以上", Required: true},
		{Name: "from", Type: TypeFigure, Title: "下限", Doc: "この値（％）以上が入ります。一番下の区分には書きません", Example: "100"},
		{Name: "mark", Type: TypeText, Title: "印", Doc: "円グラフで区分の名称に添える短い言葉", Example: "達成"},
	}}

	Project = &Section{Name: "プロジェクト", File: "projects/*.yaml", Keys: []Key{
		{Name: "id", Type: TypeID, Title: "プロジェクトのID", Doc: "半角英数字とハイフン", Example: "tantetsuko", Required: true},
		{Name: "number", Type: TypeNumber, Title: "番号", Doc: "表紙とページの順番", Example: "1", Required: true},
		{Name: "name", Type: TypeText, Title: "プロジェクト名", Doc: "", Example: "日本遺産「炭鉄港」を活用した交流人口拡大プロジェクト", Required: true},
		{Name: "area", Type: TypeText, Title: "推進エリア", Doc: "", Example: "空知地域", Required: true},
		{Name: "purpose", Type: TypeProse, Title: "目的", Doc: "「|」で複数行に書けます", Required: true},
		{Name: "policies", Type: TypeTexts, Title: "国の政策パッケージ", Doc: "関係する政策パッケージのID（data/national/pillars/にあります）。国の構想（national）を選んだときに書けます。印刷されません", Example: "- kanko-inbound"},
		{Name: "kpis", Type: TypeObjects, Of: KPI, Title: "評価指標", Doc: "印刷する順"},
		{Name: "events", Type: TypeByYear, Of: Event, Title: "取組", Doc: "年度ごとの取組。報告する年度は成果、次の年度は予定になります"},
		{Name: "notes", Type: TypeObjects, Of: Note, Title: "注", Doc: "ページの下の※"},
	}}

	KPI = &Section{Name: "評価指標", File: "projects/*.yaml", Keys: []Key{
		{Name: "id", Type: TypeID, Title: "評価指標のID", Doc: "半角英数字とハイフン。計画の中で1つだけ", Example: "tantetsuko-visitors", Required: true},
		{Name: "name", Type: TypeText, Title: "評価指標の名称", Doc: "", Example: "観光入込客数", Required: true},
		{Name: "baseline", Type: TypeValue, Title: "基準値と基準年", Doc: "値（年度）", Example: "7,250千人（R2）"},
		{Name: "target", Type: TypeValue, Title: "目標値と目標年", Doc: "値（年度）。以上・以下・維持も書けます", Example: "7,468千人（R7）", Required: true},
		{Name: "actuals", Type: TypeByYear, Title: "実績値", Doc: "年度ごとの値。まだ出ないときは「集計中（7月頃）」", Example: "R6: 28,672人", Required: true,
			Unset: "値を書くか、まだ出ていなければ「集計中（7月頃）」のように書いてください"},
		{Name: "direction", Type: TypeChoice, Values: []string{Up, Down, Stay}, Title: "望ましい向き", Doc: "up（増やす）・down（減らす）・keep（維持）。書かなければ目標値の以上・以下・維持、それもなければup"},
		{Name: "progress", Type: TypeObject, Of: Progress, Title: "進捗率の計算", Doc: "この指標だけ計算方法を変えるとき"},
		{Name: "milestones", Type: TypeByYear, Title: "年度目標", Doc: "年度ごとの目標値", Example: "R6: 7,400千人"},
		{Name: "cumulative", Type: TypeBool, Title: "累計", Doc: "計画期間の累計で数える指標ならtrue", Example: "true"},
		{Name: "owner", Type: TypeText, Title: "所管課", Doc: "印刷されません。「kpi form --by owner」は、同じ所管課の指標を1つの様式にします", Example: "商工労働観光課"},
		{Name: "source", Type: TypeText, Title: "出典", Doc: "調査や統計の名称"},
		{Name: "note", Type: TypeText, Title: "注", Doc: "表の下に印刷します"},
		{Name: "indicator", Type: TypeID, Title: "共通指標のID", Doc: "ほかの地域の計画と同じ指標であることを示すID"},
	}}

	Repost = &Section{Name: "再掲", File: "projects/*.yaml", Hint: "再掲には値を書かず、元の指標のIDだけを書きます", Keys: []Key{
		{Name: "repost", Type: TypeID, Title: "再掲する評価指標のID", Doc: "値を書かず、元の指標のIDだけを書きます", Example: "tantetsuko-visitors", Required: true},
	}}

	Event = &Section{Name: "取組", File: "projects/*.yaml", Keys: append([]Key{
		{Name: "by", Type: TypeText, Title: "実施主体", Doc: "「・」で区切ります", Example: "振興局・市町"},
		{Name: "parts", Type: TypeObjects, Of: Part, Title: "内訳", Doc: "○で始まる個々の取組"},
	}, Part.Keys...)}

	Part = &Section{Name: "取組の内訳", File: "projects/*.yaml", Keys: []Key{
		{Name: "title", Type: TypeText, Title: "取組の名称", Doc: "", Example: "炭鉄港めしフェスタの開催", Required: true},
		{Name: "held", Type: TypeDates, Title: "開催日", Doc: "年月日。①②で複数回を書けます", Example: "①令和6年9月14日～15日 ②令和6年9月26日～29日"},
		{Name: "place", Type: TypeText, Title: "場所", Doc: "開催日と同じ①②を付けます", Example: "①岩見沢駅東市民広場公園 ②札幌大通公園"},
		{Name: "summary", Type: TypeProse, Title: "概要", Doc: "「|」で複数行に書けます"},
		{Name: "details", Type: TypeLabels, Title: "そのほかの欄", Doc: "見出し: 内容。書いた順に印刷します", Example: "来場者: 約34,200名"},
		{Name: "photos", Type: TypePhotos, Of: Photo, Title: "写真", Doc: "計画のフォルダーの中のファイル", Example: "photos/art.jpg"},
	}}

	Photo = &Section{Name: "写真", File: "projects/*.yaml", Keys: []Key{
		{Name: "path", Type: TypeText, Title: "ファイル", Doc: "計画のフォルダーからの道筋", Example: "photos/art.jpg", Required: true},
		{Name: "caption", Type: TypeText, Title: "説明", Doc: "写真の下に印刷します"},
		{Name: "alt", Type: TypeText, Title: "代替テキスト", Doc: "写真が見えない人のための説明"},
	}}

	Note = &Section{Name: "注", File: "projects/*.yaml", Keys: []Key{
		{Name: "term", Type: TypeText, Title: "用語", Doc: "本文では用語の後に※を付けます", Example: "インタープリター", Required: true},
		{Name: "text", Type: TypeProse, Title: "説明", Doc: "", Required: true},
	}}

	ProgramYear = &Section{Name: "主な取組", File: "programs.yaml", Keys: []Key{
		{Name: "heading", Type: TypeText, Title: "見出し", Doc: "年度は自動で付きます", Example: "空知総合振興局の主な取組", Required: true},
		{Name: "programs", Type: TypeObjects, Of: Program, Title: "事業", Doc: "印刷する順", Required: true, Filled: true},
	}}

	Program = &Section{Name: "事業", File: "programs.yaml", Keys: []Key{
		{Name: "name", Type: TypeText, Title: "事業名", Doc: "", Required: true},
		{Name: "summary", Type: TypeProse, Title: "概要", Doc: "", Required: true},
		{Name: "projects", Type: TypeTexts, Title: "主な関連プロジェクト", Doc: "outline.yamlのプロジェクトのID", Example: "- tantetsuko"},
	}}

	Outline = &Section{Name: "政策展開方針概要", File: "outline.yaml", Keys: []Key{
		{Name: "title", Type: TypeText, Title: "題名", Doc: "", Example: "政策展開方針概要", Required: true},
		{Name: "edition", Type: TypeText, Title: "版", Doc: "", Example: "空知版"},
		{Name: "period", Type: TypeSpan, Title: "計画期間", Doc: "次の計画の期間", Example: "R7～R11", Required: true},
		{Name: "region", Type: TypeText, Title: "地域", Doc: "", Example: "道央広域連携地域"},
		{Name: "areas", Type: TypeTexts, Title: "構成する地域", Doc: "", Example: "- 空知地域"},
		{Name: "vision", Type: TypeProse, Title: "地域のめざす姿", Doc: "", Required: true},
		{Name: "directions", Type: TypeTexts, Title: "主な施策の展開方向", Doc: ""},
		{Name: "unit", Type: TypeText, Title: "プロジェクトの総称", Doc: "", Example: "地域重点政策ユニット"},
		{Name: "total", Type: TypeText, Title: "プロジェクトの総数", Doc: "", Example: "全19プロジェクト"},
		{Name: "note", Type: TypeProse, Title: "総数の注", Doc: ""},
		{Name: "projects", Type: TypeObjects, Of: OutlineProject, Title: "プロジェクト", Doc: "", Required: true},
	}}

	OutlineProject = &Section{Name: "次の計画のプロジェクト", File: "outline.yaml", Keys: []Key{
		{Name: "id", Type: TypeID, Title: "プロジェクトのID", Doc: "主な取組から参照します", Example: "tantetsuko", Required: true},
		{Name: "mark", Type: TypeText, Title: "番号", Doc: "①など。主な取組の表で使います", Example: "①"},
		{Name: "name", Type: TypeText, Title: "プロジェクト名", Doc: "", Required: true},
		{Name: "areas", Type: TypeText, Title: "推進する地域", Doc: "【 】の中身", Example: "空知"},
		{Name: "measures", Type: TypeTexts, Title: "施策", Doc: ""},
		{Name: "kpi_heading", Type: TypeText, Title: "KPIの見出し", Doc: "", Example: "主なKPI"},
		{Name: "kpis", Type: TypeObjects, Of: OutlineKPI, Title: "評価指標", Doc: ""},
	}}

	OutlineKPI = &Section{Name: "次の計画の評価指標", File: "outline.yaml", Keys: []Key{
		{Name: "name", Type: TypeText, Title: "評価指標の名称", Doc: "", Required: true},
		{Name: "baseline", Type: TypeValue, Title: "基準値と基準年", Doc: "", Example: "16,427千人（R5）", Required: true},
		{Name: "target", Type: TypeValue, Title: "目標値と目標年", Doc: "", Example: "16,920千人（R11）", Required: true},
		{Name: "kpi", Type: TypeID, Title: "今の計画の指標のID", Doc: "同じ指標なら書きます。2つの資料の値を比べます", Example: "tantetsuko-visitors"},
	}}

	National = &Section{Name: "国の構想", File: "data/national/*.yaml", Keys: []Key{
		{Name: "format", Type: TypeNumber, Title: "書式の版", Doc: "いつも1", Example: "1", Required: true},
		{Name: "id", Type: TypeID, Title: "構想のID", Doc: "", Required: true},
		{Name: "title", Type: TypeText, Title: "題名", Doc: "", Required: true},
		{Name: "decided", Type: TypeText, Title: "決定", Doc: "", Example: "令和7年6月13日 閣議決定"},
		{Name: "recognition", Type: TypeObjects, Of: Topic, Title: "現状認識", Doc: ""},
		{Name: "vision", Type: TypeProse, Title: "めざす姿の柱書", Doc: ""},
		{Name: "goals", Type: TypeObjects, Of: Goal, Title: "めざす姿", Doc: ""},
		{Name: "stance_title", Type: TypeText, Title: "基本姿勢の標題", Doc: ""},
		{Name: "stances", Type: TypeObjects, Of: Stance, Title: "基本姿勢", Doc: ""},
		{Name: "roles", Type: TypeObjects, Of: Role, Title: "各主体の役割", Doc: ""},
		{Name: "schedule", Type: TypeTexts, Title: "今後の進め方", Doc: ""},
		{Name: "target_note", Type: TypeText, Title: "【 】の注", Doc: ""},
	}}

	Topic = &Section{Name: "項目", File: "data/national/*.yaml", Keys: []Key{
		{Name: "title", Type: TypeText, Title: "見出し", Doc: "", Required: true},
		{Name: "points", Type: TypeTexts, Title: "内容", Doc: ""},
		{Name: "topics", Type: TypeObjects, Title: "下位の項目", Doc: ""},
	}}

	Goal = &Section{Name: "めざす姿", File: "data/national/*.yaml", Keys: []Key{
		{Name: "title", Type: TypeText, Title: "見出し", Doc: "", Required: true},
		{Name: "summary", Type: TypeProse, Title: "内容", Doc: ""},
		{Name: "targets", Type: TypeTexts, Title: "目標", Doc: ""},
		{Name: "more", Type: TypeText, Title: "目標の数", Doc: "", Example: "など3つの目標"},
	}}

	Stance = &Section{Name: "基本姿勢", File: "data/national/*.yaml", Keys: []Key{
		{Name: "title", Type: TypeText, Title: "見出し", Doc: "", Required: true},
		{Name: "before", Type: TypeProse, Title: "1.0", Doc: "", Required: true},
		{Name: "after", Type: TypeProse, Title: "2.0", Doc: "", Required: true},
	}}

	Role = &Section{Name: "役割", File: "data/national/*.yaml", Keys: []Key{
		{Name: "title", Type: TypeText, Title: "主体", Doc: "", Required: true},
		{Name: "lead", Type: TypeProse, Title: "柱書", Doc: ""},
		{Name: "topics", Type: TypeObjects, Of: Topic, Title: "項目", Doc: ""},
	}}

	Pillar = &Section{Name: "政策の柱", File: "data/national/pillars/*/*.yaml", Keys: []Key{
		{Name: "format", Type: TypeNumber, Title: "書式の版", Doc: "いつも1", Example: "1", Required: true},
		{Name: "number", Type: TypeNumber, Title: "番号", Doc: "", Required: true},
		{Name: "title", Type: TypeText, Title: "柱の名称", Doc: "", Required: true},
		{Name: "summary", Type: TypeTexts, Title: "内容", Doc: ""},
		{Name: "packages", Type: TypeObjects, Of: Package, Title: "政策パッケージ", Doc: ""},
	}}

	Package = &Section{Name: "政策パッケージ", File: "data/national/pillars/*/*.yaml", Keys: []Key{
		{Name: "id", Type: TypeID, Title: "政策パッケージのID", Doc: "計画のプロジェクトから参照します", Required: true},
		{Name: "name", Type: TypeText, Title: "名称", Doc: "", Required: true},
		{Name: "targets", Type: TypeTexts, Title: "当面の目標", Doc: "【 】の中身"},
		{Name: "items", Type: TypeTexts, Title: "内容", Doc: "1項目1文"},
		{Name: "note", Type: TypeText, Title: "注", Doc: ""},
	}}
)
