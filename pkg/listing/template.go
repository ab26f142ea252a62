package listing

import (
	"io"
	"slices"

	"sorachi/pkg/listing/formats"
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
		return formats.JSON(w, list)
	}
	g := formats.Grid{Columns: []formats.Column{{Title: "名前"}, {Title: "省いたとき"}, {Title: "内容", Elastic: true}}}
	for _, t := range list {
		chosen := ""
		if t.Default {
			chosen = "○"
		}
		g.Rows = append(g.Rows, []string{t.Name, chosen, t.Title})
	}
	return g.Table(w, o)
}
