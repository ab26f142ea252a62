// Package printer shows how sheets did: as lines for people, or as JSON
// (docs/xlsx-lint.md). The scores are those of pkg/excel/tablerules.
package printer

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/tablerules"
)

// Formats are the formats that Write knows, the default first.
var Formats = []string{"text", "json"}

// Scored is the cards of one file.
type Scored struct {
	File  string // as the user knows it
	Cards []tablerules.Card
}

// Write writes the cards of the files in the order given: a line an item and the
// score at the end of each sheet, or JSON (docs/xlsx-lint.md). The error is that of w.
func Write(w io.Writer, files []Scored, format string) error {
	if format == "json" {
		return writeJSON(w, files)
	}
	var b strings.Builder
	for i, f := range files {
		for j, c := range f.Cards {
			if i+j > 0 {
				b.WriteString("\n")
			}
			fmt.Fprintf(&b, "%s シート「%s」\n", f.File, c.Sheet)
			writeCard(&b, c)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// writeCard writes the lines of a card. What is wrong with an item follows its line.
func writeCard(b *strings.Builder, c tablerules.Card) {
	for _, r := range c.Results {
		mark := "○"
		if len(r.Faults) > 0 {
			mark = "×"
		}
		fmt.Fprintf(b, "  %-4s %s %s\n", r.Item.No, mark, r.Item.Title)
		for _, f := range r.Faults {
			fmt.Fprintf(b, "         %s%s\n         = 修正: %s\n", where(f), f.Message, f.Hint)
		}
	}
	fmt.Fprintf(b, "%d/%d\n", c.Passed(), len(c.Results))
}

// maxShown is how many places of a fault a line names.
const maxShown = 5

// where names the places of a fault in front of its message.
func where(f tablerules.Fault) string {
	if f.Count == 0 || len(f.Areas) == 0 {
		return ""
	}
	out := strings.Join(names(f.Areas[:min(len(f.Areas), maxShown)]), "、")
	if f.Count > 1 {
		if len(f.Areas) > maxShown {
			out += "など"
		}
		out += fmt.Sprintf("（%dか所）", f.Count)
	}
	return out + ": "
}

// names are the names of areas: B2, B4:B6.
func names(areas []ooxml.Area) []string {
	out := make([]string, len(areas))
	for i, a := range areas {
		out[i] = a.String()
	}
	return out
}

// The JSON of a card. Its fields are documented in docs/xlsx-lint.md.
type (
	jsonCard struct {
		File   string     `json:"file"`
		Sheet  string     `json:"sheet"`
		Passed int        `json:"passed"`
		Of     int        `json:"of"`
		Items  []jsonItem `json:"items"`
	}
	jsonItem struct {
		No     string      `json:"no"`
		Title  string      `json:"title"`
		Passed bool        `json:"passed"`
		Faults []jsonFault `json:"faults"`
	}
	jsonFault struct {
		Message string   `json:"message"`
		Hint    string   `json:"hint"`
		Count   int      `json:"count"`
		Areas   []string `json:"areas"`
	}
)

func writeJSON(w io.Writer, files []Scored) error {
	out := []jsonCard{}
	for _, f := range files {
		for _, c := range f.Cards {
			out = append(out, jsonOf(f.File, c))
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

// jsonOf is the card of a sheet of the file.
func jsonOf(file string, c tablerules.Card) jsonCard {
	out := jsonCard{File: file, Sheet: c.Sheet, Passed: c.Passed(), Of: len(c.Results)}
	for _, r := range c.Results {
		item := jsonItem{No: r.Item.No, Title: r.Item.Title, Passed: len(r.Faults) == 0, Faults: []jsonFault{}}
		for _, f := range r.Faults {
			item.Faults = append(item.Faults, jsonFault{f.Message, f.Hint, f.Count, names(f.Areas)})
		}
		out.Items = append(out.Items, item)
	}
	return out
}
