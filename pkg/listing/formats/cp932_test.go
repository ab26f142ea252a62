package formats

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/japanese"
)

func TestCP932(t *testing.T) {
	for text, want := range map[string]string{
		"空知":             "\x8b\xf3\x92m",
		"～－―∥￠￡￢￥￣":      "\x81\x60\x81\x7c\x81\x5c\x81\x61\x81\x91\x81\x92\x81\xca\x81\x8f\x81\x50",
		"〜−—‖¢£¬¥‾":      "\x81\x60\x81\x7c\x81\x5c\x81\x61\x81\x91\x81\x92\x81\xca\x81\x8f\x81\x50",
		"①Ⅰ㈱∪":           "\x87\x40\x87\x54\x87\x8a\x81\xbe",
		"髙﨑纊彅黑犱犾":        "\xfb\xfc\xfa\xb1\xfa\x5c\xfa\x67\xfc\x4b\xfb\x5b\xfb\x5c",
		"ⅰⅹ￤＂":           "\xfa\x40\xfa\x49\xfa\x55\xfa\x57",
		"か\u3099ハ\u309a": "\x82\xaa\x83\x70",
		"\u795e\ufa19":   "\x90\x5f\xfb\x7e",
		"a\\~\r\n":       "a\\~\r\n",
	} {
		if got, err := cp932(text, ""); err != nil || string(got) != want {
			t.Errorf("%s: % x, %v, want % x", text, got, err, want)
		}
	}
}

// TestCP932ReadsBack wants whatever fits to come back as it was, or as its twin.
func TestCP932ReadsBack(t *testing.T) {
	e, d := newCP932(), japanese.ShiftJIS.NewDecoder()
	fits := 0
	for r := rune(' '); r < 0x30000; r++ {
		b := e.encode(r)
		if b == "" || strings.ContainsRune("\u3099\u309a", r) {
			continue
		}
		fits++
		want := r
		if twin, ok := twins[r]; ok {
			want = twin
		}
		if got, err := d.String(b); err != nil || got != string(want) {
			t.Errorf("%c %U: % x reads as %q", r, r, b, got)
		}
	}
	if fits < 7400 {
		t.Errorf("only %d characters fit", fits)
	}
}

func TestMisfits(t *testing.T) {
	g := Grid{
		Columns: ColumnsOf([]string{"指標ID", "評価指標名"}),
		Rows:    [][]string{{"a", "髙﨑～"}, {"𠮷", "𠮷野家の𠮷とé"}, {"b", "\a"}, {"c", "葛\U000E0100城"}},
	}
	want := []Misfit{{3, "指標ID", '𠮷'}, {3, "評価指標名", '𠮷'}, {3, "評価指標名", 'é'}, {4, "評価指標名", '\ufffd'}, {5, "評価指標名", '\U000E0100'}}
	if got := g.Misfits(); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	var b bytes.Buffer
	if err := g.CSV(&b, Options{CP932: true, BOM: true}); !errors.Is(err, errMisfit) || b.Len() > 0 {
		t.Errorf("wrote %q, %v", b.String(), err)
	}
	if err := g.CSV(&b, Options{CP932: true, BOM: true, Instead: "〓"}); err != nil {
		t.Fatal(err)
	}
	got, err := japanese.ShiftJIS.NewDecoder().String(b.String())
	if want := "指標ID,評価指標名\r\na,髙﨑～\r\n〓,〓野家の〓と〓\r\nb,〓\r\nc,葛城\r\n"; err != nil || got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if FitsCP932("𠮷") || !FitsCP932("〓") {
		t.Error("what replaces is judged wrongly")
	}
}

// TestDocumentedTwins wants the characters that CP932 has under another number
// to be told.
func TestDocumentedTwins(t *testing.T) {
	doc, err := os.ReadFile("../../../docs/export.md")
	if err != nil {
		t.Fatal(err)
	}
	for c := range twins {
		if !strings.ContainsRune(string(doc), c) {
			t.Errorf("%c is not documented", c)
		}
	}
}
