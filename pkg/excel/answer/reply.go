package answer

import (
	"fmt"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/textfile"
	"sorachi/pkg/value"
)

// answer joins what the columns of the value, its state and its month say. It
// returns nil when they say nothing, or what the form was made with: same. Of two
// that contradict each other, the one that was left as it was counts less.
func (c *cells) answer(was form.Entries) (given *Given, same bool) {
	e := c.entry(form.ColValue)
	typed, readable := c.typed(e)
	state, ok := c.state()
	month, okMonth := c.month()
	if !readable || !ok || !okMonth {
		return nil, false
	}
	if len(c.cols[form.ColState]) == 0 { // a column that is gone says nothing new
		state.word = was.State
	}
	if len(c.cols[form.ColMonth]) == 0 {
		month = monthNumber(was.Month)
	}
	r := &row{cells: c, was: was, typed: typed, state: state, month: month}
	r.valueLeft = isLeft(e, was)
	r.stateLeft = state.word == was.State && state.month == 0 && state.firmness == ""
	r.monthLeft = month == monthNumber(was.Month)
	if r.valueLeft && r.stateLeft && r.monthLeft {
		return nil, was.Value != "" || was.State != ""
	}
	return r.joined(), false
}

// isLeft reports whether the cell of the value holds what the form was made with.
func isLeft(e xlsxreader.Entry, was form.Entries) bool {
	if e.Percent() { // 50% typed over 0.5 is stored as 0.5
		return false
	}
	if !was.Number || e.Kind != xlsxreader.Number {
		return clean(rawText(e)) == clean(was.Value)
	}
	a, err := decimal.NewFromString(e.Digits())
	b, err2 := decimal.NewFromString(was.Value)
	return err == nil && err2 == nil && a.Equal(b)
}

func monthNumber(text string) int {
	n := 0
	fmt.Sscanf(text, "%d月", &n) // one of Months, or nothing
	return n
}

// row is what the cells of a row say about the value, some of it changed.
type row struct {
	*cells
	was                             form.Entries
	typed                           *Given
	state                           stated
	month                           int
	valueLeft, stateLeft, monthLeft bool
}

// joined returns the one answer, nil when there is none.
func (r *row) joined() *Given {
	switch {
	case r.typed != nil && r.typed.Value.HasFigure():
		return r.figure()
	case r.typed != nil && r.typed.Value.State != value.None:
		return r.word()
	case r.state.word == form.StateValue:
		if r.typed == nil || !r.stateLeft {
			r.contradict("「値あり」ですが、値がありません", "値を入力するか、「集計中」などを選んでください")
			return nil
		}
	case r.state.word != "":
		return r.stateAlone()
	}
	switch {
	case r.month != 0 && !r.monthLeft:
		r.contradict("公表予定月だけがあり、値も状態もありません", "状態で「集計中」を選んでください")
	case r.typed != nil:
		return r.typed // －
	default:
		r.report(r.place(), NotTaken, "はじめに入っていた値と状態が消されています。計画の値はそのままにします", "値がないときは「未公表」か「調査なし」を選んでください")
	}
	return nil
}

// place is where the answer stands, or should.
func (r *row) place() diag.Pos {
	if r.typed == nil && r.state.word != "" {
		return r.state.pos
	}
	return r.pos(r.entry(form.ColValue).Col, r.cells.row)
}

func (r *row) contradict(message, hint string) { r.report(r.place(), Contradiction, message, hint) }

// figure is the answer of a row with a number.
func (r *row) figure() *Given {
	firm := r.typed.Value.Firmness
	switch other := r.state.word != "" && r.state.word != form.StateValue; {
	case other && !r.stateLeft:
		r.contradict(fmt.Sprintf("値「%s」と状態「%s」が両方あります", r.typed.Text, r.state.word), "どちらか一方を消してください")
		return nil
	case other:
		r.report(r.typed.Pos, Unclear, fmt.Sprintf("状態は「%s」のままですが、入力された値「%s」を取り込みます", r.state.word, r.typed.Text), "")
	case r.state.firmness != "" && firm != "" && firm != r.state.firmness:
		r.contradict(fmt.Sprintf("値「%s」と状態「%s」が違います", r.typed.Text, r.state.firmness), "どちらか一方に直してください")
		return nil
	}
	if r.month != 0 && !r.monthLeft {
		r.report(r.typed.Pos, NotTaken, "値があるため、公表予定月は取り込みません", "")
	}
	if r.state.firmness != "" && firm == "" {
		return r.reading(r.typed, r.typed.Text+"（"+r.state.firmness+"）")
	}
	return r.typed
}

// word is the answer of a row with a word typed where the value belongs.
func (r *row) word() *Given {
	said := stateWord(r.typed.Value)
	if r.state.word != "" && r.state.word != said && !r.stateLeft {
		r.contradict(fmt.Sprintf("値の「%s」と状態の「%s」が違います", r.typed.Text, r.state.word), "どちらか一方に直してください")
		return nil
	}
	return r.withMonth(r.typed, said, r.typed.Value.Month)
}

// stateAlone is the answer of a row with a state and no value.
func (r *row) stateAlone() *Given {
	text := r.state.word
	if r.state.month != 0 {
		text = fmt.Sprintf("%s（%d月頃）", text, r.state.month)
	}
	g := r.reading(&Given{Pos: r.state.pos}, text)
	if g == nil {
		return nil
	}
	return r.withMonth(g, r.state.word, r.state.month)
}

// withMonth adds the month of a state: that typed with the word itself, or that
// of the column.
func (r *row) withMonth(g *Given, word string, typed int) *Given {
	month := r.month
	switch {
	case typed != 0 && month != 0 && month != typed && !r.monthLeft:
		r.contradict(fmt.Sprintf("公表予定月が、「%d月」と「%d月」の2つあります", typed, month), "どちらか一方に直してください")
		return nil
	case typed != 0:
		return g
	case month != 0 && word == form.StateNotSurveyed:
		if !r.monthLeft {
			r.report(g.Pos, NotTaken, "調査がないため、公表予定月は取り込みません", "")
		}
		return g
	case month != 0:
		return r.reading(g, fmt.Sprintf("%s（%d月頃）", word, month))
	}
	return g
}

// reading returns g with another text.
func (r *row) reading(g *Given, text string) *Given {
	out := *g
	out.Text = text
	v, found := value.Parse(textfile.NewText(text, diag.Pos{}))
	if len(found) > 0 {
		r.report(g.Pos, BadAnswer, found[0].Message, found[0].Hint)
		return nil
	}
	out.Value = v
	return &out
}
