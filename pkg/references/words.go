package references

import (
	"strconv"

	"sorachi/pkg/progress"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// planWord is a word that stands alone.
type planWord struct {
	word string
	text func(*progress.Summary) string
}

var planWords = []planWord{
	{"count", func(s *progress.Summary) string { return strconv.Itoa(s.Counted) }},
	{"shown", func(s *progress.Summary) string { return strconv.Itoa(s.Shown) }},
	{"pending", func(s *progress.Summary) string { return strconv.Itoa(s.Pending) }},
	{"judged", func(s *progress.Summary) string { return strconv.Itoa(s.Judged) }},
	{"reached", func(s *progress.Summary) string { return strconv.Itoa(s.Reached) }},
	{"year", func(s *progress.Summary) string { return s.Year.Short() }},
	{"next", func(s *progress.Summary) string { return (s.Year + 1).Short() }},
	{"year full", func(s *progress.Summary) string { return s.Year.Kanji() }},
	{"next full", func(s *progress.Summary) string { return (s.Year + 1).Kanji() }},
}

// findPlanWord returns the entry of a word, nil when there is none.
func findPlanWord(word string) *planWord {
	word = oneBlank(word)
	for i := range planWords {
		if planWords[i].word == word {
			return &planWords[i]
		}
	}
	return nil
}

// kpiWord is a word that follows the id of a KPI. Besides these, a fiscal year
// stands for that year's value. text returns why there is nothing to write as
// lack, a Japanese clause.
type kpiWord struct {
	word string
	text func(*progress.Row) (text, lack string)
}

var kpiWords = []kpiWord{
	{"change", changeText},
	{"times", timesText},
	{"since", sinceText},
	{"rate", rateText},
	{"baseline", func(r *progress.Row) (string, string) { return figureText(r.Def.Baseline, "基準値") }},
	{"target", func(r *progress.Row) (string, string) { return figureText(r.Def.Target, "目標値") }},
	{"name", func(r *progress.Row) (string, string) { return r.Def.Name.Value, "" }},
}

// findKPIWord returns the entry of a word, nil when there is none.
func findKPIWord(word string) *kpiWord {
	for i := range kpiWords {
		if kpiWords[i].word == word {
			return &kpiWords[i]
		}
	}
	return nil
}

// kpiText returns what a word or a fiscal year says of a KPI; ok is false when
// it is neither.
func kpiText(r *progress.Row, word string) (text, lack string, ok bool) {
	if w := findKPIWord(word); w != nil {
		text, lack = w.text(r)
		return text, lack, true
	}
	y, err := wareki.ParseYear(word)
	if err != nil {
		return "", "", false
	}
	text, lack = yearText(r, y)
	return text, lack, true
}

func changeText(r *progress.Row) (text, lack string) {
	if text, ok := progress.Change(r); ok {
		return text, ""
	}
	return "", r.Year.Short() + "と" + (r.Year - 1).Short() + "の実績値から増減を計算できないため"
}

func timesText(r *progress.Row) (text, lack string) {
	if text, ok := progress.Times(r); ok {
		return text, ""
	}
	return "", r.Year.Short() + "の実績値が基準値の何倍かを計算できないため"
}

func sinceText(r *progress.Row) (text, lack string) {
	if text, ok := progress.Since(r); ok {
		return text, ""
	}
	return "", r.Year.Short() + "まで同じ値が続いている年がないため"
}

func rateText(r *progress.Row) (text, lack string) {
	if r.Rate.OK {
		return r.Rate.Text, ""
	}
	return "", progress.ReasonText(r.Rate.Why)
}

func figureText(v *value.Value, what string) (text, lack string) {
	if v.HasFigure() {
		return v.Figure().Value, ""
	}
	return "", what + "に数値がないため"
}

// yearText returns the value of a year, or the word for its state: 集計中.
func yearText(r *progress.Row, y wareki.Year) (text, lack string) {
	if v := r.Def.Actual(y); v != nil {
		return v.Figure().Value, ""
	}
	return "", y.Short() + "の実績値がないため"
}

func planWordNames() []string {
	var out []string
	for _, w := range planWords {
		out = append(out, w.word)
	}
	return out
}

func kpiWordNames() []string {
	var out []string
	for _, w := range kpiWords {
		out = append(out, w.word)
	}
	return out
}

// isKPIWord reports whether word needs an id before it.
func isKPIWord(word string) bool {
	_, err := wareki.ParseYear(word)
	return findKPIWord(word) != nil || err == nil
}
