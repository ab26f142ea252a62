package edit

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/edit/projectfile"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value"
	"sorachi/pkg/yamlfile"
)

// ask judges a setting by itself, before any file is looked into: whether its KPI is
// there and its text can be read.
func (s *setter) ask(asked Setting) *Outcome {
	o := &Outcome{Setting: asked, After: strings.TrimFunc(asked.Text, unicode.IsSpace)}
	if s.known.find(o); !o.stops() {
		o.judge()
	}
	return o
}

// judge judges the text: whether it is a value, or a text, of one line.
func (o *Outcome) judge() {
	key := o.Setting.Field.settable()
	switch at := strings.IndexFunc(o.After, leavesLine); {
	case key == nil:
		o.refuse(diag.Pos{}, fmt.Sprintf("「%s」は、書き換えられる項目ではありません", o.Setting.Field), "")
		return
	case o.After == "":
		o.refuse(diag.Pos{Line: 1, Col: 1}, "値が空です", insteadOfNothing(key))
		return
	case at >= 0:
		o.refuse(o.text().At(at), "改行など、1行の値に書けない文字があります", "その文字を除いて、1行で書いてください")
		return
	}
	found := o.inSetting(projectfile.Unwritable(o.After))
	if len(found) == 0 && key.Type != keys.TypeText {
		_, found = value.Parse(o.text())
	}
	if found.HasErrors() {
		o.State, o.Found = Refused, found
	}
}

// leavesLine reports whether a character has no place in a value of one line.
func leavesLine(r rune) bool {
	return unicode.IsControl(r) || r == utf8.RuneError || r == '\u2028' || r == '\u2029'
}

// insteadOfNothing says what to do instead of writing nothing for a key.
func insteadOfNothing(key *keys.Key) string {
	if key.Type == keys.TypeText {
		return "消すときは、エディターでその行を削除してください"
	}
	return "値がまだないときは「集計中」か「未公表」と書いてください"
}

// text returns After with its places in Setting.Text, which count from 1 on.
func (o *Outcome) text() yamlfile.Text {
	return yamlfile.NewText(o.After, diag.Pos{Line: 1, Col: o.blanks() + 1})
}

// blanks counts the characters before After in Setting.Text.
func (o *Outcome) blanks() int {
	before, _, _ := strings.Cut(o.Setting.Text, o.After)
	return utf8.RuneCountInString(before)
}

// inSetting returns findings whose places in After, which have no file, are those in
// Setting.Text.
func (o *Outcome) inSetting(found diag.List) diag.List {
	found = slices.Clone(found)
	for i := range found {
		for _, p := range []*diag.Pos{&found[i].Pos, &found[i].End} {
			if p.File == "" && p.Line > 0 {
				p.Col += o.blanks()
			}
		}
	}
	return found
}
