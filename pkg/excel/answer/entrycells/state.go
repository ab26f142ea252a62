package entrycells

import (
	"fmt"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/textfile"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value"
)

// stated is what the cell of the state says.
type stated struct {
	word     string // one of form.States; empty when nothing is said
	month    int    // of 集計中（7月頃）
	firmness string // 速報, typed where 値あり is meant
}

// hasValueWords are words that people write for 値あり.
var hasValueWords = []string{"あり", "有", "有り", "値有", "値有り", "公表済", "公表済み", "確定値あり"}

// state reads the cell of the state. With findings it cannot be read.
func (c Cell) state() (stated, diag.List) {
	if found := c.unsound(); found != nil {
		return stated{}, found
	}
	text := strings.Join(strings.Fields(Text(c.Cell)), "")
	v, found := value.Parse(textfile.NewText(text, diag.Pos{}))
	// A firmness is read in brackets behind a figure alone.
	firm, _ := value.Parse(textfile.NewText("0（"+text+"）", diag.Pos{}))
	switch {
	case text == "" || v.State == value.None && len(found) == 0:
		return stated{}, nil
	case slices.Contains(form.States, text):
		return stated{word: text}, nil
	case slices.Contains(hasValueWords, text):
		return stated{word: form.StateValue}, nil
	case v.Quantity.Unit == "" && form.StateOf(v) != "" && len(found) == 0:
		return stated{word: form.StateOf(v), month: v.Month}, nil
	case firm.Firmness != "" && firm.Firmness == text:
		return stated{word: form.StateValue, firmness: text}, nil
	}
	hint := "「" + strings.Join(form.States, "」「") + "」のどれかを書いてください"
	if near, ok := typedtext.Nearest(text, form.States); ok {
		hint = "「" + near + "」ではありませんか"
	}
	return stated{}, c.bad(fmt.Sprintf("状態の「%s」は読めません", quoted(text)), hint)
}
