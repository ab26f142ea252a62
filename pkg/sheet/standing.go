package sheet

import (
	"slices"

	"sorachi/pkg/progress"
	"sorachi/pkg/sheet/cells"
	"sorachi/pkg/sheet/paper"
	"sorachi/pkg/theme"
	"sorachi/pkg/xlsx"
)

// standingHead is the name of the column that says how a KPI fares (達成, 順調,
// 遅れ), as data and the pages of the report name it.
const standingHead = "進捗状況"

// standing is how sheets show how a KPI fares: a mark, so that nobody has to tell
// by colour, and the word of the theme.
type standing struct {
	text string // ◆順調; empty for what cannot be held against its target
	ink  string
}

func standingsOf(t *theme.Theme) map[progress.Standing]standing {
	c, w := t.Colors, t.Words
	return map[progress.Standing]standing{
		progress.Achieved:   {"●" + w.Reached, paper.Hex(c.Reached)},
		progress.OnSchedule: {"◆" + w.OnSchedule, paper.Hex(c.OnSchedule)},
		progress.Late:       {"▼" + w.Late, paper.Hex(c.Short)},
		progress.Short:      {"■" + w.Missed, paper.Hex(c.Short)},
		progress.Counting:   {"○" + w.Pending, paper.Hex(c.Wait)},
	}
}

// standing writes how a KPI fares. It stands there as long as the figure of the
// reported year does, in the cell actual: a figure typed later is not judged here,
// since its schedule is no part of the sheet.
func (w *workbook) standing(row int, l xlsx.Look, r *progress.Row, actual *cells.Term) {
	s := w.standings[r.Standing]
	l.Ink, l.Bold = s.ink, r.Standing != progress.Counting
	switch {
	case actual == nil || s.text == "":
		w.Text(w.standingCol(), row, l, s.text)
	case r.Standing == progress.Counting:
		w.Formula(w.standingCol(), row, l, "IF(ISNUMBER("+actual.Cell+`),"",`+cells.Literal(s.text)+")", xlsx.TextResult(s.text))
	default:
		w.Formula(w.standingCol(), row, l, "IF("+actual.Cell+"="+actual.Value.String()+","+cells.Literal(s.text)+`,"")`, xlsx.TextResult(s.text))
	}
}

// standingChars is the width of the column.
func (w *workbook) standingChars() float64 {
	chars := xlsx.CharsFor(xlsx.Ems(standingHead, xlsx.TextHalf)+0.5, paper.HeadSize)
	for _, s := range w.standings {
		chars = max(chars, xlsx.CharsFor(xlsx.Ems(s.text, xlsx.TextHalf)+0.5, paper.BodySize))
	}
	return min(chars, paper.HighBand)
}

func (w *workbook) standingCol() int { return w.bandCol() + 1 }

// standingNotes explain the column, where it says more than what is pending.
func (w *workbook) standingNotes() []string {
	var out []string
	if slices.ContainsFunc(w.Sum.Rows, func(r progress.Row) bool {
		return r.Standing == progress.OnSchedule || r.Standing == progress.Late
	}) {
		out = append(out, "※ "+progress.ScheduleText)
	}
	return append(out, "※ 実績値のセルを書き換えると、進捗率と区分は変わり、"+standingHead+"は空になります。計画のファイルに書いて作り直すと、"+standingHead+"も出ます。")
}
