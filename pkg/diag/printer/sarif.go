package printer

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"io"
	"net/url"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer/safetext"
)

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
	// sourceRoot is the name that consumers know for the folder of the sources.
	sourceRoot = "%SRCROOT%"
)

// sarifLevels are SARIF's words for the severities; it calls advice a note.
var sarifLevels = map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Info: "note"}

// writeSARIF writes a log of one run. Levels are always written, since readers
// forget the default.
func writeSARIF(w io.Writer, list diag.List, o Options) error {
	run := sarifRun{
		Tool:        sarifTool{sarifDriver{Name: "sorachi", Version: o.Version, Rules: make([]sarifRule, 0, len(o.Rules))}},
		Invocations: []sarifInvocation{{Successful: o.Failure == ""}},
		Language:    "ja",
		ColumnKind:  "unicodeCodePoints",
		BaseIDs:     map[string]sarifArtifact{sourceRoot: {Description: &sarifText{"命令を実行したフォルダー"}}},
		Results:     make([]sarifResult, 0, len(list)),
	}
	if o.Failure != "" {
		run.Invocations[0].Notifications = []sarifNotification{{"error", sarifMessage(safetext.Legible(o.Failure))}}
	}
	index := map[string]int{}
	for i, r := range o.Rules {
		index[r.Code] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRuleOf(r))
	}
	seen := map[string]int{}
	for _, d := range list {
		r := sarifResultOf(written(d, safetext.Legible))
		if i, ok := index[d.Code]; ok {
			r.RuleIndex = &i
		}
		print := fingerprint(d)
		seen[print]++
		r.Fingerprints = map[string]string{"sorachi/v1": fmt.Sprintf("%s:%d", print, seen[print])}
		run.Results = append(run.Results, r)
	}
	return encode(w, sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{run}})
}

// fingerprint is the same for a finding after the lines before it have changed:
// it tells what is found in which file, not where. Findings that are alike so
// far are told apart by their order.
func fingerprint(d diag.Diagnostic) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{d.Code, d.Pos.File, d.Message}, "\x00")))
	return fmt.Sprintf("%x", sum[:16])
}

// sarifResultOf returns the result (3.27) of a finding.
func sarifResultOf(d diag.Diagnostic) sarifResult {
	r := sarifResult{RuleID: d.Code, Level: sarifLevels[d.Severity], Message: sarifMessage(d.Message)}
	if d.Hint != "" {
		r.Message = sarifMessage(d.Message + "\n修正: " + d.Hint)
		r.Properties = &sarifProperties{d.Hint}
	}
	if d.Pos.File != "" || d.Path != "" {
		r.Locations = []sarifLocation{{Physical: sarifPlace(d.Pos, endOf(d)), Logical: sarifNames(d.Pos, d.Path)}}
	}
	for i, other := range d.Related {
		message := sarifMessage(other.Message)
		end := endOf(diag.Diagnostic{Pos: other.Pos})
		r.Related = append(r.Related, sarifLocation{ID: i + 1, Physical: sarifPlace(other.Pos, end), Logical: sarifNames(other.Pos, ""), Message: &message})
	}
	if d.Fix != nil {
		r.Fixes = []sarifFix{{sarifMessage(cmp.Or(d.Fix.Message, d.Hint)), sarifChanges(d.Fix.Edits)}}
	}
	return r
}

// sarifMessage returns a text as the plain text of a message: braces doubled
// since they enclose placeholders (3.11.5), and no link made of quoted brackets
// and parentheses (3.11.6).
func sarifMessage(s string) sarifText {
	return sarifText{strings.NewReplacer("{", "{{", "}", "}}", "](", `\](`).Replace(s)}
}

// sarifPlace returns a place, or nil when it has no file.
func sarifPlace(p, end diag.Pos) *sarifPhysical {
	if p.File == "" {
		return nil
	}
	place := &sarifPhysical{Artifact: sarifArtifactOf(p.File)}
	switch {
	case p.Sheet != "":
	case p.Col > 0:
		place.Region = &sarifRegion{p.Line, p.Col, end.Line, end.Col}
	case p.Line > 0:
		place.Region = &sarifRegion{StartLine: p.Line}
	}
	return place
}

// sarifNames names a place that no line and column tell: a cell of a workbook,
// a path in the data.
func sarifNames(p diag.Pos, path string) []sarifLogical {
	var names []sarifLogical
	if cell := p.Cell(); cell != "" {
		names = append(names, sarifLogical{cell, "cell"})
	}
	if path != "" {
		names = append(names, sarifLogical{Name: path})
	}
	return names
}

// sarifChanges groups edits by file, each file once (3.55.3).
func sarifChanges(edits []diag.Edit) []sarifChange {
	var changes []sarifChange
	changeOf := map[string]int{}
	for _, e := range edits {
		i, ok := changeOf[e.Pos.File]
		if !ok {
			i = len(changes)
			changeOf[e.Pos.File] = i
			changes = append(changes, sarifChange{Artifact: sarifArtifactOf(e.Pos.File)})
		}
		end := endOfEdit(e)
		region := sarifRegion{e.Pos.Line, e.Pos.Col, end.Line, end.Col}
		changes[i].Replacements = append(changes[i].Replacements, sarifReplacement{region, sarifText{e.Text}})
	}
	return changes
}

// sarifRuleOf describes a rule. Its texts are no messages that arguments are put
// into, so braces stay as they are.
func sarifRuleOf(r *diag.Rule) sarifRule {
	bad, good := strings.TrimRight(r.Bad, "\n"), strings.TrimRight(r.Good, "\n")
	rule := sarifRule{
		ID: r.Code, Short: sarifText{r.Title}, Full: sarifText{r.Doc},
		Help: sarifHelp{
			Text:     fmt.Sprintf("%s\n\n誤りの例\n\n%s\n\n直した例\n\n%s\n", r.Doc, bad, good),
			Markdown: fmt.Sprintf("%s\n\n**誤りの例**\n\n%s\n\n**直した例**\n\n%s\n", r.Doc, fenced(bad), fenced(good)),
		},
	}
	rule.Default.Level = sarifLevels[r.Severity]
	return rule
}

// fenced returns YAML as a block of Markdown, its fence longer than any in it
// (CommonMark 0.31, 4.5).
func fenced(yaml string) string {
	fence := "```"
	for strings.Contains(yaml, fence) {
		fence += "`"
	}
	return fence + "yaml\n" + yaml + "\n" + fence
}

// sarifArtifactOf names a file by a percent-encoded URI, relative to the folder
// of the sources unless the file is named from the root of a disk.
func sarifArtifactOf(file string) sarifArtifact {
	switch {
	case isDrive(file):
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: "/" + file}).String()}
	case strings.HasPrefix(file, "//"): // a shared folder of Windows
		host, path, _ := strings.Cut(file[2:], "/")
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Host: host, Path: "/" + path}).String()}
	case strings.HasPrefix(file, "/"):
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: file}).String()}
	}
	return sarifArtifact{URI: (&url.URL{Path: file}).String(), BaseID: sourceRoot}
}

// isDrive reports whether a file is named from a drive of Windows: C:/plan.
func isDrive(file string) bool {
	if len(file) < 3 || file[1:3] != ":/" {
		return false
	}
	c := file[0] | 0x20
	return 'a' <= c && c <= 'z'
}
