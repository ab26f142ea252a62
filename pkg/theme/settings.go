package theme

import (
	"slices"

	"sorachi/pkg/theme/setting"
	"sorachi/templates"
)

// leastSize is the smallest size of text in points that is still read in
// print.
const leastSize = 8

// table lists all that a theme file holds, in the order of the file; what is read by it
// goes into t.
func (t *Theme) table() setting.Table {
	out := setting.Table{
		Title: "sorachiのテンプレート",
		Doc:   "sorachiのテンプレート。報告書のページの順序、文言、色、大きさを決めます",
		Sections: []setting.Section{
			{Name: "sheet", Doc: "用紙と余白"},
			{Name: "lines", Doc: "線の太さ（ポイント）"},
			{Name: "fonts", Doc: "フォント。sorachiに入っているファイルの名前か、テンプレートから見たTrueTypeファイルの場所（./font.ttf）で選びます"},
			{Name: "sizes", Doc: "文字の大きさ（ポイント）と、それに応じた空き"},
			{Name: "colors", Doc: "色"},
			{Name: "patterns", Doc: "色を使わずに面を見分けるための模様"},
			{Name: "words", Doc: "決まった文言。｛year｝は報告する年度、｛next｝はその次の年度になります"},
		},
	}
	out.Settings = slices.Concat(t.head(), t.paper(), t.typography(), t.colors(), t.patterns(), t.words())
	return out
}

// Schema returns the JSON Schema of a theme file.
func Schema() []byte { return new(Theme).table().Schema() }

func (t *Theme) head() []setting.Setting {
	return []setting.Setting{
		setting.Version("format", &t.Format, "書式の版。1と書きます"),
		setting.Text("name", &t.Name, "テンプレートの名前"),
		setting.Text("title", &t.Title, "テンプレートの説明。sorachi template list に表示されます"),
		setting.SomeOf("pages", &t.Pages, PageKinds, true, "印刷するページと、その順序"),
	}
}

func (t *Theme) paper() []setting.Setting {
	s, l := &t.Sheet, &t.Lines
	return []setting.Setting{
		setting.Length("sheet.width", &s.Width, 300, 2400, "用紙の幅"),
		setting.Length("sheet.height", &s.Height, 200, 2400, "用紙の高さ"),
		setting.Length("sheet.left", &s.Left, 0, 300, "左の余白"),
		setting.Length("sheet.right", &s.Right, 0, 300, "右の余白"),
		setting.Length("sheet.top", &s.Top, 0, 300, "題名の帯と本文の間の空き"),
		setting.Length("sheet.bottom", &s.Bottom, 20, 300, "下の余白。ページ番号が入ります"),
		setting.Length("sheet.band", &s.TitleBand, 24, 200, "題名の帯の高さ"),
		setting.Length("sheet.cover_edge", &s.CoverEdge, 0, 200, "表紙の左の帯の幅"),

		setting.Length("lines.stripe", &l.Stripe, 0, 12, "題名の帯の下の線"),
		setting.Length("lines.cover", &l.Cover, 0, 24, "表紙の帯の右の線"),
		setting.Length("lines.card", &l.Card, 0, 12, "取組の見出しの左の線"),
		setting.Length("lines.thin", &l.Thin, 0.1, 4, "表の中の線"),
		setting.Length("lines.thick", &l.Thick, 0.1, 4, "表の外側と、表の見出しの下の線"),
		setting.Length("lines.section", &l.Section, 0, 4, "節の見出しの右に伸びる線。0は線なし"),
		setting.Length("lines.box", &l.Box, 0.1, 4, "概要のページの箱の枠線"),
		setting.Length("lines.ground", &l.Ground, 0, 4, "色を敷いた所の枠線。0は枠なし"),
	}
}

