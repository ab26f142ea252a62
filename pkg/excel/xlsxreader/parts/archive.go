// Package parts unzips a workbook and scans the XML of its parts (Open Packaging
// Conventions, ECMA-376 Part 2). Files come from outside, so that nothing in them is
// believed: what they unzip to is bounded, and document types are refused. It knows
// no sheet and no cell.
//
// To read it: this file, the parts and how one leads to another; scanner.go, the XML
// of a part.
package parts

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

// Bounds of what is read. A sheet of 107,280 rows, every municipality with ten
// KPIs in six years, is 8 MB zipped and 130 MB unzipped; a bomb is small and
// unzips to a thousand times as much.
const (
	maxZipped   = 64 << 20
	maxUnzipped = 512 << 20
	maxRatio    = 150 // times the file, over spareBytes
	spareBytes  = 8 << 20
	maxEntries  = 10_000
	maxDeflated = 1032 // bytes that deflate makes of one, at most
)

// What Open and the methods of Archive refuse, beside Damaged.
var (
	ErrNotZip   = errors.New("no zip archive")
	ErrTooLarge = errors.New("the archive is too large")
)

// Damaged is the error for a part that cannot be read. Without a Part the archive as
// a whole cannot.
type Damaged struct{ Part string }

// Error names the part.
func (d Damaged) Error() string { return "damaged: " + d.Part }

// Archive gives the parts of a workbook by name. OPC names do not tell capitals
// apart.
type Archive struct {
	entries map[string]*zip.File
	budget  int64 // bytes that may still be unzipped
}

// Open reads the directory of an archive.
func Open(data []byte) (*Archive, error) {
	if len(data) > maxZipped {
		return nil, ErrTooLarge
	}
	if !bytes.HasPrefix(data, []byte("PK")) {
		return nil, ErrNotZip
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, Damaged{}
	}
	if len(z.File) > maxEntries {
		return nil, ErrTooLarge
	}
	a := &Archive{map[string]*zip.File{}, min(maxUnzipped, spareBytes+maxRatio*int64(len(data)))}
	for _, f := range z.File {
		if name := partName(f.Name); a.entries[name] == nil {
			a.entries[name] = f
		}
	}
	return a, nil
}

// partName is the form of a name in which parts are looked up. Some programs
// write backslashes.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

// Has reports whether there is a part.
func (a *Archive) Has(name string) bool { return a.entries[partName(name)] != nil }

// read unzips a part. Sizes in the directory of a zip may lie, so the bytes are
// counted as they come.
func (a *Archive) read(name string) (string, error) {
	f := a.entries[partName(name)]
	if f == nil {
		return "", Damaged{name}
	}
	r, err := f.Open()
	if err != nil {
		return "", Damaged{name}
	}
	defer r.Close()
	var b strings.Builder
	b.Grow(int(min(f.UncompressedSize64, maxDeflated*f.CompressedSize64, uint64(a.budget))))
	n, err := io.Copy(&b, io.LimitReader(r, a.budget+1))
	a.budget -= n
	switch {
	case a.budget < 0:
		return "", ErrTooLarge
	case err != nil:
		return "", Damaged{name}
	}
	return b.String(), nil
}

// Scan opens a part for reading its XML.
func (a *Archive) Scan(name string) (*Scanner, error) {
	src, err := a.read(name)
	return &Scanner{src: strings.TrimPrefix(src, "\uFEFF")}, err
}

// Relation leads from one part to another.
type Relation struct {
	ID, Kind, Target string // Kind is the last word of the type's address
}

// Relations returns what a part points to; "" is the workbook as a whole.
func (a *Archive) Relations(of string) ([]Relation, error) {
	folder, name := path.Split(of)
	rels := folder + "_rels/" + name + ".rels"
	if !a.Has(rels) {
		return nil, nil
	}
	s, err := a.Scan(rels)
	if err != nil {
		return nil, err
	}
	var out []Relation
	for s.Next() != None {
		if s.Kind != Begin || s.Name != "Relationship" || s.Get("TargetMode") == "External" {
			continue
		}
		target := strings.ReplaceAll(s.Get("Target"), `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = path.Join(folder, target)
		}
		out = append(out, Relation{s.Get("Id"), path.Base(s.Get("Type")), strings.TrimPrefix(target, "/")})
	}
	if s.Bad {
		return nil, Damaged{rels}
	}
	return out, nil
}

// First returns the target of the first relation of a kind, or "".
func First(rels []Relation, kind string) string {
	for _, r := range rels {
		if r.Kind == kind {
			return r.Target
		}
	}
	return ""
}
