package xlsxwriter

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
	"slices"

	"github.com/xuri/excelize/v2"
)

// pack lets excelize write the file and puts in what it leaves out: the rows of
// the sheets, their texts, and the charts.
func (b *Book) pack() ([]byte, error) {
	charts, err := b.chartParts()
	if err != nil {
		return nil, err
	}
	p := packer{book: b, charts: charts, parts: map[string]*bytes.Buffer{}}
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

// packer takes the parts of the file from excelize, which come in an order of
// their own, and writes them by name. Bulky sheets are never held as XML.
type packer struct {
	out     io.Writer
	book    *Book
	charts  map[string][]byte        // contents of parts of our own
	parts   map[string]*bytes.Buffer // what excelize has for a part
	deflate *flate.Writer            // nil until the first part
}

func (p *packer) Create(name string) (io.Writer, error) {
	p.parts[name] = &bytes.Buffer{}
	return p.parts[name], nil
}

// AddFS is never called for workbooks made from nothing.
func (p *packer) AddFS(fs.FS) error { return fs.ErrInvalid }

// Close writes the file. The texts are known once the sheets are written.
func (p *packer) Close() error {
	sheets := map[string]*entry{}
	var err error
	for i, s := range p.book.sheets {
		name := fmt.Sprintf("xl/worksheets/sheet%d.xml", 1+i)
		if sheets[name], err = p.sheet(p.parts[name].Bytes(), s); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	z := zip.NewWriter(p.out)
	for _, name := range slices.Sorted(maps.Keys(p.parts)) {
		e := sheets[name]
		if e == nil {
			if e, err = p.entry(writes(p.contents(name))); err != nil {
				return err
			}
		}
		if err := e.writeTo(z, name); err != nil {
			return err
		}
	}
	return z.Close()
}

// contents returns what stands in a part that is no sheet.
func (p *packer) contents(name string) []byte {
	if data, ours := p.charts[name]; ours {
		return data
	}
	data := p.parts[name].Bytes()
	switch name {
	case "[Content_Types].xml":
		return sortParts(data)
	case "xl/sharedStrings.xml":
		return p.book.texts.Part()
	case "xl/styles.xml", "xl/workbook.xml":
		return plainRoot(data)
	}
	return data
}

// sheet returns the entry of a sheet: what excelize wrote, with the rows in their
// place.
func (p *packer) sheet(data []byte, s *sheet) (*entry, error) {
	from, to := bytes.Index(data, []byte("<sheetData>")), bytes.Index(data, []byte("</sheetData>"))
	if from < 0 || to < 0 {
		return nil, errors.New("no place for the rows")
	}
	from += len("<sheetData>")
	return p.entry(func(w io.Writer) error {
		if _, err := w.Write(data[:from]); err != nil {
			return err
		}
		if err := s.Write(w, &p.book.texts); err != nil {
			return err
		}
		_, err := w.Write(data[to:])
		return err
	})
}

// level compresses many rows: the usual one takes four times as long for a tenth
// less.
const level = 4

// entry is a part as it lies in the file, compressed.
type entry struct {
	bytes.Buffer
	size uint64 // of its contents
	sum  uint32
}

// entry compresses what fill writes, as it is written. All parts share one
// compressor, whose tables are most of the memory that a small workbook takes.
func (p *packer) entry(fill func(io.Writer) error) (*entry, error) {
	out := &entry{}
	if p.deflate == nil {
		p.deflate, _ = flate.NewWriter(out, level) // fails only for a level that there is not
	}
	p.deflate.Reset(out)
	if err := fill(&counter{p.deflate, out}); err != nil {
		return nil, err
	}
	return out, p.deflate.Close()
}

// writes is what writes data.
func writes(data []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}

// counter passes on what is written, and keeps its size and sum.
type counter struct {
	to io.Writer
	of *entry
}

func (c *counter) Write(data []byte) (int, error) {
	c.of.size += uint64(len(data))
	c.of.sum = crc32.Update(c.of.sum, crc32.IEEETable, data)
	return c.to.Write(data)
}

// firstDay is 1980-01-01 in the notation of zip files, the first day that an
// entry can carry.
const firstDay = 1<<5 | 1

func (e *entry) writeTo(z *zip.Writer, name string) error {
	w, err := z.CreateRaw(&zip.FileHeader{
		Name: name, Method: zip.Deflate, ModifiedDate: firstDay, CRC32: e.sum,
		CompressedSize64: uint64(e.Len()), UncompressedSize64: e.size,
	})
	if err != nil {
		return err
	}
	_, err = w.Write(e.Bytes())
	return err
}
