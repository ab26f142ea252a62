package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"sorachi/pkg/excel/form"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"sorachi": main})
}

// TestScripts runs the program as a user does, each script in a folder of its
// own that holds a copy of the real plan. $REPO is the repository. UPDATE=1 rewrites what the scripts
// compare outputs with.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		UpdateScripts:       os.Getenv("UPDATE") != "",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			repo, err := filepath.Abs("../..")
			if err != nil {
				return err
			}
			env.Setenv("REPO", repo)
			for _, name := range []string{"HOME", "XDG_CACHE_HOME", "LocalAppData"} { // where photos are kept
				env.Setenv(name, filepath.Join(env.WorkDir, ".cache"))
			}
			return os.CopyFS(filepath.Join(env.WorkDir, "data/sorachi"), os.DirFS("../../data/sorachi"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"fill":    fill,
			"holds":   holds,
			"replace": replace,
		},
	})
}

// exits runs a command and wants it to end with an exit code:
//
//	exits 2 sorachi kpi chekc
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code command [argument...]")
	}
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit := new(exec.ExitError)
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit code %d, want %s", got, args[0])
	}
}

// replace changes the one place of a file where a text stands:
//
//	replace data/sorachi/plan.yaml 'year: R6' 'year: R9'
func replace(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: replace file old new")
	}
	text := ts.ReadFile(args[0])
	if n := strings.Count(text, args[1]); n != 1 {
		ts.Fatalf("%s: %q stands there %d times", args[0], args[1], n)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, args[1], args[2], 1)), 0o666))
}

// fill types into a form: a number as such, unless it begins with an apostrophe.
// Without a key the text goes beside the label that stands in place of the id.
//
//	fill 照会/demo-R7-照会.xlsx visitors value 28672 state 値あり
//	fill 照会/demo-R7-照会.xlsx 担当者 '' 山田
func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 4 || len(args)%2 != 0 {
		ts.Fatalf("usage: fill file id key text [key text...]")
	}
	var typed []typedCell
	for i := 2; i < len(args); i += 2 {
		var what any = strings.TrimPrefix(args[i+1], "'")
		if n, err := strconv.ParseFloat(args[i+1], 64); err == nil {
			what = n
		}
		typed = append(typed, typedCell{args[1], form.Key(args[i]), what})
	}
	data, err := typedInto([]byte(ts.ReadFile(args[0])), typed)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
}

// holds wants a folder to hold exactly the named files, hidden ones included:
//
//	holds out sorachi-R6.pdf sorachi-R6.xlsx
func holds(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: holds folder [file...]")
	}
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if !slices.Equal(got, args[1:]) {
		ts.Fatalf("%s holds %q, want %q", args[0], got, args[1:])
	}
}
