package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// pack writes the workbook with the repairs that excelize's files need: cached
// numbers of formulas are marked as text and cached texts are lost there, the parts of
// [Content_Types].xml come in map order, and the entries carry no valid date.
func (b *Book) pack() ([]byte, error) {
	p := packer{results: map[string]map[string]Result{}}
	for i, name := range b.sheets {
		p.results[fmt.Sprintf("xl/worksheets/sheet%d.xml", 1+i)] = b.results[name]
	}
	b.file.SetZipWriter(func(w io.Writer) excelize.ZipWriter {
		p.out = w
		return &p
	})
	buf, err := b.file.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

// packer holds the workbook's parts back until it is closed, to repair and
// sort them.
type packer struct {
	out     io.Writer
	parts   []*part
	results map[string]map[string]Result // by part and cell
}

type part struct {
	name string
	bytes.Buffer
}

func (p *packer) Create(name string) (io.Writer, error) {
	next := &part{name: name}
	p.parts = append(p.parts, next)
	return next, nil
}

// AddFS is never called for workbooks made from nothing.
func (p *packer) AddFS(fs.FS) error { return fs.ErrInvalid }

func (p *packer) Close() error {
	slices.SortFunc(p.parts, func(a, b *part) int { return strings.Compare(a.name, b.name) })
	z := zip.NewWriter(p.out)
	for _, part := range p.parts {
		w, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: epoch})
		if err != nil {
			return err
		}
		if _, err := w.Write(p.repaired(part.name, part.Bytes())); err != nil {
			return err
		}
	}
	return z.Close()
}

// epoch is the first day that a zip entry can carry.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func (p *packer) repaired(name string, data []byte) []byte {
	switch {
	case name == "[Content_Types].xml":
		return sortParts(data)
	case path.Dir(name) == "xl/worksheets":
		return giveResults(data, p.results[name])
	}
	return data
}

var (
	numberAsText = regexp.MustCompile(` t="str"((?: [a-z]+="[^"]*")*><f>[^<]*</f><v>-?[0-9.]+</v>)`)
	withoutValue = regexp.MustCompile(`(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)</c>`)
	typePart     = regexp.MustCompile(`<(?:Default|Override)[^>]*>(?:</(?:Default|Override)>)?`)
)

// giveResults takes the mark of text off formulas whose result is a number, and
// gives the others their text.
func giveResults(sheet []byte, texts map[string]Result) []byte {
	if !bytes.Contains(sheet, []byte(` t="str"`)) {
		return sheet
	}
	sheet = numberAsText.ReplaceAll(sheet, []byte("$1"))
	return withoutValue.ReplaceAllFunc(sheet, func(c []byte) []byte {
		m := withoutValue.FindSubmatch(c)
		out := bytes.NewBuffer(append([]byte(nil), m[1]...))
		out.WriteString("<v>")
		xml.EscapeText(out, []byte(texts[string(m[2])].text)) // a buffer takes all
		out.WriteString("</v></c>")
		return out.Bytes()
	})
}

// sortParts puts the entries of [Content_Types].xml, which stand in a row, in
// order.
func sortParts(types []byte) []byte {
	at := typePart.FindAllIndex(types, -1)
	if len(at) == 0 {
		return types
	}
	parts := typePart.FindAll(types, -1)
	slices.SortFunc(parts, bytes.Compare)
	head, tail := types[:at[0][0]], types[at[len(at)-1][1]:]
	return slices.Concat(head, bytes.Join(parts, nil), tail)
}
