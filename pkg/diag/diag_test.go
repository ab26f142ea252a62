package diag

import (
	"fmt"
	"math/rand"
	"slices"
	"testing"
)

// at makes a finding at a place.
func at(file string, line, col int, s Severity, code, message string) Diagnostic {
	return Diagnostic{Severity: s, Code: code, Pos: Pos{File: file, Line: line, Col: col}, Message: message}
}

// inCell makes a finding in a cell.
func inCell(file, sheet string, row, col int) Diagnostic {
	return Diagnostic{Severity: Error, Code: "x", Pos: Pos{File: file, Sheet: sheet, Line: row, Col: col}, Message: "甲"}
}

// inOrder is a list as a reader wants it.
var inOrder = List{
	inCell("a.xlsx", "記入", 7, 8),
	inCell("a.xlsx", "記入", 10, 8),
	inCell("a.xlsx", "集計", 2, 1),
	at("a.yaml", 1, 1, Error, "x", "甲"),
	at("a.yaml", 1, 2, Error, "x", "甲"),
	at("a.yaml", 2, 1, Error, "y", "甲"),
	at("a.yaml", 2, 1, Warning, "x", "甲"),
	at("a.yaml", 2, 1, Info, "x", "乙"),
	at("a.yaml", 10, 1, Warning, "x", "甲"),
	at("b.yaml", 1, 1, Error, "x", "乙"),
	at("b.yaml", 1, 1, Error, "x", "甲"),
	at("b.yaml", 1, 1, Error, "y", "甲"),
}

func TestSorted(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	for range 50 {
		l := slices.Clone(inOrder)
		for range 4 {
			l = append(l, inOrder[rnd.Intn(len(inOrder))]) // some are found twice
		}
		rnd.Shuffle(len(l), func(i, j int) { l[i], l[j] = l[j], l[i] })
		before := fmt.Sprint(l)
		if got := fmt.Sprint(l.Sorted()); got != fmt.Sprint(inOrder) {
			t.Fatalf("of %s\ngot  %s\nwant %v", before, got, inOrder)
		}
		if fmt.Sprint(l) != before {
			t.Fatal("the list itself was changed")
		}
	}
}

func TestSortedKeepsWhatDiffers(t *testing.T) {
	tests := []struct {
		name string
		l    List
		want int
	}{
		{"nothing", nil, 0},
		{"one thing twice", List{inOrder[0], inOrder[0]}, 1},
		{"another message", List{at("a", 1, 1, Error, "x", "甲"), at("a", 1, 1, Error, "x", "乙")}, 2},
		{"another code", List{at("a", 1, 1, Error, "x", "甲"), at("a", 1, 1, Error, "y", "甲")}, 2},
		{"another column", List{at("a", 1, 1, Error, "x", "甲"), at("a", 1, 2, Error, "x", "甲")}, 2},
		{"one thing, two severities", List{at("a", 1, 1, Warning, "x", "甲"), at("a", 1, 1, Error, "x", "甲")}, 1},
	}
	for _, tt := range tests {
		got := tt.l.Sorted()
		if len(got) != tt.want {
			t.Errorf("%s: %d left, want %d", tt.name, len(got), tt.want)
		}
		if len(got) > 0 && got[0].Severity != Error {
			t.Errorf("%s: the heavier severity is lost", tt.name)
		}
	}
}

func TestCount(t *testing.T) {
	for s, want := range map[Severity]int{Error: 9, Warning: 2, Info: 1} {
		if got := inOrder.Count(s); got != want {
			t.Errorf("%s: %d, want %d", s, got, want)
		}
	}
	if !inOrder.HasErrors() || inOrder[6:9].HasErrors() || List(nil).HasErrors() {
		t.Error("errors are not told from the rest")
	}
}

func TestSeverityWords(t *testing.T) {
	for s, want := range map[Severity]string{Error: "error エラー", Warning: "warning 警告", Info: "info 情報"} {
		if got := s.String() + " " + s.Japanese(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestRuleNew(t *testing.T) {
	r := &Rule{Code: "some-code", Severity: Warning}
	pos, end := Pos{File: "a.yaml", Line: 3, Col: 4}, Pos{File: "a.yaml", Line: 3, Col: 9}
	d := r.New(pos, end, "文", "直し方")
	if d.Severity != Warning || d.Code != "some-code" || d.Pos != pos || d.End != end || d.Message != "文" || d.Hint != "直し方" {
		t.Errorf("got %+v", d)
	}
	if (Pos{Line: 1}).IsValid() || !pos.IsValid() {
		t.Error("a place without a file is none")
	}
}

func TestCell(t *testing.T) {
	for want, p := range map[string]Pos{
		"":               {File: "a.yaml", Line: 3, Col: 4},
		"記入":             {File: "a.xlsx", Sheet: "記入"},
		"記入!7:7":         {File: "a.xlsx", Sheet: "記入", Line: 7},
		"記入!H7":          {File: "a.xlsx", Sheet: "記入", Line: 7, Col: 8},
		"記入!Z7":          {File: "a.xlsx", Sheet: "記入", Line: 7, Col: 26},
		"記入!AA7":         {File: "a.xlsx", Sheet: "記入", Line: 7, Col: 27},
		"a!b!XFD1048576": {File: "a.xlsx", Sheet: "a!b", Line: 1048576, Col: 16384},
	} {
		if got := p.Cell(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
