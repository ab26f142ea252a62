// Package object reads, changes and writes the objects of a PDF file:
// dictionaries, streams and the references between them (ISO 32000-1, 7.3 and
// 7.5). It knows neither pages nor text; what the objects say is for pkg/pdf.
//
// To read it: file.go and dict.go (what a file is) with values.go (values as they are
// spelled), then Parse in parse.go (over
// scan.go, which cuts out values) and File.Bytes in write.go. Package unpack reads
// back for tests what Bytes wrote.
package object

import (
	"compress/zlib"
	"errors"
	"fmt"
	"strconv"
)

// File is a PDF of the plain kind that gopdf writes: objects numbered from 1
// without gaps, one after another, then a classical cross-reference table. It
// is read to be changed and written anew, packed; files of other programs are
// refused.
type File struct {
	Objects []Object // of number 1 and up
	Trailer Dict

	Head []byte // version line and the marker of a binary file

	packer *zlib.Writer // used again and again: it takes 0.8 MB
}

// Object is an indirect object: a dictionary, a stream (a dictionary with
// data) or, when Dict is nil, any other value as it stands.
type Object struct {
	Dict   Dict
	Stream []byte // as stored, usually compressed; nil is no stream
	Other  []byte
}

// Ref is the number of an object, counted from 1.
type Ref int

// String returns the reference as it is written: 12 0 R.
func (r Ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

// errPlain is under every error of this package but those of compressing.
var errPlain = errors.New("PDFの構造が想定と異なります")

// Malformed returns the error that says what in a file is not as gopdf writes
// it.
func Malformed(format string, args ...any) error {
	return fmt.Errorf("%w: %s", errPlain, fmt.Sprintf(format, args...))
}

// Add appends an object and returns its number.
func (f *File) Add(o Object) Ref {
	f.Objects = append(f.Objects, o)
	return Ref(len(f.Objects))
}

// Object returns object r for reading and changing. The pointer is good until
// the next Add.
func (f *File) Object(r Ref) (*Object, error) {
	if r < 1 || int(r) > len(f.Objects) {
		return nil, Malformed("%d番の要素がありません", r)
	}
	return &f.Objects[r-1], nil
}

// Follow returns the object that the value of key in d refers to.
func (f *File) Follow(d Dict, key string) (*Object, Ref, error) {
	r, err := ParseRef(d.Get(key))
	if err != nil {
		return nil, 0, fmt.Errorf("%s: %w", key, err)
	}
	o, err := f.Object(r)
	return o, r, err
}

// Next returns the number that the next object to be added gets.
func (f *File) Next() Ref { return Ref(len(f.Objects) + 1) }
