package kpilist

import (
	"slices"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/reportbook/figurecells"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/progress"
	"sorachi/pkg/theme"
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

func standingsOf(c theme.Colors, w theme.Words) map[progress.Standing]standing {
	return map[progress.Standing]standing{
		progress.Achieved:   {"●" + w.Reached, everysheet.Hex(c.Reached)},
		progress.OnSchedule: {"◆" + w.OnSchedule, everysheet.Hex(c.OnSchedule)},
		progress.Late:       {"▼" + w.Late, everysheet.Hex(c.Short)},
		progress.Short:      {"■" + w.Missed, everysheet.Hex(c.Short)},
		progress.Counting:   {"○" + w.Pending, everysheet.Hex(c.Wait)},
	}
}

// standing writes how a KPI fares. It stands there as long as the figure of the
// reported year does, in the cell actual: a figure typed later is not judged here,
// since its schedule is no part of the sheet.
func (w *List) standing(row int, l xlsxwriter.Look, r *progress.Row, actual *figurecells.Term) {
	s := w.standings[r.Standing]
	l.Ink, l.Bold = s.ink, r.Standing != progress.Counting
	switch {
	case actual == nil || s.text == "":
		w.Text(w.standingCol(), row, l, s.text)
	case r.Standing == progress.Counting:
		w.Formula(w.standingCol(), row, l, "IF(ISNUMBER("+actual.Cell+`),"",`+ooxml.InFormula(s.text)+")", xlsxwriter.TextResult(s.text))
	default:
		w.Formula(w.standingCol(), row, l, "IF("+actual.Cell+"="+actual.Value.String()+","+ooxml.InFormula(s.text)+`,"")`, xlsxwriter.TextResult(s.text))
	}
}

// standingChars is the width of the column.
func (w *List) standingChars() float64 {
	chars := xlsxwriter.CharsFor(xlsxwriter.Ems(standingHead, xlsxwriter.TextHalf)+0.5, everysheet.HeadSize)
	for _, s := range w.standings {
		chars = max(chars, xlsxwriter.CharsFor(xlsxwriter.Ems(s.text, xlsxwriter.TextHalf)+0.5, everysheet.BodySize))
	}
	return min(chars, everysheet.MostWordChars)
}

func (w *List) standingCol() int { return w.BandCol() + 1 }

// standingNotes explain the column, where it says more than what is pending.
func (w *List) standingNotes() []string {
	var out []string
	if slices.ContainsFunc(w.Sum.Rows, func(r progress.Row) bool {
		return r.Standing == progress.OnSchedule || r.Standing == progress.Late
	}) {
		out = append(out, "※ "+progress.ScheduleText)
	}
	return append(out, "※ 実績値のセルを書き換えると、進捗率と区分は変わり、"+standingHead+"は空になります。計画のファイルに書いて作り直すと、"+standingHead+"も出ます。")
}
