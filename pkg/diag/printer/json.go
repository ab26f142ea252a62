package printer

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"

	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer/safetext"
)

// The JSON is a promise to other programs: docs/findings.schema.json says what
// it holds, docs/findings.md explains it, and tests keep both true. Every key is
// always there; what is not known is null, and a list is never null.
type (
	jsonReport struct {
		Findings []jsonFinding `json:"findings"`
		Summary  jsonSummary   `json:"summary"`
	}
	jsonFinding struct {
		Severity string `json:"severity"`
		Code     string `json:"code"`
		jsonPlace
		jsonEnd
		Path    *string       `json:"path"`
		Message string        `json:"message"`
		Hint    *string       `json:"hint"`
		Related []jsonRelated `json:"related"`
		Fix     *jsonFix      `json:"fix"`
	}
	jsonPos struct {
		File   *string `json:"file"`
		Line   *int    `json:"line"`
		Column *int    `json:"column"`
	}
	jsonPlace struct {
		jsonPos
		Cell *string `json:"cell"`
	}
	jsonEnd struct {
		EndLine   *int `json:"end_line"`
		EndColumn *int `json:"end_column"`
	}
	jsonRelated struct {
		jsonPlace
		Message string `json:"message"`
	}
	jsonFix struct {
		Message string     `json:"message"`
		Edits   []jsonEdit `json:"edits"`
	}
	jsonEdit struct {
		jsonPos
		jsonEnd
		Text string `json:"text"`
	}
	jsonSummary struct {
		Errors   int     `json:"errors"`
		Warnings int     `json:"warnings"`
		Infos    int     `json:"infos"`
		Failure  *string `json:"failure"`
	}
)

// writeJSON writes the findings and their sum as one object.
func writeJSON(w io.Writer, list diag.List, o Options) error {
	report := jsonReport{Findings: make([]jsonFinding, 0, len(list)), Summary: jsonSummary{
		Errors: list.Count(diag.Error), Warnings: list.Count(diag.Warning), Infos: list.Count(diag.Info),
		Failure: orNull(safetext.Legible(o.Failure)),
	}}
	for _, d := range list {
		report.Findings = append(report.Findings, jsonFindingOf(written(d, safetext.Legible)))
	}
	return encode(w, report)
}

// jsonFindingOf returns a finding as the JSON has it.
func jsonFindingOf(d diag.Diagnostic) jsonFinding {
	f := jsonFinding{
		Severity: d.Severity.String(), Code: d.Code, jsonPlace: jsonPlaceOf(d.Pos),
		Path: orNull(d.Path), Message: d.Message, Hint: orNull(d.Hint),
		Related: make([]jsonRelated, 0, len(d.Related)),
	}
	if inText(d.Pos) {
		f.jsonEnd = jsonEndOf(endOf(d))
	}
	for _, r := range d.Related {
		f.Related = append(f.Related, jsonRelated{jsonPlaceOf(r.Pos), r.Message})
	}
	if d.Fix != nil {
		f.Fix = &jsonFix{Message: d.Fix.Message, Edits: make([]jsonEdit, 0, len(d.Fix.Edits))}
		for _, e := range d.Fix.Edits {
			f.Fix.Edits = append(f.Fix.Edits, jsonEdit{jsonPosOf(e.Pos), jsonEndOf(endOfEdit(e)), e.Text})
		}
	}
	return f
}

// jsonPlaceOf returns a place in a text by its line and column, one in a workbook
// by its cell.
func jsonPlaceOf(p diag.Pos) jsonPlace {
	place := jsonPlace{jsonPosOf(p), orNull(p.Cell())}
	if p.Sheet != "" {
		place.Line, place.Column = nil, nil
	}
	return place
}

func jsonPosOf(p diag.Pos) jsonPos {
	return jsonPos{File: orNull(p.File), Line: orNull(p.Line), Column: orNull(p.Col)}
}

func jsonEndOf(p diag.Pos) jsonEnd {
	return jsonEnd{EndLine: orNull(p.Line), EndColumn: orNull(p.Col)}
}

// orNull is v, or null when it is the zero value.
func orNull[T comparable](v T) *T {
	if v == *new(T) {
		return nil
	}
	return &v
}

// encode writes v as JSON with an indent of 2 and a line end. Characters that a
// terminal would obey, or that would not be seen, are written as escapes; they
// stand in strings only, so the value stays the same.
func encode(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	for _, c := range b.String() {
		if c < 0x7f || !safetext.Hidden(c) {
			out.WriteRune(c)
			continue
		}
		for _, unit := range utf16.AppendRune(nil, c) {
			fmt.Fprintf(out, `\u%04x`, unit)
		}
	}
	return out.Flush()
}
