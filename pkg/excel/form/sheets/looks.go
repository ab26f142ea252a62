package sheets

import (
	"strings"

	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/value"
)

// Colours of a form. What is to be filled in differs from the rest by its words
// and its dark header, too: yellow alone is lost in a black and white copy.
const (
	navy   = "1F3A5F"
	white  = "FFFFFF"
	ink    = "1A1A1A"
	muted  = "4D5966"
	yellow = "FFF6CC" // to be filled in
	pale   = "E9EDF2" // headers of what stands in the plan
	red    = "B3261E" // 回答期限, and what is not right yet
)

const (
	bodySize               = 11.0
	linePoints, rowPadding = 15.0, 9.0
	lowRow                 = 34.0
)

var (
	titleLook = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: 18, Bold: true, Ink: navy, Down: "center"}
	toLook    = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: 12, Ink: ink, Down: "center"}
	howLook   = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: bodySize, Ink: ink, Down: "center"}
	labelLook = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: bodySize, Bold: true, Ink: ink, Fill: pale, Edge: true, Across: "center", Down: "center", Shrink: true}
	fromLook  = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: bodySize, Ink: ink, Edge: true, Indent: 1, Across: "left", Down: "center", Shrink: true}
	dueLook   = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: 13, Bold: true, Ink: red, Edge: true, Indent: 1, Across: "left", Down: "center", Shrink: true}

	knownBand = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: 10, Ink: muted, Fill: pale, Edge: true, Across: "center", Down: "center", Shrink: true}
	entryBand = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: 10, Bold: true, Ink: ink, Fill: yellow, Edge: true, Across: "center", Down: "center", Shrink: true}
	knownHead = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: 10.5, Bold: true, Ink: ink, Fill: pale, Edge: true, Across: "center", Down: "center", Wrap: true}
	entryHead = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: 10.5, Bold: true, Ink: white, Fill: navy, Edge: true, Across: "center", Down: "center", Wrap: true}

	knownName   = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: bodySize, Bold: true, Ink: ink, Edge: true, Across: "left", Indent: 1, Down: "center", Wrap: true}
	knownPlain  = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: bodySize, Ink: muted, Edge: true, Across: "left", Indent: 1, Down: "center", Wrap: true}
	knownWord   = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: bodySize, Ink: ink, Edge: true, Across: "center", Down: "center", Wrap: true}
	knownFigure = xlsxwriter.Look{Face: xlsxwriter.FigureFace, Size: bodySize, Ink: muted, Edge: true, Across: "right", Indent: 1, Down: "center", Wrap: true}
	guideText   = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: bodySize, Ink: ink, Edge: true, Across: "left", Indent: 1, Down: "center", Wrap: true}
	checkLook   = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: 10, Ink: ink, Edge: true, Across: "center", Down: "center", Shrink: true}

	warnLook   = xlsxwriter.Look{Bold: true, Ink: red}
	entryValue = xlsxwriter.Look{Face: xlsxwriter.FigureFace, Size: 12, Bold: true, Ink: ink, Fill: yellow, Edge: true, Across: "right", Indent: 1, Down: "center", Wrap: true, Unlocked: true}
	entryWord  = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: bodySize, Ink: ink, Fill: yellow, Edge: true, Across: "center", Down: "center", Shrink: true, Unlocked: true}
	entryText  = xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: bodySize, Ink: ink, Fill: yellow, Edge: true, Across: "left", Indent: 1, Down: "center", Wrap: true, Unlocked: true}
)

// looks are those of the cells below the headers; that of figures of the plan is
// knownFigure.
var looks = map[form.Key]xlsxwriter.Look{
	form.ColProject: knownPlain, form.ColName: knownName, form.ColUnit: knownWord, form.ColCheck: checkLook,
	form.ColValue: entryValue, form.ColState: entryWord, form.ColMonth: entryWord,
	form.ColNote: entryText, form.ColSource: entryText, form.ColRemark: entryText,
}

func lookOf(key form.Key) xlsxwriter.Look {
	if l, ok := looks[key]; ok {
		return l
	}
	return knownFigure
}

// dateFormat shows a day that is typed as 5/20 as 令和8年5月20日.
const dateFormat = `[$-411]ggge"年"m"月"d"日"`

// format is the number format in which a typed figure is shown: with the places
// that v, the model of its notation, has. Percentages have none: to a cell with a
// format, Excel would take 53% for 0.53 and show it as 0.5.
func format(v *value.Value) string {
	switch {
	case v == nil || v.Quantity.Unit == "％" || v.Quantity.Compound:
		return ""
	case v.Quantity.Decimals > 0:
		return "#,##0." + strings.Repeat("0", v.Quantity.Decimals)
	}
	return "#,##0"
}
