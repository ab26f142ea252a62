package theme

// setting is one entry of the table of a theme's settings: where it stands,
// what it fills and what it is for. The reader and the schema take the form of
// the value from the field.
type setting struct {
	path string // colors.ink
	into any    // *string, version, measure, ratio, fontName, choice, choices, *Color, *[]Color
	doc  string // Japanese, for editors
}

// version is the number of the file's format.
type version struct{ into *string }

// measure is a length or size in points with the bounds between which a page can
// be laid out and read.
type measure struct {
	into        *float64
	least, most float64
}

// ratio is a number without a unit, a multiple or percent, with such bounds.
type ratio struct {
	into        *float64
	least, most float64
}

// HangBlank and HangMark are what may stand outside running text: the blank
// half of a comma or full stop, or the whole of it (ぶら下げ, JLREQ 3.8.2).
const (
	HangBlank = "blank"
	HangMark  = "mark"
)

// fontName is the name of a file of templates/fonts, or the path of another.
type fontName struct{ into *string }

// choice is one of a few words.
type choice struct {
	into  *string
	words []string
}

// choices is a list of some of a few words.
type choices struct {
	into  *[]string
	words []string
	once  bool // each word once at most
}

// leastSize is the smallest size of text in points that is still read in
// print.
const leastSize = 8

// sections says what the settings under each heading are for.
var sections = []struct{ name, doc string }{
	{"sheet", "用紙と余白"},
	{"lines", "線の太さ（ポイント）"},
	{"fonts", "フォント。sorachiに入っているファイルの名前か、テンプレートから見たTrueTypeファイルの場所（./font.ttf）で選びます"},
	{"sizes", "文字の大きさ（ポイント）と、それに応じた空き"},
	{"colors", "色"},
	{"patterns", "色を使わずに面を見分けるための模様"},
	{"words", "決まった文言。｛year｝は報告する年度、｛next｝はその次の年度になります"},
}

// settings lists all that a theme file holds, in the order of the file.
func (t *Theme) settings() []setting {
	var out []setting
	for _, part := range [][]setting{t.head(), t.paper(), t.typography(), t.colors(), t.words(), t.nationalWords()} {
		out = append(out, part...)
	}
	return out
}

func (t *Theme) head() []setting {
	return []setting{
		{"format", version{&t.Format}, "書式の版。1と書きます"},
		{"name", &t.Name, "テンプレートの名前"},
		{"title", &t.Title, "テンプレートの説明。sorachi template list に表示されます"},
		{"pages", choices{&t.Pages, PageKinds, true}, "印刷するページと、その順序"},
	}
}

func (t *Theme) paper() []setting {
	s, l := &t.Sheet, &t.Lines
	return []setting{
		{"sheet.width", measure{&s.Width, 300, 2400}, "用紙の幅"},
		{"sheet.height", measure{&s.Height, 200, 2400}, "用紙の高さ"},
		{"sheet.left", measure{&s.Left, 0, 300}, "左の余白"},
		{"sheet.right", measure{&s.Right, 0, 300}, "右の余白"},
		{"sheet.top", measure{&s.Top, 0, 300}, "題名の帯と本文の間の空き"},
		{"sheet.bottom", measure{&s.Bottom, 20, 300}, "下の余白。ページ番号が入ります"},
		{"sheet.band", measure{&s.Band, 24, 200}, "題名の帯の高さ"},
		{"sheet.cover_edge", measure{&s.CoverEdge, 0, 200}, "表紙の左の帯の幅"},

		{"lines.stripe", measure{&l.Stripe, 0, 12}, "題名の帯の下の線"},
		{"lines.cover", measure{&l.Cover, 0, 24}, "表紙の帯の右の線"},
		{"lines.card", measure{&l.Card, 0, 12}, "取組の見出しの左の線"},
		{"lines.thin", measure{&l.Thin, 0.1, 4}, "表の中の線"},
		{"lines.thick", measure{&l.Thick, 0.1, 4}, "表の外側と、表の見出しの下の線"},
		{"lines.section", measure{&l.Section, 0, 4}, "節の見出しの右に伸びる線。0は線なし"},
		{"lines.box", measure{&l.Box, 0.1, 4}, "概要のページの箱の枠線"},
		{"lines.ground", measure{&l.Ground, 0, 4}, "色を敷いた所の枠線。0は枠なし"},
	}
}

