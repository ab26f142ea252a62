package workbook

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

// archive gives the parts of a workbook by name. OPC names do not tell capitals
// apart.
type archive struct {
	entries map[string]*zip.File
	budget  int64 // bytes that may still be unzipped
}

func openArchive(data []byte) (*archive, error) {
	if len(data) > maxZipped {
		return nil, ErrTooLarge
	}
	if !bytes.HasPrefix(data, []byte("PK")) {
		return nil, foreign(data)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, ErrDamaged
	}
	if len(z.File) > maxEntries {
		return nil, ErrTooLarge
	}
	a := &archive{map[string]*zip.File{}, min(maxUnzipped, spareBytes+maxRatio*int64(len(data)))}
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

func (a *archive) has(name string) bool { return a.entries[partName(name)] != nil }

// read unzips a part. Sizes in the directory of a zip may lie, so the bytes are
// counted as they come.
func (a *archive) read(name string) (string, error) {
	f := a.entries[partName(name)]
	if f == nil {
		return "", damaged(name)
	}
	r, err := f.Open()
	if err != nil {
		return "", damaged(name)
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
		return "", damaged(name)
	}
	return b.String(), nil
}

// scan opens a part for reading its XML.
func (a *archive) scan(name string) (*scanner, error) {
	src, err := a.read(name)
	return &scanner{src: strings.TrimPrefix(src, "\uFEFF")}, err
}

// relation leads from one part to another.
type relation struct {
	id, kind, target string // kind is the last word of the type's address
}

// relations returns what a part points to; "" is the workbook as a whole.
func (a *archive) relations(of string) ([]relation, error) {
	folder, name := path.Split(of)
	rels := folder + "_rels/" + name + ".rels"
	if !a.has(rels) {
		return nil, nil
	}
	s, err := a.scan(rels)
	if err != nil {
		return nil, err
	}
	var out []relation
	for s.next() != noToken {
		if s.kind != beginToken || s.name != "Relationship" || s.get("TargetMode") == "External" {
			continue
		}
		target := strings.ReplaceAll(s.get("Target"), `\`, "/")
		if !strings.HasPrefix(target, "/") {
			target = path.Join(folder, target)
		}
		out = append(out, relation{s.get("Id"), path.Base(s.get("Type")), strings.TrimPrefix(target, "/")})
	}
	if s.bad {
		return nil, damaged(rels)
	}
	return out, nil
}

// first returns the target of the first relation of a kind, or "".
func first(rels []relation, kind string) string {
	for _, r := range rels {
		if r.kind == kind {
			return r.target
		}
	}
	return ""
}
