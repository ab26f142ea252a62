package xlsxwriter

import (
	"strings"
	"testing"
)

func TestValidationsThatExcelRefuses(t *testing.T) {
	for _, v := range []Validation{
		{List: []string{"a,b"}},
		{List: []string{strings.Repeat("長", 256)}},
		{PromptTitle: strings.Repeat("長", 33)},
		{ErrorTitle: strings.Repeat("長", 33)},
		{Prompt: strings.Repeat("長", 256)},
		{Error: strings.Repeat("長", 225)},
	} {
		b := New(props)
		b.Sheet("記入")
		b.Validate(area(1, 1, 1, 1), v)
		if _, err := b.Bytes(); err == nil {
			t.Errorf("%+v: no error", v)
		}
	}
}
