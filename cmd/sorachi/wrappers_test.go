package main

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer"
)

// wrapper returns the blocks of a language that README.md shows for CI and
// editors. .ci/wrappers runs those for CI.
func wrapper(t *testing.T, lang string) []string {
	t.Helper()
	var out []string
	for _, b := range blocks(t, readText(t, "../../README.md"), "## CIとエディターで使う", "## 設計") {
		if b.lang == lang {
			out = append(out, b.text)
		}
	}
	return out
}

// TestProblemMatcher reads the one-line form with the pattern that README.md
// gives to VS Code.
func TestProblemMatcher(t *testing.T) {
	var tasks struct {
		Tasks []struct {
			Command        string
			ProblemMatcher struct {
				Pattern struct {
					Regexp                                      string
					File, Line, Column, Severity, Message, Code int
				}
			}
		}
	}
	shown := wrapper(t, "json")
	if len(shown) != 1 {
		t.Fatalf("README.md shows %d tasks", len(shown))
	}
	if err := json.Unmarshal([]byte(shown[0]), &tasks); err != nil || len(tasks.Tasks) != 1 {
		t.Fatal(err, tasks)
	}
	pattern := tasks.Tasks[0].ProblemMatcher.Pattern
	var out strings.Builder
	found := diag.List{{Severity: diag.Error, Code: "bad-value", Pos: diag.Pos{File: "data/sorachi/projects/1.yaml", Line: 23, Col: 13},
		Message: "「1,6300」の[6300]が3桁ごとの区切りになっていません"}}
	if err := printer.Write(&out, "short", found, printer.Options{}); err != nil {
		t.Fatal(err)
	}
	line := strings.TrimSuffix(out.String(), "\n")
	m := regexp.MustCompile(pattern.Regexp).FindStringSubmatch(line)
	if m == nil {
		t.Fatalf("%s does not match %s", pattern.Regexp, line)
	}
	got := strings.Join([]string{m[pattern.File], m[pattern.Line], m[pattern.Column], m[pattern.Severity], m[pattern.Message], m[pattern.Code]}, "|")
	want := "data/sorachi/projects/1.yaml|23|13|error|「1,6300」の[6300]が3桁ごとの区切りになっていません|bad-value"
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestHookIsOffered wants the hook that README.md names in .pre-commit-hooks.yaml.
func TestHookIsOffered(t *testing.T) {
	type hook struct {
		ID    string
		Entry string
	}
	var config struct{ Repos []struct{ Hooks []hook } }
	var offered []hook
	shown := wrapper(t, "yaml")
	if err := yaml.Unmarshal([]byte(shown[len(shown)-1]), &config); err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal([]byte(readText(t, "../../.pre-commit-hooks.yaml")), &offered); err != nil {
		t.Fatal(err)
	}
	if len(offered) != 1 || len(config.Repos) != 1 || config.Repos[0].Hooks[0].ID != offered[0].ID {
		t.Errorf("README.md names %v, offered is %v", config, offered)
	}
	if !strings.HasPrefix(offered[0].Entry, "sorachi kpi check") {
		t.Errorf("the hook runs %q", offered[0].Entry)
	}
}
