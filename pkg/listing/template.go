package listing

import (
	"io"
	"slices"
)

// TemplateFormats are the formats that Templates knows, the default first.
var TemplateFormats = []string{"table", "json"}

// Template is a built-in look of the report. The order of the fields is that of
// the keys in JSON.
type Template struct {
	Name    string `json:"name"`
	Title   string `json:"title"`
	Default bool   `json:"default"`
}

// Templates writes the built-in looks, in the order given. It returns an error
// for a format that is not one of TemplateFormats, before anything is written,
// or the error of w.
func Templates(w io.Writer, list []Template, format string, o Options) error {
	if !slices.Contains(TemplateFormats, format) {
		return unknown(format, TemplateFormats)
	}
	if format == "json" {
		return writeJSON(w, list)
	}
	g := grid{columns: []column{{title: "名前"}, {title: "省いたとき"}, {title: "内容", elastic: true}}}
	for _, t := range list {
		chosen := ""
		if t.Default {
			chosen = "○"
		}
		g.rows = append(g.rows, []string{t.Name, chosen, t.Title})
	}
	return g.text(w, o)
}
