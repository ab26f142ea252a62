package answer

import (
	"regexp"
	"slices"
	"strconv"

	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/typedtext"
)

// This file reads what people write into the cell of a value as they would say it,
// where a plan has one notation for it.

var (
	// pendingText is 集計中 with a month beside it or around it; widths are folded.
	pendingText = regexp.MustCompile(`^\(?集計中(?:です)?\)?[、,:]?\(?([^()]*)\)?$`)
	// noValueWords mean that there is no value, as － does.
	noValueWords = []string{"ー", "無し", "無", "特になし", "特に無し", "データなし", "データ無し"}
)

// spoken returns what a plan would write for text, empty when that is not known;
// false when a month in it cannot be read, which is reported.
func (c *cells) spoken(e xlsxreader.Entry, text string) (string, bool) {
	text = typedtext.Squeeze(text)
	if slices.Contains(noValueWords, text) {
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
