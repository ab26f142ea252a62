package entrycells

import (
	"fmt"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/typedtext"
)

// ReadText returns what the cell of a text (出典, 注, 備考) says now, nil when it says
// what the form was made with (was), or cannot be read. That a text was wiped out is a
// finding: it stays in the plan.
func (c Cell) ReadText(was string) (*Given, diag.List) {
	if c.Gone {
		return nil, nil
	}
	if found := c.unsound(); found != nil {
		return nil, found
	}
	if _, _, _, date := c.Date(); date {
		return nil, c.bad(fmt.Sprintf("「%s」が日付になっています", c.header()), "文字で書き直してください")
	}
	text := OneLine(Text(c.Cell))
	switch nothing := c.Key != form.ColRemark && slices.Contains(noTextWords, typedtext.Squeeze(text)); {
	case text == OneLine(trimmed(was)):
		return nil, nil
	case nothing && was == "":
		return nil, c.finding(NotTaken, fmt.Sprintf("「%s」の「%s」は、何も書かれていないものとします", c.header(), text), "")
	case nothing, text == "":
		return nil, c.finding(NotTaken, fmt.Sprintf("「%s」の「%s」が消されていますが、計画には残します", c.header(), quoted(was)), "消すときは、計画のファイルで消してください")
	}
	return &Given{Text: text, Pos: c.Pos}, nil
}

// noTextWords stand where there is nothing to say, and would be printed.
var noTextWords = []string{"-", "ー", "なし", "無し", "無", "特になし", "特に無し", "該当なし"}
