package misread

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
	"sorachi/pkg/yamlfile/broken"
)

// This file finds the lines that YAML joins to one text.

// joinedLines reports Japanese text over several lines in a style that joins
// them with a blank: the blank would be printed. The lines may also have been
// meant as entries of a list, or as the text of a full-width ｜.
func (f *Finder) joinedLines(s Scalar) bool {
	if s.Mark == '|' {
		return false
	}
	t := s.Text
	for i, at := range t.LineStarts() {
		if at < 2 || t.Value[at-1] != ' ' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(t.Value[:at-1])
		after, _ := utf8.DecodeRuneInString(t.Value[at:])
		if broken.WideDashStart.MatchString(t.Value[at:]) || after == '＃' {
			f.wideMark(t, at)
			return true
		}
		if first := strings.TrimRight(t.Value[:at], " "); i == 0 && (first == "｜" || first == "＞") {
			f.wideMark(t, 0)
			return true
		}
		if strings.HasPrefix(t.Value[at:], "- ") {
			f.Found.Add(broken.YAMLSyntax.New(t.At(0), diag.Pos{}, "「- 」で始まる行の前に、「- 」のない行があります", "並びの1つであれば、この行も「- 」で始めてください"))
			return true
		}
		if textfile.JoinsBare(before, after) {
			d := foldedLines.New(t.At(at), diag.Pos{}, "複数行にわたる文の行の間に、空白が入ってしまいます",
				"項目名の後に「|」だけを書き、次の行から字下げして文を書いてください")
			d.Fix = f.unfold(s)
			f.Found.Add(d)
			return true
		}
	}
	return false
}

// wideMark reports the full-width mark at byte offset at of t, which made
// lines of a text of what follows.
func (f *Finder) wideMark(t textfile.Text, at int) {
	r, size := utf8.DecodeRuneInString(t.Value[at:])
	want := map[rune]string{'｜': "|", '＞': "|", '＃': "# "}[r]
	if want == "" {
		f.Found.Add(broken.DashFinding(t.Sub(at, at+size)))
		return
	}
	f.Found.Add(broken.FullWidthMark.New(t.At(at), t.At(at+size), fmt.Sprintf("「%s」が全角の「%c」になっています", strings.TrimSpace(want), r),
		"半角の「"+want+"」に直してください"))
}

// unfold makes a | of the > that joins the lines of s with blanks. Text that
// was folded without one has no such single character.
func (f *Finder) unfold(s Scalar) *diag.Fix {
	if s.Mark != '>' || !strings.HasPrefix(f.File.Typed(s.Pos), ">") {
		return nil
	}
	end := s.Pos
	end.Col++
	return &diag.Fix{Message: "「>」を「|」に改めます", Edits: []diag.Edit{{Pos: s.Pos, End: end, Text: "|"}}}
}
