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
// the sheets and their texts.
func (b *Book) pack() ([]byte, error) {
	drawings, err := b.drawings()
	if err != nil {
		return nil, err
	}
	p := packer{book: b, drawings: drawings, parts: map[string]*part{}}
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
	out      io.Writer
	book     *Book
	drawings map[string][]byte // contents of parts of our own
	parts    map[string]*part
	press    *flate.Writer // nil until the first part
}

// part holds what excelize has for a part.
type part struct{ bytes.Buffer }

func (p *packer) Create(name string) (io.Writer, error) {
	p.parts[name] = &part{}
	return p.parts[name], nil
}

// AddFS is never called for workbooks made from nothing.
func (p *packer) AddFS(fs.FS) error { return fs.ErrInvalid }

// Close writes the file. The texts are known once the sheets are written.
func (p *packer) Close() error {
	done := map[string]*packed{}
	var err error
	for i, s := range p.book.sheets {
		name := fmt.Sprintf("xl/worksheets/sheet%d.xml", 1+i)
		if done[name], err = p.sheet(p.parts[name].Bytes(), s); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
	}
	z := zip.NewWriter(p.out)
	for _, name := range slices.Sorted(maps.Keys(p.parts)) {
		d := done[name]
		if d == nil {
			if d, err = p.deflated(p.contents(name)); err != nil {
				return err
			}
		}
		if err := d.writeTo(z, name); err != nil {
			return err
		}
	}
	return z.Close()
}

// contents returns what stands in a part that is no sheet.
func (p *packer) contents(name string) []byte {
	if data, ours := p.drawings[name]; ours {
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

// sheet packs a sheet: what excelize wrote, with the rows in their place.
func (p *packer) sheet(data []byte, s *sheet) (*packed, error) {
	from, to := bytes.Index(data, []byte("<sheetData>")), bytes.Index(data, []byte("</sheetData>"))
	if from < 0 || to < 0 {
		return nil, errors.New("no place for the rows")
	}
	from += len("<sheetData>")
	return p.compress(func(w io.Writer) error {
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

// packed is a part as it lies in the file.
type packed struct {
	bytes.Buffer
	size uint64 // of its contents
	sum  uint32
}

func (p *packer) deflated(data []byte) (*packed, error) {
	return p.compress(func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// compress packs what fill writes, as it is written. All parts share one
// compressor, whose tables are most of the memory that a small workbook takes.
func (p *packer) compress(fill func(io.Writer) error) (*packed, error) {
	out := &packed{}
	if p.press == nil {
		p.press, _ = flate.NewWriter(out, level) // fails only for a level that there is not
	}
	p.press.Reset(out)
	if err := fill(&counter{p.press, out}); err != nil {
		return nil, err
	}
	return out, p.press.Close()
}

// counter passes on what is written, and keeps its size and sum.
type counter struct {
	to io.Writer
	of *packed
}

func (c *counter) Write(data []byte) (int, error) {
	c.of.size += uint64(len(data))
	c.of.sum = crc32.Update(c.of.sum, crc32.IEEETable, data)
	return c.to.Write(data)
}

// firstDay is 1980-01-01 in the notation of zip files, the first day that an
// entry can carry.
const firstDay = 1<<5 | 1

func (p *packed) writeTo(z *zip.Writer, name string) error {
	w, err := z.CreateRaw(&zip.FileHeader{
		Name: name, Method: zip.Deflate, ModifiedDate: firstDay, CRC32: p.sum,
		CompressedSize64: uint64(p.Len()), UncompressedSize64: p.size,
	})
	if err != nil {
		return err
	}
	_, err = w.Write(p.Bytes())
	return err
}
