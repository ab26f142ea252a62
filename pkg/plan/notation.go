package plan

import (
	"errors"

	"sorachi/pkg/diag"
	"sorachi/pkg/notation"
	"sorachi/pkg/source"
	"sorachi/pkg/wareki"
)

// kindRules are the rules for errors of the parsers that have a name.
var kindRules = map[notation.Kind]*diag.Rule{
	wareki.NoSuchDay: impossibleDate, wareki.NoSuchYear: impossibleEra, wareki.EndsEarly: endBeforeStart,
	wareki.StepsBack: datesOutOfOrder, wareki.OtherWeekday: weekdayDiffers, wareki.Placeholder: placeholder,
}

// notation reports an error of the year, date and figure parsers at the
// character that they name, under the rule of its kind or else under rule.
func (r *reader) notation(rule *diag.Rule, t Text, err error, path string) {
	e, ok := errors.AsType[*notation.Error](err)
	if !ok {
		e = &notation.Error{Len: len(t.Value), Msg: err.Error()}
	}
	if named := kindRules[e.Kind]; named != nil {
		rule = named
	}
	d := rule.New(t.At(e.Offset), t.At(e.Offset+e.Len), e.Msg, e.Hint)
	if d.Hint == "" {
		d.Hint = forms[rule]
	}
	if e.Mend != "" {
		d.Fix = put(d, e.Mend)
	}
	r.add(d, path)
}

// forms show how a year, a date and a figure are written, for errors without a
// repair of their own.
var forms = map[*diag.Rule]string{
	badYear:  "「R6」「令和6年度」のように書いてください",
	badDate:  "「令和6年9月14日」のように書いてください",
	badValue: "「7,250千人（R2）」のように書いてください",
}

// inOrder reports a date of an event that lies before the one written before it
// in the same list, or is written twice. paired dates have a place each, and
// may be in the order of the places.
func (r *reader) inOrder(t Text, held []wareki.Held, paired bool, path string) {
	for _, h := range held {
		for i := 1; i < len(h.Ranges); i++ {
			was, d := h.Ranges[i-1], h.Ranges[i]
			at := t.Sub(d.Offset, d.Offset+len(d.Text))
			switch {
			case paired:
			case d.From == was.From && d.To == was.To:
				r.outOfOrder(at, was, t, "「"+at.Value+"」が2回続けて書かれています", "どちらか一方を削除するか、正しい日付に改めてください", path)
			case d.From.Compare(was.From) < 0:
				r.outOfOrder(at, was, t, "「"+at.Value+"」が、前の「"+was.Text+"」より前の日付です", "日付の順に書くか、年と月を確かめてください", path)
			}
		}
	}
}

func (r *reader) outOfOrder(at Text, was wareki.Range, t Text, msg, hint, path string) {
	d := datesOutOfOrder.New(at.Pos(), at.End(), msg, hint)
	d.Severity = diag.Warning
	d.Related = []diag.Related{{Pos: t.At(was.Offset), Message: "前の日付はここです"}}
	r.add(d, path)
}

// misshapen reports a value of another form than its key takes, or the
// full-width mark that made it one.
func (r *reader) misshapen(n *source.Node, msg, hint, path string) {
	typed := n.Text
	if n.Kind == source.Map && len(n.Pairs) > 0 {
		typed = n.Pairs[0].Key
	}
	if d, ok := source.WideSlip(typed); ok {
		r.add(d, path)
		return
	}
	r.add(wrongType.New(n.Pos, n.Text.End(), msg, hint), path)
}
