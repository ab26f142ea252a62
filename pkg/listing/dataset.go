package listing

import (
	"io"
	"slices"

	"sorachi/pkg/export/dataset"
	"sorachi/pkg/listing/formats"
)

// DatasetFormats are the formats that Dataset knows, the default first.
var DatasetFormats = []string{"csv", "json", "markdown"}

// Dataset writes a table for machines. JSON and Markdown hold its dictionary too;
// of a CSV, which is one table, it is another file: that of
// dataset.Dictionary(t). It returns an error for a format that is not one of
// DatasetFormats, before anything is written, or the error of w.
func Dataset(w io.Writer, t dataset.Table, format string, o Options) error {
	if !slices.Contains(DatasetFormats, format) {
		return unknown(format, DatasetFormats)
	}
	switch format {
	case "json":
		return datasetJSON(w, t)
	case "markdown":
		return datasetMarkdown(w, t)
	}
	return datasetGrid(t).CSV(w, o)
}

// Misfits lists what a CSV of t in CP932 would lack, row by row, a character once a
// cell.
func Misfits(t dataset.Table) []formats.Misfit { return datasetGrid(t).Misfits() }

func datasetGrid(t dataset.Table) formats.Grid {
	g := formats.Grid{Rows: t.Rows}
	for _, c := range t.Columns {
		g.Columns = append(g.Columns, formats.Column{Title: c.Name, Right: c.Type != dataset.Text})
	}
	return g
}

// datasetMarkdown writes the table and, under a heading of its own, its dictionary.
func datasetMarkdown(w io.Writer, t dataset.Table) error {
	dictionary := dataset.Dictionary(t)
	for i, part := range []dataset.Table{t, dictionary} {
		head := "# " + formats.InMarkdown(part.Title) + "\n\n"
		if i > 0 {
			head = "\n#" + head
		}
		if _, err := io.WriteString(w, head); err != nil {
			return err
		}
		if err := datasetGrid(part).Markdown(w); err != nil {
			return err
		}
	}
	return nil
}
