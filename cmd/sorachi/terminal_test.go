package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func TestColored(t *testing.T) {
	colorful, plain := terminal{width: 80, color: true}, terminal{width: 80}
	tests := []struct {
		flag     string
		env      map[string]string
		terminal terminal
		want     bool
	}{
		{"auto", nil, colorful, true},
		{"auto", nil, plain, false},
		{"auto", nil, terminal{}, false},
		{"auto", map[string]string{"NO_COLOR": "1"}, colorful, false},
		{"auto", map[string]string{"NO_COLOR": ""}, colorful, true},
		{"auto", map[string]string{"TERM": "dumb"}, colorful, false},
		{"auto", map[string]string{"TERM": "xterm-256color"}, colorful, true},
		{"always", map[string]string{"NO_COLOR": "1", "TERM": "dumb"}, terminal{}, true},
		{"never", nil, colorful, false},
	}
	for _, tt := range tests {
		w := world{color: tt.flag, getenv: func(name string) string { return tt.env[name] }}
		if got := w.colored(tt.terminal); got != tt.want {
			t.Errorf("--color %s, %v, %+v: %v", tt.flag, tt.env, tt.terminal, got)
		}
	}
}

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

// TestAmbiguous wants ①※○ to be as wide as the terminal draws them, in findings
// and in lists.
func TestAmbiguous(t *testing.T) {
	console := terminal{width: 200}
	tests := []struct {
		env  string
		to   terminal
		want int
	}{
		{"", console, 2},
		{"WT_SESSION=51ba-77", console, 1},
		{"TERM_PROGRAM=vscode", console, 1},
		{"TERM_PROGRAM=Apple_Terminal", console, 2},
		{"WT_SESSION=51ba-77", terminal{}, 2}, // a file, whoever starts the program
	}
	for _, tt := range tests {
		name, value, _ := strings.Cut(tt.env, "=")
		var out bytes.Buffer
		w := world{out: &out, err: &out, outTerminal: tt.to, getenv: func(s string) string {
			if s == name {
				return value
			}
			return ""
		}}
		if got := w.ambiguous(tt.to); got != tt.want {
			t.Errorf("%s: %d cells, want %d", tt.env, got, tt.want)
		}
		if p, l := w.printer(tt.to), w.layout(); p.Ambiguous != tt.want || l.Ambiguous != tt.want {
			t.Errorf("%s: findings %d, lists %d cells, want %d", tt.env, p.Ambiguous, l.Ambiguous, tt.want)
		}
	}
}

func TestDoubleClick(t *testing.T) {
	var out bytes.Buffer
	in := strings.NewReader("\nnext")
	if code := explainDoubleClick(&out, in, `C:\道具\O'Hara\sorachi.exe`); code != exitUsage {
		t.Errorf("exit code %d", code)
	}
	for _, command := range []string{"report build", "kpi list --out 評価指標.csv"} {
		if want := `   & 'C:\道具\O''Hara\sorachi.exe' ` + command + "\n"; !strings.Contains(out.String(), want) {
			t.Errorf("no line to paste for %s:\n%s", command, out.String())
		}
	}
}
