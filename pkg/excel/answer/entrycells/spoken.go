package entrycells

import (
	"regexp"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/typedtext"
)

// This file reads what people type into the cell of a value as they would say it,
// where a plan has one notation for it.

var (
	// pendingText is 集計中 with a month beside it or around it; widths are folded.
	pendingText = regexp.MustCompile(`^\(?集計中(?:です)?\)?[、,:]?\(?([^()]*)\)?$`)
	// noValueWords mean that there is no value, as － does.
	noValueWords = []string{"ー", "無し", "無", "特になし", "特に無し", "データなし", "データ無し"}
)

// spoken returns what a plan would write for text, empty when that is not known. With
// an error among the findings, there is a month in it that is none.
func (c Cell) spoken(text string) (string, diag.List) {
	text = typedtext.Squeeze(text)
	if slices.Contains(noValueWords, text) {
		return "－", nil
	}
	said := pendingText.FindStringSubmatch(text)
	if said == nil {
		return "", nil
	}
	if said[1] == "" {
		return form.StatePending, nil
	}
	parts := monthText.FindStringSubmatch(said[1])
	if parts == nil {
		return "", nil
	}
	month, found := c.monthOf(parts[1]+parts[2], parts[3])
	return withMonth(form.StatePending, month), found
}
