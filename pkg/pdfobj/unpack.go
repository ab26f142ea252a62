package pdfobj

import (
	"bytes"
	"compress/zlib"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Unpack reads a file that Bytes wrote, so that what it says can be tested; any
// other file is refused. What Bytes adds, the streams of objects and the table
// of places, is left out.
func Unpack(pdf []byte) (*File, error) {
	start, err := xrefStart(pdf)
	if err != nil {
		return nil, err
	}
	number, _, _ := bytes.Cut(pdf[start:], []byte(" "))
	last, err := strconv.Atoi(string(number))
	if err != nil {
		return nil, Malformed("表の番号 %q", number)
	}
	body, _, _ := bytes.Cut(pdf[start:], []byte("startxref\n"))
	table, err := parseObject(body, last)
	if err != nil {
		return nil, err
	}
	places, err := parseRows(table, last, start)
	if err != nil {
		return nil, err
	}
	f := &File{Trailer: slices.DeleteFunc(table.Dict, func(e Entry) bool {
		return slices.Contains([]string{"Type", "W", "Size", "Filter", "Length"}, e[0])
	})}
	if err := f.unpack(pdf, places, start); err != nil {
		return nil, err
	}
	return f, nil
}

// parseRows reads what xrefRows wrote, without object 0 and the table itself.
func parseRows(table Object, last, start int) ([]place, error) {
	const size = 7
	rows, err := table.Inflated()
	if err != nil || last < 1 || len(rows) != size*(last+1) {
		return nil, Malformed("表の長さ %d（%d番まで）: %v", len(rows), last, err)
	}
	var out []place
	for n := 1; n < last; n++ {
		row := rows[size*n:]
		a, b := int(row[1])<<24|int(row[2])<<16|int(row[3])<<8|int(row[4]), int(row[5])<<8|int(row[6])
		switch {
		case row[0] == 1 && a < start:
			out = append(out, place{offset: a})
		case row[0] == 2 && a > 0 && a < last:
			out = append(out, place{in: a, index: b})
		default:
			return nil, Malformed("%d番の要素の位置", n)
		}
	}
	return out, nil
}

// unpack fills f with the objects at places, the last of which ends at end.
func (f *File) unpack(pdf []byte, places []place, end int) error {
	bounds := []int{end} // where objects start
	for _, p := range places {
		if p.in == 0 {
			bounds = append(bounds, p.offset)
		}
	}
	slices.Sort(bounds)
	f.head = pdf[:bounds[0]]
	f.Objects = make([]Object, len(places))
	for i, p := range places {
		if p.in > 0 {
			continue
		}
		to := bounds[slices.Index(bounds, p.offset)+1]
		o, err := parseObject(pdf[p.offset:to], i+1)
		if err != nil {
			return err
		}
		f.Objects[i] = o
	}
	return f.unbundle(places)
}

// unbundle takes the objects out of the streams that hold them, and those
// streams, which come last, out of f.
func (f *File) unbundle(places []place) error {
	bundles := map[int][]Object{}
	for i, p := range places {
		if p.in == 0 {
			continue
		}
		if bundles[p.in] == nil {
			held, err := f.Objects[p.in-1].held()
			if err != nil {
				return err
			}
			bundles[p.in] = held
		}
		if p.index >= len(bundles[p.in]) {
			return Malformed("%d番の要素の位置", i+1)
		}
		f.Objects[i] = bundles[p.in][p.index]
	}
	f.Objects = f.Objects[:len(places)-len(bundles)]
	return nil
}

// held returns the objects of a stream of objects, which it cuts at the offsets
// at its start.
func (o *Object) held() ([]Object, error) {
	plain, err := o.Inflated()
	first, err2 := strconv.Atoi(o.Dict.Get("First"))
	if err != nil || err2 != nil || first < 0 || first > len(plain) {
		return nil, Malformed("要素の並びの始まり %q: %v", o.Dict.Get("First"), err)
	}
	index := strings.Fields(string(plain[:first]))
	values := plain[first:]
	var out []Object
	for i := 0; i+1 < len(index); i += 2 {
		from, err := strconv.Atoi(index[i+1])
		to := len(values)
		if i+3 < len(index) {
			to, _ = strconv.Atoi(index[i+3]) // the next turn sees to its error
		}
		if err != nil || from < 0 || to < from || to > len(values) {
			return nil, Malformed("%s番の要素の位置", index[i])
		}
		value, err := parseValue(bytes.TrimRight(values[from:to], "\n"), index[i])
		if err != nil {
			return nil, err
		}
		if string(value.Other) == "null" {
			value = Object{}
		}
		out = append(out, value)
	}
	return out, nil
}

// Inflated returns the plain data of a compressed stream.
func (o *Object) Inflated() ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(o.Stream))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}
