package listing

import (
	"io"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/listing/formats"
)

// RuleFormats are the formats that Rules knows, the default first.
var RuleFormats = []string{"table", "json", "markdown"}

// Rules writes the rules of findings, in the order given. It returns an error
// for a format that is not one of RuleFormats, before anything is written, or
// the error of w.
func Rules(w io.Writer, rules []*diag.Rule, format string, o Options) error {
	if !slices.Contains(RuleFormats, format) {
		return unknown(format, RuleFormats)
	}
	switch format {
	case "json":
		return formats.JSON(w, ruleRecords(rules))
	case "markdown":
		return ruleGrid(rules).Markdown(w)
	}
	return ruleGrid(rules).Table(w, o)
}

// ruleRecord is a row of the JSON. The order of its fields is that of the keys.
type ruleRecord struct {
	Code     string `json:"code"`
	Severity string `json:"severity"`
	Group    string `json:"group"`
	Fixable  bool   `json:"fixable"`
	Title    string `json:"title"`
	Doc      string `json:"doc"`
	Bad      string `json:"bad"`
	Good     string `json:"good"`
}

func ruleRecords(rules []*diag.Rule) []ruleRecord {
	out := make([]ruleRecord, len(rules))
	for i, r := range rules {
		out[i] = ruleRecord{r.Code, r.Severity.String(), r.Group.String(), r.Fixable, r.Title, r.Doc, r.Bad, r.Good}
	}
	return out
}

// ruleGrid is the list of rules for reading.
func ruleGrid(rules []*diag.Rule) formats.Grid {
	g := formats.Grid{Columns: []formats.Column{{Title: "コード"}, {Title: "重大度"}, {Title: "分野"}, {Title: "自動修正"}, {Title: "内容", Elastic: true}}}
	for _, r := range rules {
		fixable := ""
		if r.Fixable {
			fixable = "○"
		}
		g.Rows = append(g.Rows, []string{r.Code, r.Severity.Japanese(), r.Group.Japanese(), fixable, r.Title})
	}
	return g
}
