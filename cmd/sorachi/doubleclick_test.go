package main

import (
	"bytes"
	"strings"
	"testing"

	"sorachi/cmd/sorachi/console"
)

func TestDoubleClick(t *testing.T) {
	var out bytes.Buffer
	in := strings.NewReader("\nnext")
	if code := explainDoubleClick(&out, in, `C:\道具\O'Hara\sorachi.exe`); code != console.ExitUsage {
		t.Errorf("exit code %d", code)
	}
	for _, command := range []string{"report build", "kpi list --out 評価指標.csv"} {
		if want := `   & 'C:\道具\O''Hara\sorachi.exe' ` + command + "\n"; !strings.Contains(out.String(), want) {
			t.Errorf("no line to paste for %s:\n%s", command, out.String())
		}
	}
}
