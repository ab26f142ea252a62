package console

import (
	"bytes"
	"strings"
	"testing"
)

func TestColored(t *testing.T) {
	colorful, plain := Terminal{Width: 80, Color: true}, Terminal{Width: 80}
	tests := []struct {
		flag     string
		env      map[string]string
		terminal Terminal
		want     bool
	}{
		{"auto", nil, colorful, true},
		{"auto", nil, plain, false},
		{"auto", nil, Terminal{}, false},
		{"auto", map[string]string{"NO_COLOR": "1"}, colorful, false},
		{"auto", map[string]string{"NO_COLOR": ""}, colorful, true},
		{"auto", map[string]string{"TERM": "dumb"}, colorful, false},
		{"auto", map[string]string{"TERM": "xterm-256color"}, colorful, true},
		{"always", map[string]string{"NO_COLOR": "1", "TERM": "dumb"}, Terminal{}, true},
		{"never", nil, colorful, false},
	}
	for _, tt := range tests {
		w := World{Color: tt.flag, Getenv: func(name string) string { return tt.env[name] }}
		if got := w.Colored(tt.terminal); got != tt.want {
			t.Errorf("--color %s, %v, %+v: %v", tt.flag, tt.env, tt.terminal, got)
		}
	}
}

// TestAmbiguous wants ①※○ to be as wide as the terminal draws them, in findings
// and in lists.
func TestAmbiguous(t *testing.T) {
	console := Terminal{Width: 200}
	tests := []struct {
		env  string
		to   Terminal
		want int
	}{
		{"", console, 2},
		{"WT_SESSION=51ba-77", console, 1},
		{"TERM_PROGRAM=vscode", console, 1},
		{"TERM_PROGRAM=Apple_Terminal", console, 2},
		{"WT_SESSION=51ba-77", Terminal{}, 2}, // a file, whoever starts the program
	}
	for _, tt := range tests {
		name, value, _ := strings.Cut(tt.env, "=")
		var out bytes.Buffer
		w := World{Out: &out, Err: &out, OutTerminal: tt.to, Getenv: func(s string) string {
			if s == name {
				return value
			}
			return ""
		}}
		if got := w.Ambiguous(tt.to); got != tt.want {
			t.Errorf("%s: %d cells, want %d", tt.env, got, tt.want)
		}
		if p, l := w.Printer(tt.to), w.Layout(); p.Ambiguous != tt.want || l.Ambiguous != tt.want {
			t.Errorf("%s: findings %d, lists %d cells, want %d", tt.env, p.Ambiguous, l.Ambiguous, tt.want)
		}
	}
}
