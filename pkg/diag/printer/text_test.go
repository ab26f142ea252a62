package printer

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"sorachi/pkg/diag"
)

const name = "projects/1.yaml"

// at is a place in the one file of most cases.
func at(line, col int) diag.Pos { return diag.Pos{File: name, Line: line, Col: col} }

// on is a warning about the code points from up to to of the only line.
func on(from, to int) diag.Diagnostic {
	return diag.Diagnostic{Severity: diag.Warning, Code: "code", Pos: at(1, from), End: at(1, to), Message: "文"}
}

// text is a Source of one file.
func text(s string) func(string) ([]byte, bool) {
	return func(file string) ([]byte, bool) { return []byte(s), file == name }
}

var textCases = []struct {
	name string
	src  string
	o    Options
	d    diag.Diagnostic
}{
	{name: "ascii", src: "a: 1\nkpis: 16215\n", d: diag.Diagnostic{Severity: diag.Error, Code: "unknown-key", Pos: at(2, 1), End: at(2, 5), Message: "「kpis」は使えません", Hint: "「kpi」と書きます"}},
	{name: "figure with its unit", src: "    R5: 16,215千人\n", d: on(9, 17)},
	{name: "full-width digits", src: "R5: １６，２１５千人 # 注", d: on(11, 13)},
	{name: "half-width kana", src: "name: ﾊﾞｽ利用者", d: on(10, 13)},
	{name: "combining mark before", src: "name: か\u3099んは\u309aる市", d: on(9, 10)},
	{name: "combining mark itself", src: "name: か\u3099ん", d: on(8, 9)},
	{name: "ideographic variation", src: "name: 葛\U000e0100城市", d: on(9, 10)},
	{name: "circled digit, 2 cells", src: "held: ①9月 ②10月", d: on(11, 12)},
	{name: "circled digit, 1 cell", src: "held: ①9月 ②10月", o: Options{Ambiguous: 1}, d: on(11, 12)},
	{name: "per cent and wave dash", src: "rate: 99.9％～120％", d: on(12, 15)},
	{name: "kome, 1 cell", src: "note: ※速報※改定", o: Options{Ambiguous: 1}, d: on(10, 13)},
	{name: "outside the BMP", src: "owner: 𠮷田𠮷夫", d: on(10, 11)},
	{name: "tab", src: "\ta:\t1 # 注", d: on(5, 6)},
	{name: "crlf", src: "id: a\r\nname: 一\r\n", d: diag.Diagnostic{Pos: at(2, 7), Code: "code", Message: "文"}},
	{name: "lone cr", src: "id: a\rname: 一\r", d: diag.Diagnostic{Pos: at(2, 7), Code: "code", Message: "文"}},
	{name: "bom", src: "\ufeffid: a\n", d: on(1, 3)},
	{name: "end of line", src: "name: 空知", d: on(9, 9)},
	{name: "past the end", src: "name: 空知", d: on(40, 50)},
	{name: "end past the end", src: "name: 空知", d: on(7, 50)},
	{name: "end on another line", src: "name: |\n  空知\n", d: diag.Diagnostic{Code: "code", Pos: at(1, 7), End: at(2, 4), Message: "文"}},
	{name: "end of file", src: "id: a\n", d: diag.Diagnostic{Code: "code", Pos: at(2, 1), Message: "文"}},
	{name: "past the end of file", src: "id: a\n", d: diag.Diagnostic{Code: "code", Pos: at(3, 1), Message: "文", Hint: "直し方"}},
	{name: "control characters", src: "a: \x1b[31m\x00\x7f\u009b\u200b\u202e\u2028\xff b", d: on(16, 17)},
	{name: "long line, middle", src: strings.Repeat("これまでの主な取組・成果、", 20), d: on(120, 125)},
	{name: "long line, start", src: strings.Repeat("0123456789", 20), o: Options{Width: 60}, d: on(3, 5)},
	{name: "long line, end", src: strings.Repeat("0123456789", 20), o: Options{Width: 60}, d: on(201, 202)},
	{name: "long line, long span", src: strings.Repeat("0123456789", 20), o: Options{Width: 60, Ambiguous: 1}, d: on(50, 190)},
	{name: "long line, cut before a mark", src: strings.Repeat("か\u3099", 60), o: Options{Width: 60}, d: on(61, 62)},
	{name: "narrower than the least width", src: strings.Repeat("0123456789", 20), o: Options{Width: -7}, d: on(100, 101)},
	{name: "related", src: "- id: a\n- id: b\n- id: a\n", d: diag.Diagnostic{Severity: diag.Error, Code: "duplicate-id", Pos: at(3, 7), End: at(3, 8), Message: "「a」は二度使われています", Hint: "別の id にします",
		Related: []diag.Related{{Pos: at(1, 7), Message: "最初の「a」"}, {Pos: diag.Pos{File: "other.yaml", Line: 30, Col: 17}, Message: "別のファイル"}}}},
	{name: "no line", src: "id: a\n", d: diag.Diagnostic{Severity: diag.Error, Code: "unreadable", Pos: diag.Pos{File: name}, Message: "読めません"}},
	{name: "no line, with a repair", src: "id: a\n", d: diag.Diagnostic{Severity: diag.Error, Code: "too-many-files", Pos: diag.Pos{File: "projects"}, Message: "多すぎます", Hint: "分けます",
		Related: []diag.Related{{Pos: at(1, 5), Message: "ここ"}, {Pos: diag.Pos{File: name}, Message: "このファイル"}}}},
	{name: "no file", d: diag.Diagnostic{Severity: diag.Error, Code: "no-plan", Message: "計画がありません"}},
	{name: "no column", src: "id: a\n", d: diag.Diagnostic{Code: "code", Pos: at(1, 0), Message: "文"}},
	{name: "no code", src: "id: a\n", d: diag.Diagnostic{Pos: at(1, 1), Message: "文"}},
	{name: "no source", d: diag.Diagnostic{Code: "code", Pos: diag.Pos{File: "lost.yaml", Line: 3, Col: 4}, Message: "文", Hint: "直し方"}},
	{name: "colour, error", src: "name: 空知", o: Options{Color: true}, d: diag.Diagnostic{Severity: diag.Error, Code: "code", Pos: at(1, 7), End: at(1, 9), Message: "文", Hint: "直し方"}},
	{name: "colour, info", src: "name: 空知", o: Options{Color: true}, d: diag.Diagnostic{Severity: diag.Info, Code: "code", Pos: at(1, 7), Message: "文"}},
	{name: "forged finding", d: diag.Diagnostic{Severity: diag.Info, Code: "c\x1bode", Pos: diag.Pos{File: "a\n\x1b]0;b\a.yaml", Line: 1, Col: 1},
		Message: "「\r\n  x.yaml:1:1: エラー: 偽物 [fake]\n」\x1b[2J\u2029です\t。\u202etxt", Hint: "一行目\n二行目"}},
}