func (t *Theme) typography() []setting {
	f, z := &t.Fonts, &t.Sizes
	return []setting{
		{"fonts.regular", fontName{&f.Regular}, "本文"},
		{"fonts.bold", fontName{&f.Bold}, "見出しと強調"},
		{"fonts.figures", fontName{&f.Figures}, "数字の列（どの数字も同じ幅のもの）"},
		{"fonts.fallback", fontName{&f.Fallback}, "上のフォントにない文字"},

		{"sizes.cover", measure{&z.Cover, leastSize, 72}, "表紙の題名"},
		{"sizes.cover_text", measure{&z.CoverText, leastSize, 36}, "表紙の年度と局名"},
		{"sizes.document", measure{&z.Document, leastSize, 36}, "表紙の資料番号"},
		{"sizes.title", measure{&z.Title, leastSize, 48}, "ページの題名"},
		{"sizes.side", measure{&z.Side, leastSize, 24}, "題名の帯の右の文"},
		{"sizes.small", measure{&z.Small, leastSize, 14}, "注と欄外"},
		{"sizes.min", measure{&z.Min, leastSize, 24}, "本文の一番小さい大きさ"},
		{"sizes.low", measure{&z.Low, leastSize, 24}, "本文がこれより小さくなるときは、分けられるページを分けます"},
		{"sizes.max", measure{&z.Max, leastSize, 36}, "本文の一番大きい大きさ"},
		{"sizes.leading", ratio{&z.Leading, 1, 3}, "本文の行送り（文字の大きさに対する倍率）"},
		{"sizes.cell_x", ratio{&z.CellX, 0.1, 3}, "表のセルの左右の空き（文字の大きさに対する倍率）"},
		{"sizes.cell_y", ratio{&z.CellY, 0.1, 3}, "表のセルの上下の空き（文字の大きさに対する倍率）"},
		{"sizes.photo_min", ratio{&z.PhotoMin, 5, 60}, "写真の一番狭い幅（取組の欄の幅に対する％）"},
		{"sizes.photo_max", ratio{&z.PhotoMax, 5, 60}, "写真の一番広い幅（取組の欄の幅に対する％）"},
		{"sizes.hanging", choice{&z.Hanging, []string{HangBlank, HangMark}}, "行末の「、」「。」を本文の右端の外へ出すとき、字の右の空きだけか（blank）、字ごとか（mark、ぶら下げ）"},
	}
}

func (t *Theme) colors() []setting {
	c, p := &t.Colors, &t.Patterns
	return []setting{
		{"colors.ink", &c.Ink, "本文の文字"},
		{"colors.muted", &c.Muted, "注や欄外の文字"},
		{"colors.primary", &c.Primary, "強調する文字、太い線、推移の棒"},
		{"colors.accent", &c.Accent, "項目の名前、印、飾りの線"},
		{"colors.tint", &c.Tint, "見出しや囲みの薄い地"},
		{"colors.rule", &c.Rule, "表の中の線、枠線"},
		{"colors.title", &c.Title, "題名の帯と表紙の帯"},
		{"colors.on_title", &c.OnTitle, "題名の帯の文字"},
		{"colors.head", &c.Head, "表や箱の見出しの地"},
		{"colors.on_head", &c.OnHead, "表や箱の見出しの文字"},
		{"colors.section", &c.Section, "節の見出しの地"},
		{"colors.on_section", &c.OnSection, "節の見出しの文字"},
		{"colors.reached", &c.Reached, "達成の印と棒"},
		{"colors.on_schedule", &c.OnSchedule, "順調の印と棒"},
		{"colors.short", &c.Short, "遅れと未達成の印と棒"},
		{"colors.wait", &c.Wait, "集計中の印"},
		{"colors.past", &c.Past, "推移の棒のうち、報告する年度より前のもの"},
		{"colors.bands", &c.Bands, "円グラフの区分の色。上の区分から順に書きます"},
		{"colors.pending", &c.Pending, "円グラフの集計中などの色"},
		{"colors.pattern", &c.Pattern, "模様の線と、色を敷いた所の枠線"},
		{"colors.photos", choice{&c.Photos, Tones}, "写真の色。colorはカラー、greyは白黒"},

		{"patterns.bands", choices{&p.Bands, PatternNames, false}, "円グラフの区分の模様。colors.bandsと同じ数だけ、上の区分から順に書きます"},
		{"patterns.pending", choice{&p.Pending, PatternNames}, "円グラフの集計中などの模様"},
		{"patterns.reached", choice{&p.Reached, PatternNames}, "達成した指標の棒の模様"},
		{"patterns.on_schedule", choice{&p.OnSchedule, PatternNames}, "順調な指標の棒の模様"},
		{"patterns.short", choice{&p.Short, PatternNames}, "遅れと未達成の指標の棒の模様"},
		{"patterns.past", choice{&p.Past, PatternNames}, "推移の棒のうち、報告する年度より前のものの模様"},
	}
}

