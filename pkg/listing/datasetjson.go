package listing

import (
	"bytes"
	"encoding/json"
	"io"

	"sorachi/pkg/export/dataset"
	"sorachi/pkg/listing/formats"
)

// datasetJSON writes a line a column and a line a row, so that two versions can be
// compared line by line.
func datasetJSON(w io.Writer, t dataset.Table) error {
	j := newLineWriter()
	j.text("{\n  \"title\": ")
	j.value(t.Title)
	j.list("columns", len(t.Columns), func(i int) {
		c := t.Columns[i]
		j.value(columnRecord{c.Key, c.Name, c.Type, formats.OrNull(c.Unit), c.Doc, c.Values})
	})
	j.list("rows", len(t.Rows), func(i int) { j.row(t.Columns, t.Rows[i]) })
	j.text("\n}\n")
	if j.err != nil {
		return j.err
	}
	_, err := w.Write(j.b.Bytes())
	return err
}

// columnRecord is a column of the JSON. The order of its fields is that of the
// keys.
type columnRecord struct {
	Key         string       `json:"key"`
	Name        string       `json:"name"`
	Type        dataset.Type `json:"type"`
	Unit        *string      `json:"unit"`
	Description string       `json:"description"`
	Values      []string     `json:"values"`
}

// lineWriter writes JSON with a value a line. Tables are long: it makes no
// objects of their rows first.
type lineWriter struct {
	b   bytes.Buffer
	e   *json.Encoder
	err error
}

func newLineWriter() *lineWriter {
	j := &lineWriter{}
	j.e = formats.Encoder(&j.b, "")
	return j
}

func (j *lineWriter) text(s string) { j.b.WriteString(s) }

// value writes v without the line end of the encoder.
func (j *lineWriter) value(v any) {
	if err := j.e.Encode(v); err != nil {
		j.err = err
		return
	}
	j.b.Truncate(j.b.Len() - len("\n"))
}

// list writes a further member of an object, a list with an element a line.
func (j *lineWriter) list(key string, n int, element func(int)) {
	j.text(",\n  \"" + key + "\": [")
	for i := range n {
		if i > 0 {
			j.text(",")
		}
		j.text("\n    ")
		element(i)
	}
	if n > 0 {
		j.text("\n  ")
	}
	j.text("]")
}

// row writes a row as an object: integers as numbers, other numbers as their
// exact digits, null for no value.
func (j *lineWriter) row(columns []dataset.Column, cells []string) {
	for i, c := range columns {
		if i == 0 {
			j.text("{\"")
		} else {
			j.text(",\"")
		}
		j.text(c.Key)
		j.text("\":")
		switch s := cells[i]; {
		case s == "":
			j.text("null")
		case c.Type == dataset.Integer:
			j.text(s)
		default:
			j.value(s)
		}
	}
	j.text("}")
}
