package answer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/textfile"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// This file reads what people write into the cell of a value as they would say it,
// where a plan has one notation for it.

var (
	// pendingText is 集計中 with a month beside it or around it; widths are folded.
	pendingText = regexp.MustCompile(`^\(?集計中(?:です)?\)?[、,:]?\(?([^()]*)\)?$`)
	// wordsForNone mean that there is no value, as － does.
	wordsForNone = []string{"ー", "無し", "無", "特になし", "特に無し", "データなし", "データ無し"}
)

// spoken returns what a plan would write for text, empty when that is not known;
// false when a month in it cannot be read, which is reported.
func (c *cells) spoken(e xlsxreader.Entry, text string) (string, bool) {
	text = typedtext.Squeeze(text)
	if slices.Contains(wordsForNone, text) {
		return "－", true
	}
	said := pendingText.FindStringSubmatch(text)
	if said == nil {
		return "", true
	}
	if said[1] == "" {
		return form.StatePending, true
	}
	parts := monthText.FindStringSubmatch(said[1])
	if parts == nil {
		return "", true
	}
	month, ok := c.monthOf(e, parts[1]+parts[2], parts[3])
	return form.StatePending + "（" + strconv.Itoa(month) + "月頃）", ok
}

// unreadable says why a text is no value, and what an answer should say: what is
// found is said to those who write a plan.
func unreadable(text string, why diag.Diagnostic) (message, hint string) {
	hint = strings.NewReplacer("「note」", "「注」の欄", " note ", "「注」の欄").Replace(why.Hint)
	folded := strings.Map(typedtext.Fold, text)
	at := strings.IndexAny(text, "（(")
	switch {
	case strings.Contains(hint, "「注」の欄"), strings.Contains(hint, form.StatePending), strings.Contains(hint, form.StateUnpublished):
	case !strings.ContainsFunc(folded, unicode.IsDigit):
		hint = "数字だけを入力するか、値を空欄にして「状態」を選んでください"
	case at > 0 && isFigure(text[:at]):
		return "「" + quoted(text[at:]) + "」は、値の確かさ（速報、改定など）ではありません", "値には数字だけを入力し、かっこの中は「注」か「備考」の欄に書いてください"
	}
	return why.Message, hint
}

// isFigure reports whether text is a number with or without a unit.
func isFigure(text string) bool {
	v, found := value.Parse(textfile.NewText(clean(text), diag.Pos{}))
	return len(found) == 0 && v.HasFigure()
}

// dayOf returns the day that a cell shows, or would show as a date: a day that is
// typed into a cell with a format of its own stays a bare number.
func dayOf(e xlsxreader.Entry) (wareki.Date, bool) {
	if y, m, d, ok := e.Date(); ok {
		return wareki.Date{Year: y, Month: m, Day: d}, true
	}
	if e.Kind != xlsxreader.Number || e.Percent() {
		return wareki.Date{}, false
	}
	return SerialDay(e.Digits())
}
