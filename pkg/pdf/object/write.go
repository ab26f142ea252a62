package object

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"strconv"
)

// bundle is how many objects share one stream: enough to pack well, few enough
// for a reader that wants one of them.
const bundle = 200

// place is where an object stands in the written file: at an offset, or as the
// index-th of the stream of objects in.
type place struct {
	offset    int
	in, index int
}

// Bytes writes the file with its small objects bundled in compressed streams
// (ISO 32000-1, 7.5.7) and the table of their places as a stream (7.5.8): the
// thousands of elements of a structure take a tenth of the room. The identity
// is the SHA-256 of the content, so equal content has an equal identity (14.4
// asks for uniqueness only). The file now holds the streams, too: it is written once.
func (f *File) Bytes() ([]byte, error) {
	places, err := f.bundle()
	if err != nil {
		return nil, err
	}
	out := bytes.NewBuffer(make([]byte, 0, f.size()))
	out.Write(f.Head)
	for i := range f.Objects {
		if places[i].in == 0 {
			places[i].offset = out.Len()
			f.Objects[i].write(out, i+1)
		}
	}
	start := out.Len()
	content := sha256.Sum256(out.Bytes())
	xref := Object{Stream: xrefRows(places, start), Dict: Dict{
		{"Type", "/XRef"}, {"W", "[1 4 2]"}, {"Size", strconv.Itoa(len(places) + 2)}, {"ID", fmt.Sprintf("[<%X> <%X>]", content[:16], content[:16])},
	}}
	for _, e := range f.Trailer {
		if xref.Dict.Get(e[0]) == "" {
			xref.Dict = append(xref.Dict, e)
		}
	}
	if err := f.Compress(&xref); err != nil {
		return nil, err
	}
	xref.write(out, len(places)+1)
	fmt.Fprintf(out, "startxref\n%d\n%%%%EOF\n", start)
	return out.Bytes(), nil
}

// bundle moves the objects that are no streams into streams of objects, which
// it adds, and returns the places of all.
func (f *File) bundle() ([]place, error) {
	var loose []int
	for i, o := range f.Objects {
		if o.Stream == nil {
			loose = append(loose, i)
		}
	}
	places := make([]place, len(f.Objects), len(f.Objects)+len(loose)/bundle+1)
	for len(loose) > 0 {
		some := loose[:min(bundle, len(loose))]
		loose = loose[len(some):]
		in := int(f.Add(Object{}))
		for k, i := range some {
			places[i] = place{in: in, index: k}
		}
		places = append(places, place{})
		o := f.bundled(some)
		if err := f.Compress(&o); err != nil {
			return nil, err
		}
		f.Objects[in-1] = o
	}
	return places, nil
}

// bundled makes a stream of objects: their numbers and offsets, then their values.
func (f *File) bundled(some []int) Object {
	var index []byte
	var values bytes.Buffer
	for _, i := range some {
		index = append(strconv.AppendInt(index, int64(i+1), 10), ' ')
		index = append(strconv.AppendInt(index, int64(values.Len()), 10), ' ')
		f.Objects[i].writeValue(&values)
		values.WriteByte('\n')
	}
	d := Dict{{"Type", "/ObjStm"}, {"N", strconv.Itoa(len(some))}, {"First", strconv.Itoa(len(index))}}
	return Object{Dict: d, Stream: append(index, values.Bytes()...)}
}

// xrefRows writes a row of 1, 4 and 2 bytes for object 0, each place and the
// table itself, which is the last object.
func xrefRows(places []place, self int) []byte {
	out := make([]byte, 0, 7*(len(places)+2))
	row := func(kind byte, a, b int) {
		out = append(out, kind, byte(a>>24), byte(a>>16), byte(a>>8), byte(a), byte(b>>8), byte(b))
	}
	row(0, 0, 0xffff)
	for _, p := range places {
		if p.in > 0 {
			row(2, p.in, p.index)
		} else {
			row(1, p.offset, 0)
		}
	}
	row(1, self, 0)
	return out
}

// Compress compresses the stream of o, which must be plain. Not for several at once.
func (f *File) Compress(o *Object) error {
	if f.packer == nil {
		f.packer = zlib.NewWriter(nil)
	}
	return o.Compress(f.packer)
}

// Compress compresses the stream of o, which must be plain, by z, which is used
// again.
func (o *Object) Compress(z *zlib.Writer) error {
	packed := bytes.NewBuffer(make([]byte, 0, len(o.Stream)/4))
	z.Reset(packed)
	if _, err := z.Write(o.Stream); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	o.Stream = packed.Bytes()
	o.Dict.Set("Filter", "/FlateDecode")
	return nil
}

// size is about how many bytes the file takes.
func (f *File) size() int {
	n := len(f.Head) + 1024
	for _, o := range f.Objects {
		n += len(o.Stream) + len(o.Other) + 64
		for _, e := range o.Dict {
			n += len(e[0]) + len(e[1]) + 3
		}
	}
	return n + 20*len(f.Objects)
}

func (o *Object) write(out *bytes.Buffer, number int) {
	fmt.Fprintf(out, "%d 0 obj\n", number)
	if o.Stream != nil {
		o.Dict.Set("Length", strconv.Itoa(len(o.Stream)))
	}
	o.writeValue(out)
	if o.Stream != nil {
		out.WriteString("\nstream\n")
		out.Write(o.Stream)
		out.WriteString("\nendstream")
	}
	out.WriteString("\nendobj\n")
}

// writeValue writes what the object is, without the data of a stream.
func (o *Object) writeValue(out *bytes.Buffer) {
	switch {
	case o.Dict != nil:
		o.Dict.write(out)
	case len(o.Other) > 0:
		out.Write(o.Other)
	default:
		out.WriteString("null") // an object without a value is no object
	}
}
