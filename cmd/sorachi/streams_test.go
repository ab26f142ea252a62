package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// TestStreamsAreJudgedApart pipes stdout while stderr stays a terminal, and
// the other way round.
func TestStreamsAreJudgedApart(t *testing.T) {
	const sgr = "\x1b["
	for _, outIsTerminal := range []bool{true, false} {
		var out, errs bytes.Buffer
		w := world{out: &out, err: &errs, getenv: func(string) string { return "" }}
		if outIsTerminal {
			w.outTerminal = terminal{width: 100, color: true}
		} else {
			w.errTerminal = terminal{width: 100, color: true}
		}
		run([]string{"kpi", "check", "../../data/sorachi"}, w)
		if got := strings.Contains(out.String(), sgr); got != outIsTerminal {
			t.Errorf("stdout is a terminal: %v, but coloured: %v", outIsTerminal, got)
		}
		run([]string{"report", "build", "../../data/sorachi", "--only", "xlsx", "--out", t.TempDir()}, w)
		if got := strings.Contains(errs.String(), sgr); got == outIsTerminal {
			t.Errorf("stderr is a terminal: %v, but coloured: %v", !outIsTerminal, got)
		}
	}
}

// TestListFitsTheTerminal wants no byte order mark and cut names in a terminal,
// all of both in a file.
func TestListFitsTheTerminal(t *testing.T) {
	list := func(to terminal, format string) string {
		var out bytes.Buffer
		w := world{out: &out, err: &out, getenv: os.Getenv, outTerminal: to}
		run([]string{"event", "list", "../../data/sorachi", "--format", format}, w)
		return out.String()
	}
	const bom = "\ufeff"
	if strings.HasPrefix(list(terminal{width: 100}, "csv"), bom) || !strings.HasPrefix(list(terminal{}, "csv"), bom) {
		t.Error("the byte order mark is for files")
	}
	if !strings.Contains(list(terminal{width: 100}, "table"), "…") || strings.Contains(list(terminal{}, "table"), "…") {
		t.Error("cutting is for terminals")
	}
}
