package value

import (
	"errors"

	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/eventdates"
	"sorachi/pkg/value/wareki"
)

// kindRules are the rules for errors of the parsers that have a name.
var kindRules = map[typedtext.Kind]*diag.Rule{
	eventdates.NoSuchDay: impossibleDate, wareki.NoSuchYear: impossibleEra, wareki.EndsEarly: endBeforeStart,
	eventdates.StepsBack: datesOutOfOrder, eventdates.OtherWeekday: weekdayDiffers, typedtext.StandIn: standIn,
}

// unparsed is the finding for an error of the year, date and figure parsers: at
// the character that they name, under the rule of its kind or else under rule.
func unparsed(rule *diag.Rule, t Text, err error) diag.Diagnostic {
	e, ok := errors.AsType[*typedtext.Error](err)
	if !ok {
		e = &typedtext.Error{Len: len(t.Value), Msg: err.Error()}
	}
	if named := kindRules[e.Kind]; named != nil {
		rule = named
	}
	d := rule.New(t.At(e.Offset), t.At(e.Offset+e.Len), e.Msg, e.Hint)
	if d.Hint == "" {
		d.Hint = forms[rule]
	}
	if e.Mend != "" {
		d.Fix = put(d.Pos, d.End, e.Mend)
	}
	return d
}

// put is the fix that puts text from pos to end.
func put(pos, end diag.Pos, text string) *diag.Fix {
	return &diag.Fix{Message: "「" + text + "」に改めます", Edits: []diag.Edit{{Pos: pos, End: end, Text: text}}}
}

// forms show how a year, a date and a figure are written, for errors without a
// repair of their own.
var forms = map[*diag.Rule]string{
	BadYear:  "「R6」「令和6年度」のように書いてください",
	badDate:  "「令和6年9月14日」のように書いてください",
	badValue: "「7,250千人（R2）」のように書いてください",
}
