//go:build readers

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"sorachi/pkg/page"
	"sorachi/pkg/pdf"
	"sorachi/pkg/typeset/fontface"
	"sorachi/templates"
)

// TestEveryCharacterIsCopiedOut sets every character of the embedded fonts and
// wants a reader to find each as it was. Blanks are left out: a reader makes
// them of distances.
func TestEveryCharacterIsCopiedOut(t *testing.T) {
	for _, font := range templates.FontNames() {
		t.Run(font, func(t *testing.T) {
			t.Parallel()
			copiedOut(t, font)
		})
	}
}

const (
	charsInLine = 40
	linesOnPage = 50
)

func copiedOut(t *testing.T, font string) {
	doc, lines := specimen(t, font)
	pdf, err := pdf.Write(doc)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "specimen.pdf")
	if err := os.WriteFile(path, pdf, 0o666); err != nil {
		t.Fatal(err)
	}
	got := strings.Split(strings.ReplaceAll(reader(t, "pdftotext", "-raw", path, "-"), "\f", ""), "\n")
	for i, want := range lines {
		if i >= len(got) {
			t.Fatalf("only %d lines of %d were found", len(got), len(lines))
		}
		if a, b := leftToRight(got[i]), leftToRight(want); a != b {
			t.Errorf("line %d:\ngot  %s\nwant %s", i+1, a, b)
		}
	}
}

// leftToRight sorts a line that has Hebrew in it: a reader turns such letters
// around and puts marks of direction about them.
func leftToRight(line string) string {
	if !strings.ContainsFunc(line, func(r rune) bool { return unicode.Is(unicode.Hebrew, r) }) {
		return line
	}
	chars := slices.DeleteFunc([]rune(line), func(r rune) bool { return r >= '\u202a' && r <= '\u202e' })
	slices.Sort(chars)
	return string(chars)
}

// specimen sets all characters of a font that leave a mark.
func specimen(t *testing.T, font string) (*page.Document, []string) {
	data := templates.Font(font)
	face, err := fontface.New(font, data)
	if err != nil {
		t.Fatal(err)
	}
	doc := &page.Document{Fonts: []page.Font{{Name: font, Data: data}}}
	var lines []string
	var line []rune
	for r := rune(1); r <= unicode.MaxRune; r++ {
		if face.Has(r) && !unicode.IsSpace(r) {
			line = append(line, r)
		}
		if len(line) == charsInLine || r == unicode.MaxRune && len(line) > 0 {
			if len(lines)%linesOnPage == 0 {
				doc.Pages = append(doc.Pages, page.Page{Width: page.A4Width, Height: page.A4Height})
			}
			p := &doc.Pages[len(doc.Pages)-1]
			p.Ops = append(p.Ops, page.Text{X: 20, Y: 20 + 11*float64(len(lines)%linesOnPage), Font: font, Size: 10, String: string(line)})
			lines, line = append(lines, string(line)), nil
		}
	}
	return doc, lines
}