// TestText compares each case with its part of testdata/text.golden, where
// <ESC> stands for an escape character.
func TestText(t *testing.T) {
	var all strings.Builder
	for _, c := range textCases {
		c.o.Source = text(c.src)
		fmt.Fprintf(&all, "-- %s --\n%s", c.name, strings.ReplaceAll(write(t, c.d, c.o), "\x1b", "<ESC>"))
	}
	golden(t, "testdata/text.golden", all.String())
}

// write returns what Text writes for one finding.
func write(t testing.TB, d diag.Diagnostic, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Text(&b, diag.List{d}, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// golden compares got with a file case by case, or rewrites it with UPDATE=1.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	wants, gots := strings.Split(string(want), "-- "), strings.Split(got, "-- ")
	if len(wants) != len(gots) {
		t.Fatalf("%s has %d cases, want %d; rewrite it with UPDATE=1", file, len(wants)-1, len(gots)-1)
	}
	for i := range gots {
		if gots[i] != wants[i] {
			t.Errorf("%s\ngot\n%s\nwant\n%s", file, gots[i], wants[i])
		}
	}
}

func TestTextWithoutSource(t *testing.T) {
	if got, want := write(t, on(1, 2), Options{}), "projects/1.yaml:1:1: 警告: 文 [code]\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSourceIsAskedOnceAFile(t *testing.T) {
	asked := map[string]int{}
	src := func(file string) ([]byte, bool) {
		asked[file]++
		return []byte("id: a\n"), file == name
	}
	lost := diag.Diagnostic{Pos: diag.Pos{File: "lost.yaml", Line: 1, Col: 1}}
	if err := Text(&bytes.Buffer{}, diag.List{on(1, 2), lost, on(3, 4), lost}, Options{Source: src}); err != nil {
		t.Fatal(err)
	}
	if asked[name] != 1 || asked["lost.yaml"] != 1 {
		t.Errorf("asked %v", asked)
	}
}

// broken is a writer on a full disk.
type broken struct{}

var errBroken = errors.New("no space left")

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func TestWriteErrors(t *testing.T) {
	list := diag.List{on(1, 2)}
	for _, f := range Formats {
		if err := Write(broken{}, f.Name, list, Options{}); !errors.Is(err, errBroken) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
	if err := Write(broken{}, "yaml", list, Options{}); !errors.Is(err, errFormat) {
		t.Errorf("an unknown format: %v", err)
	}
}

func BenchmarkText(b *testing.B) {
	var list diag.List
	var src strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&src, "      R%d: 16,215千人（速報） # 炭鉄港推進協議会構成市町\n", i)
		d := on(12, 20)
		d.Pos.Line, d.End.Line, d.Hint = i+1, i+1, "単位をそろえます"
		list.Add(d)
	}
	longLine := make(diag.List, 10_000)
	for i := range longLine {
		longLine[i] = on(i*10+1, i*10+5)
	}
	for _, c := range []struct {
		name string
		list diag.List
		src  string
	}{{"lines", list, src.String()}, {"one-line", longLine, strings.Repeat("あ", 100_000)}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				var out bytes.Buffer
				if err := Text(&out, c.list, Options{Source: text(c.src)}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