func (t *Theme) typography() []setting.Setting {
	f, z := &t.Fonts, &t.Sizes
	font := func(path string, into *string, doc string) setting.Setting {
		return setting.Font(path, into, templates.FontNames(), doc)
	}
	return []setting.Setting{
		font("fonts.regular", &f.Regular, "本文"),
		font("fonts.bold", &f.Bold, "見出しと強調"),
		font("fonts.figures", &f.Figures, "数字の列（どの数字も同じ幅のもの）"),
		font("fonts.fallback", &f.Fallback, "上のフォントにない文字"),

		setting.Length("sizes.cover", &z.Cover, leastSize, 72, "表紙の題名"),
		setting.Length("sizes.cover_text", &z.CoverText, leastSize, 36, "表紙の年度と局名"),
		setting.Length("sizes.document", &z.Document, leastSize, 36, "表紙の資料番号"),
		setting.Length("sizes.title", &z.Title, leastSize, 48, "ページの題名"),
		setting.Length("sizes.side", &z.Side, leastSize, 24, "題名の帯の右の文"),
		setting.Length("sizes.small", &z.Small, leastSize, 14, "注と欄外"),
		setting.Length("sizes.min", &z.Min, leastSize, 24, "本文の一番小さい大きさ"),
		setting.Length("sizes.low", &z.Low, leastSize, 24, "表のページは、本文がこれより小さくなるときに分けます"),
		setting.Length("sizes.max", &z.Max, leastSize, 36, "本文の一番大きい大きさ"),
		setting.Ratio("sizes.leading", &z.Leading, 1, 3, "本文の行送り（文字の大きさに対する倍率）"),
		setting.Ratio("sizes.cell_x", &z.CellX, 0.1, 3, "表のセルの左右の空き（文字の大きさに対する倍率）"),
		setting.Ratio("sizes.cell_y", &z.CellY, 0.1, 3, "表のセルの上下の空き（文字の大きさに対する倍率）"),
		setting.Ratio("sizes.photo_min", &z.PhotoMin, 5, 60, "写真の一番狭い幅（取組の欄の幅に対する％）"),
		setting.Ratio("sizes.photo_max", &z.PhotoMax, 5, 60, "写真の一番広い幅（取組の欄の幅に対する％）"),
		setting.OneOf("sizes.hanging", &z.Hanging, []string{HangBlank, HangMark}, "行末の「、」「。」を本文の右端の外へ出すとき、字の右の空きだけか（blank）、字ごとか（mark、ぶら下げ）"),
	}
}

func (t *Theme) colors() []setting.Setting {
	c := &t.Colors
	return []setting.Setting{
		setting.Color("colors.ink", &c.Ink, "本文の文字"),
		setting.Color("colors.muted", &c.Muted, "注や欄外の文字"),
		setting.Color("colors.primary", &c.Primary, "強調する文字、太い線、推移の棒"),
		setting.Color("colors.accent", &c.Accent, "項目の名前、印、飾りの線"),
		setting.Color("colors.tint", &c.Tint, "見出しや囲みの薄い地"),
		setting.Color("colors.rule", &c.Rule, "表の中の線、枠線"),
		setting.Color("colors.title", &c.Title, "題名の帯と表紙の帯"),
		setting.Color("colors.on_title", &c.OnTitle, "題名の帯の文字"),
		setting.Color("colors.head", &c.Head, "表や箱の見出しの地"),
		setting.Color("colors.on_head", &c.OnHead, "表や箱の見出しの文字"),
		setting.Color("colors.section", &c.Section, "節の見出しの地"),
		setting.Color("colors.on_section", &c.OnSection, "節の見出しの文字"),
		setting.Color("colors.reached", &c.Reached, "達成の印と棒"),
		setting.Color("colors.on_schedule", &c.OnSchedule, "順調の印と棒"),
		setting.Color("colors.short", &c.Short, "遅れと未達成の印と棒"),
		setting.Color("colors.wait", &c.Wait, "集計中の印"),
		setting.Color("colors.past", &c.Past, "推移の棒のうち、報告する年度より前のもの"),
		setting.Colors("colors.bands", &c.Bands, "円グラフの区分の色。上の区分から順に書きます"),
		setting.Color("colors.pending", &c.Pending, "円グラフの集計中などの色"),
		setting.Color("colors.pattern", &c.Pattern, "模様の線と、色を敷いた所の枠線"),
		setting.OneOf("colors.photos", &c.Photos, tones, "写真の色。colorはカラー、greyは白黒"),
	}
}

func (t *Theme) patterns() []setting.Setting {
	p := &t.Patterns
	return []setting.Setting{
		setting.SomeOf("patterns.bands", &p.Bands, PatternNames, false, "円グラフの区分の模様。colors.bandsと同じ数だけ、上の区分から順に書きます"),
		setting.OneOf("patterns.pending", &p.Pending, PatternNames, "円グラフの集計中などの模様"),
		setting.OneOf("patterns.reached", &p.Reached, PatternNames, "達成した指標の棒の模様"),
		setting.OneOf("patterns.on_schedule", &p.OnSchedule, PatternNames, "順調な指標の棒の模様"),
		setting.OneOf("patterns.short", &p.Short, PatternNames, "遅れと未達成の指標の棒の模様"),
		setting.OneOf("patterns.past", &p.Past, PatternNames, "推移の棒のうち、報告する年度より前のものの模様"),
	}
}

func (t *Theme) words() []setting.Setting {
	return slices.Concat(t.projectWords(), t.kpiTableWords(), t.kpiPageWords(), t.programWords(), t.outlineWords(), t.nationalWords())
}

// Filled returns the theme with fill applied to all its words.
func (t *Theme) Filled(fill func(string) string) *Theme {
	out := *t
	for _, s := range out.words() {
		s.Fill(fill)
	}
	return &out
}

