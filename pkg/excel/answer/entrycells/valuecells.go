package entrycells

import (
	"fmt"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/textfile"
	"sorachi/pkg/value"
)

// ValueCells are the cells of a row that say its KPI's value of the year: the value,
// its state, and the month in which it comes.
type ValueCells struct{ Value, State, Month Cell }

// Read joins what the three say. It gives nothing when they say nothing, or what the
// form was made with (same), or what cannot be read, which is found. Of two that
// contradict each other, the one that was left as it was counts less.
func (cs ValueCells) Read(was form.Entries) (given *Given, same bool, found diag.List) {
	typed, found := cs.Value.typedValue()
	state, more := cs.State.state()
	found = append(found, more...)
	month, more := cs.Month.month()
	if found = append(found, more...); found.HasErrors() {
		return nil, false, found
	}
	if cs.State.Gone { // it says nothing new
		state.word = was.State
	}
	if cs.Month.Gone {
		month = form.MonthNumber(was.Month)
	}
	r := &row{ValueCells: cs, typed: typed, stated: state, expected: month, found: found}
	r.valueLeft = isLeft(cs.Value.Cell, was)
	r.stateLeft = state == stated{word: was.State}
	r.monthLeft = month == form.MonthNumber(was.Month)
	if r.valueLeft && r.stateLeft && r.monthLeft {
		return nil, was.Value != "" || was.State != "", found
	}
	given = r.joined()
	return given, false, r.found
}

// isLeft reports whether the cell of the value holds what the form was made with.
func isLeft(c xlsxreader.Cell, was form.Entries) bool {
	if c.Percent() { // 50% typed over 0.5 is stored as 0.5
		return false
	}
	if !was.Number || c.Kind != xlsxreader.Number {
		return Text(c) == trimmed(was.Value)
	}
	a, err := decimal.NewFromString(c.Digits())
	b, err2 := decimal.NewFromString(was.Value)
	return err == nil && err2 == nil && a.Equal(b)
}

// row is what the cells say about the value, some of it changed.
type row struct {
	ValueCells
	typed                           *Given
	stated                          stated
	expected                        int // the month of its cell; 0: none
	valueLeft, stateLeft, monthLeft bool
	found                           diag.List
}

// report adds a finding.
func (r *row) report(p diag.Pos, rule *diag.Rule, message, hint string) {
	r.found.Add(rule.New(p, diag.Pos{}, message, hint))
}

// contradict reports what cannot both be.
func (r *row) contradict(message, hint string) { r.report(r.place(), Contradiction, message, hint) }

// place is where the answer stands, or should.
func (r *row) place() diag.Pos {
	if r.typed == nil && r.stated.word != "" {
		return r.State.Pos
	}
	return r.Value.Pos
}

// joined returns the one answer, nil when there is none. A value speaks first, then the
// state; where neither says anything, the month or a － may be left.
func (r *row) joined() *Given {
	switch {
	case r.typed != nil && r.typed.Value.HasFigure():
		return r.figure()
	case r.typed != nil && r.typed.Value.State != value.None:
		return r.word()
	case r.stated.word == form.StateValue:
		if r.typed == nil || !r.stateLeft {
			r.contradict("「値あり」ですが、値がありません", "値を入力するか、「集計中」などを選んでください")
			return nil
		}
	case r.stated.word != "":
		return r.stateAlone()
	}
	switch {
	case r.expected != 0 && !r.monthLeft:
		r.contradict("公表予定月だけがあり、値も状態もありません", "状態で「集計中」を選んでください")
	case r.typed != nil:
		return r.typed // －
	default:
		r.report(r.place(), NotTaken, "はじめに入っていた値と状態が消されています。計画の値はそのままにします", "値がないときは「未公表」か「調査なし」を選んでください")
	}
	return nil
}

// figure is the answer of a row with a number.
func (r *row) figure() *Given {
	firm := r.typed.Value.Firmness
	switch other := r.stated.word != "" && r.stated.word != form.StateValue; {
	case other && !r.stateLeft:
		r.contradict(fmt.Sprintf("値「%s」と状態「%s」が両方あります", r.typed.Text, r.stated.word), "どちらか一方を消してください")
		return nil
	case other:
		r.report(r.typed.Pos, Unclear, fmt.Sprintf("状態は「%s」のままですが、入力された値「%s」を取り込みます", r.stated.word, r.typed.Text), "")
	case r.stated.firmness != "" && firm != "" && firm != r.stated.firmness:
		r.contradict(fmt.Sprintf("値「%s」と状態「%s」が違います", r.typed.Text, r.stated.firmness), "どちらか一方に直してください")
		return nil
	}
	if r.expected != 0 && !r.monthLeft {
		r.report(r.typed.Pos, NotTaken, "値があるため、公表予定月は取り込みません", "")
	}
	if r.stated.firmness != "" && firm == "" {
		return r.withText(r.typed, r.typed.Text+"（"+r.stated.firmness+"）")
	}
	return r.typed
}

// word is the answer of a row with a word typed where the value belongs.
func (r *row) word() *Given {
	said := form.StateOf(r.typed.Value)
	if r.stated.word != "" && r.stated.word != said && !r.stateLeft {
		r.contradict(fmt.Sprintf("値の「%s」と状態の「%s」が違います", r.typed.Text, r.stated.word), "どちらか一方に直してください")
		return nil
	}
	return r.dated(r.typed, said, r.typed.Value.Month)
}

// stateAlone is the answer of a row with a state and no value.
func (r *row) stateAlone() *Given {
	text := r.stated.word
	if r.stated.month != 0 {
		text = withMonth(text, r.stated.month)
	}
	g := r.withText(&Given{Pos: r.State.Pos}, text)
	if g == nil {
		return nil
	}
	return r.dated(g, r.stated.word, r.stated.month)
}

// dated adds the month to a state: that typed with the word itself (0: none), or that of
// the cell of the month.
func (r *row) dated(g *Given, word string, typedMonth int) *Given {
	switch month := r.expected; {
	case typedMonth != 0 && month != 0 && month != typedMonth && !r.monthLeft:
		r.contradict(fmt.Sprintf("公表予定月が、「%d月」と「%d月」の2つあります", typedMonth, month), "どちらか一方に直してください")
		return nil
	case typedMonth != 0 || month == 0:
		return g
	case word == form.StateNotSurveyed:
		if !r.monthLeft {
			r.report(g.Pos, NotTaken, "調査がないため、公表予定月は取り込みません", "")
		}
		return g
	default:
		return r.withText(g, withMonth(word, month))
	}
}

// withText returns g with another text, nil when that cannot be read.
func (r *row) withText(g *Given, text string) *Given {
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