func (t *Theme) words() []setting {
	w := &t.Words
	return []setting{
		{"words.cover", &w.Cover, "しおりでの表紙の名前"},
		{"words.area", &w.Area, "題名の右の【　】の中"},
		{"words.purpose", &w.Purpose, "目的の見出し"},
		{"words.done", &w.Done, "報告する年度の取組の見出し"},
		{"words.next", &w.Next, "次の年度の取組の見出し"},
		{"words.kpi", &w.KPI, "表の見出し：評価指標の名前"},
		{"words.baseline", &w.Baseline, "表の見出し：基準値"},
		{"words.baseline_year", &w.BaselineYear, "表の見出し：基準値の年"},
		{"words.actual", &w.Actual, "表の見出し：実績値"},
		{"words.actual_year", &w.ActualYear, "表の見出し：実績値の年"},
		{"words.target", &w.Target, "表の見出し：目標値"},
		{"words.target_year", &w.TargetYear, "表の見出し：目標値の年"},
		{"words.rate", &w.Rate, "表の見出し：進捗率"},
		{"words.trend", &w.Trend, "表の見出し：推移"},
		{"words.project", &w.Project, "表の見出し：プロジェクトの名前"},
		{"words.kpi_list", &w.KPIList, "評価指標の一覧のページの題名"},
		{"words.trends", &w.Trends, "指標の推移のページの題名"},
		{"words.baseline_mark", &w.BaselineMark, "推移の棒の下：基準値の印"},
		{"words.overall", &w.Overall, "円グラフの見出し"},
		{"words.analysis", &w.Analysis, "分析のページの題名"},
		{"words.pending", &w.Pending, "集計中の値の表示"},
		{"words.continued", &w.Continued, "続きのページの題名の後"},
		{"words.kpis", &w.KPIs, "円グラフの中央"},
		{"words.count", &w.Count, "表の見出し：件数"},
		{"words.share", &w.Share, "表の見出し：構成比"},
		{"words.reached", &w.Reached, "印の説明：達成"},
		{"words.on_schedule", &w.OnSchedule, "印の説明：順調（未達成だが、基準値から目標値までの見込みに届いている）"},
		{"words.late", &w.Late, "印の説明：遅れ（見込みに届いていない）"},
		{"words.missed", &w.Missed, "印の説明：未達成（見込みを計算できない）"},
		{"words.source", &w.Source, "出典の前の文字"},
		{"words.programs", &w.Programs, "主な取組のページの題名で、年度の後に続く文字"},
		{"words.program_name", &w.ProgramName, "表の見出し：事業の名前"},
		{"words.program_summary", &w.ProgramSummary, "表の見出し：事業の概要"},
		{"words.program_refs", &w.ProgramRefs, "表の見出し：関連するプロジェクト"},
		{"words.legend", &w.Legend, "関連するプロジェクトの番号の説明"},
	}
}

func (t *Theme) nationalWords() []setting {
	w := &t.Words
	return []setting{
		{"words.vision", &w.Vision, "概要のページ：地域のめざす姿"},
		{"words.directions", &w.Directions, "概要のページ：展開方向"},
		{"words.measures", &w.Measures, "概要のページ：施策"},
		{"words.recognition", &w.Recognition, "国の資料：現状認識"},
		{"words.goals", &w.Goals, "国の資料：目指す姿"},
		{"words.stances", &w.Stances, "国の資料：基本姿勢・視点"},
		{"words.before", &w.Before, "国の資料：これまで"},
		{"words.after", &w.After, "国の資料：これから"},
		{"words.pillars", &w.Pillars, "国の資料：政策の柱"},
		{"words.roles", &w.Roles, "国の資料：各主体の役割"},
		{"words.schedule", &w.Schedule, "国の資料：今後の進め方"},
		{"words.packages", &w.Packages, "国の資料：政策パッケージ"},
		{"words.package_name", &w.PackageName, "表の見出し：政策パッケージ"},
		{"words.package_target", &w.PackageTarget, "表の見出し：当面の目標"},
		{"words.package_item", &w.PackageItem, "表の見出し：取組の内容"},
	}
}
