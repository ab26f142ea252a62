package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sorachi/cmd/sorachi/console"
)

// closedPipe is a reader that went away.
type closedPipe struct{}

func (closedPipe) Write([]byte) (int, error) { return 0, errors.New("相手がいません") }

// TestClosedPipe wants every command that has a result to notice that it
// cannot deliver it, whichever library writes it.
func TestClosedPipe(t *testing.T) {
	for _, line := range []string{
		"kpi check ../../data/sorachi", "kpi list ../../data/sorachi", "kpi list ../../data/sorachi --format json",
		"event list ../../data/sorachi --format csv", "version", "completion bash", "completion powershell",
		"help", "help kpi list", "kpi list --help",
	} {
		var errs bytes.Buffer
		code := run(strings.Fields(line), console.World{Out: closedPipe{}, Err: &errs, Getenv: os.Getenv})
		last := errs.String()
		last = last[strings.LastIndex(strings.TrimSpace(last), "\n")+1:]
		if code != console.ExitFailure || last != "sorachi: 結果を書き出せません（相手がいません）\n" {
			t.Errorf("%s: exit code %d, %q", line, code, errs.String())
		}
	}
}

// TestNoResultNoFailure wants report build, whose result are files, not to
// mind where stdout leads.
func TestNoResultNoFailure(t *testing.T) {
	var errs bytes.Buffer
	args := []string{"report", "build", "../../data/sorachi", "--only", "xlsx", "--out", filepath.Join(t.TempDir(), "out")}
	if code := run(args, console.World{Out: closedPipe{}, Err: &errs, Getenv: os.Getenv}); code != console.ExitFine {
		t.Errorf("exit code %d, %s", code, errs.String())
	}
}
