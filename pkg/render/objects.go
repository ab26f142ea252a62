package render

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strconv"
)

// file is a PDF of the plain kind that gopdf writes: objects numbered from 1
// without gaps, one after another, then a classical cross-reference table. It
// is read to be changed and written anew, packed; it is not a reader for other
// programs' files, which it refuses.
type file struct {
	head    []byte // version line and the marker of a binary file
	objects []object
	trailer dict
	packer  *zlib.Writer // used again and again: it takes 0.8 MB
}

// object is an indirect object: a dictionary, a stream (a dictionary with
// data) or, when dict is nil, any other value as it stands.
type object struct {
	dict   dict
	stream []byte // as stored, usually compressed; nil is no stream
	other  []byte
}

// ref is the number of an object, counted from 1.
type ref int

// String returns the reference as it is written: 12 0 R.
func (r ref) String() string { return strconv.Itoa(int(r)) + " 0 R" }

var errPlain = errors.New("PDFの構造が想定と異なります")

// malformed says what in the file is not as gopdf writes it.
func malformed(format string, args ...any) error {
	return fmt.Errorf("%w: %s", errPlain, fmt.Sprintf(format, args...))
}

// add appends an object and returns its number.
func (f *file) add(o object) ref {
	f.objects = append(f.objects, o)
	return ref(len(f.objects))
}

// object returns object r for reading and changing. The pointer is good until
// the next add.
func (f *file) object(r ref) (*object, error) {
	if r < 1 || int(r) > len(f.objects) {
		return nil, malformed("%d番の要素がありません", r)
	}
	return &f.objects[r-1], nil
}

// follow returns the object that the value of key in d refers to.
func (f *file) follow(d dict, key string) (*object, ref, error) {
	r, err := parseRef(d.get(key))
	if err != nil {
		return nil, 0, fmt.Errorf("%s: %w", key, err)
	}
	o, err := f.object(r)
	return o, r, err
}

func (f *file) size() int {
	n := len(f.head) + 1024
	for _, o := range f.objects {
		n += len(o.stream) + len(o.other) + 64
		for _, e := range o.dict {
			n += len(e.key) + len(e.value) + 3
		}
	}
	return n + 20*len(f.objects)
}

func (o *object) write(out *bytes.Buffer, number int) {
	fmt.Fprintf(out, "%d 0 obj\n", number)
	if o.stream != nil {
		o.dict.set("Length", strconv.Itoa(len(o.stream)))
	}
	o.writeValue(out)
	if o.stream != nil {
		out.WriteString("\nstream\n")
		out.Write(o.stream)
		out.WriteString("\nendstream")
	}
	out.WriteString("\nendobj\n")
}

// writeValue writes what the object is, without the data of a stream.
func (o *object) writeValue(out *bytes.Buffer) {
	switch {
	case o.dict != nil:
		o.dict.write(out)
	case len(o.other) > 0:
		out.Write(o.other)
	default:
		out.WriteString("null") // an object without a value is no object
	}
}