func (t *Theme) projectWords() []setting.Setting {
	w := &t.Words
	return []setting.Setting{
		setting.Text("words.cover", &w.Cover, "しおりでの表紙の名前"),
		setting.Text("words.area", &w.Area, "題名の右の【　】の中"),
		setting.Text("words.purpose", &w.Purpose, "目的の見出し"),
		setting.Text("words.done", &w.Done, "報告する年度の取組の見出し"),
		setting.Text("words.next", &w.Next, "次の年度の取組の見出し"),
	}
}

func (t *Theme) kpiTableWords() []setting.Setting {
	w := &t.Words
	return []setting.Setting{
		setting.Text("words.kpi", &w.KPI, "表の見出し：評価指標の名前"),
		setting.Text("words.baseline", &w.Baseline, "表の見出し：基準値"),
		setting.Text("words.baseline_year", &w.BaselineYear, "表の見出し：基準値の年"),
		setting.Text("words.actual", &w.Actual, "表の見出し：実績値"),
		setting.Text("words.actual_year", &w.ActualYear, "表の見出し：実績値の年"),
		setting.Text("words.target", &w.Target, "表の見出し：目標値"),
		setting.Text("words.target_year", &w.TargetYear, "表の見出し：目標値の年"),
		setting.Text("words.rate", &w.Rate, "表の見出し：進捗率"),
		setting.Text("words.trend", &w.Trend, "表の見出し：推移"),
		setting.Text("words.project", &w.Project, "表の見出し：プロジェクトの名前"),
	}
}

func (t *Theme) kpiPageWords() []setting.Setting {
	w := &t.Words
	return []setting.Setting{
		setting.Text("words.kpi_list", &w.KPIList, "評価指標の一覧のページの題名"),
		setting.Text("words.trends", &w.Trends, "指標の推移のページの題名"),
		setting.Text("words.baseline_mark", &w.BaselineMark, "推移の棒の下：基準値の印"),
		setting.Text("words.overall", &w.Overall, "円グラフの見出し"),
		setting.Text("words.analysis", &w.Analysis, "分析のページの題名"),
		setting.Text("words.pending", &w.Pending, "集計中の値の表示"),
		setting.Text("words.continued", &w.Continued, "続きのページの題名の後"),
		setting.Text("words.kpis", &w.KPIs, "円グラフの中央"),
		setting.Text("words.count", &w.Count, "表の見出し：件数"),
		setting.Text("words.share", &w.Share, "表の見出し：構成比"),
		setting.Text("words.reached", &w.Reached, "印の説明：達成"),
		setting.Text("words.on_schedule", &w.OnSchedule, "印の説明：順調（未達成だが、基準値から目標値までの見込みに届いている）"),
		setting.Text("words.late", &w.Late, "印の説明：遅れ（見込みに届いていない）"),
		setting.Text("words.missed", &w.Missed, "印の説明：未達成（見込みを計算できない）"),
		setting.Text("words.source", &w.Source, "出典の前の文字"),
	}
}

func (t *Theme) programWords() []setting.Setting {
	w := &t.Words
	return []setting.Setting{
		setting.Text("words.programs", &w.Programs, "主な取組のページの題名で、年度の後に続く文字"),
		setting.Text("words.program_name", &w.ProgramName, "表の見出し：事業の名前"),
		setting.Text("words.program_summary", &w.ProgramSummary, "表の見出し：事業の概要"),
		setting.Text("words.program_refs", &w.ProgramRefs, "表の見出し：関連するプロジェクト"),
		setting.Text("words.legend", &w.Legend, "関連するプロジェクトの番号の説明"),
	}
}

func (t *Theme) outlineWords() []setting.Setting {
	w := &t.Words
	return []setting.Setting{
		setting.Text("words.vision", &w.Vision, "概要のページ：地域のめざす姿"),
		setting.Text("words.directions", &w.Directions, "概要のページ：展開方向"),
		setting.Text("words.measures", &w.Measures, "概要のページ：施策"),
	}
}

func (t *Theme) nationalWords() []setting.Setting {
	w := &t.Words
	return []setting.Setting{
		setting.Text("words.recognition", &w.Recognition, "国の資料：現状認識"),
		setting.Text("words.goals", &w.Goals, "国の資料：目指す姿"),
		setting.Text("words.stances", &w.Stances, "国の資料：基本姿勢・視点"),
		setting.Text("words.before", &w.Before, "国の資料：これまで"),
		setting.Text("words.after", &w.After, "国の資料：これから"),
		setting.Text("words.pillars", &w.Pillars, "国の資料：政策の柱"),
		setting.Text("words.roles", &w.Roles, "国の資料：各主体の役割"),
		setting.Text("words.schedule", &w.Schedule, "国の資料：今後の進め方"),
		setting.Text("words.packages", &w.Packages, "国の資料：政策パッケージ"),
		setting.Text("words.package_name", &w.PackageName, "表の見出し：政策パッケージ"),
		setting.Text("words.package_target", &w.PackageTarget, "表の見出し：当面の目標"),
		setting.Text("words.package_item", &w.PackageItem, "表の見出し：取組の内容"),
	}
}
