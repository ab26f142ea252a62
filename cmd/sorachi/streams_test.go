package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"sorachi/cmd/sorachi/console"
)

// TestStreamsAreJudgedApart pipes stdout while stderr stays a terminal, and
// the other way round.
func TestStreamsAreJudgedApart(t *testing.T) {
	const sgr = "\x1b["
	for _, outIsTerminal := range []bool{true, false} {
		var out, errs bytes.Buffer
		w := console.World{Out: &out, Err: &errs, Getenv: func(string) string { return "" }}
		if outIsTerminal {
			w.OutTerminal = console.Terminal{Width: 100, Color: true}
		} else {
			w.ErrTerminal = console.Terminal{Width: 100, Color: true}
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
	list := func(to console.Terminal, format string) string {
		var out bytes.Buffer
		w := console.World{Out: &out, Err: &out, Getenv: os.Getenv, OutTerminal: to}
		run([]string{"event", "list", "../../data/sorachi", "--format", format}, w)
		return out.String()
	}
	const bom = "\ufeff"
	if strings.HasPrefix(list(console.Terminal{Width: 100}, "csv"), bom) || !strings.HasPrefix(list(console.Terminal{}, "csv"), bom) {
		t.Error("the byte order mark is for files")
	}
	if !strings.Contains(list(console.Terminal{Width: 100}, "table"), "…") || strings.Contains(list(console.Terminal{}, "table"), "…") {
		t.Error("cutting is for terminals")
	}
}
