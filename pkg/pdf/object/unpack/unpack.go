// Package unpack reads back what object.File.Bytes wrote, so that tests can see what
// a PDF says. The program does without it.
package unpack

import (
	"bytes"
	"compress/zlib"
	"io"
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/pdf/object"
)

// File reads a file that object.File.Bytes wrote; any other is refused. What Bytes
// adds, the streams of objects and the table of places, is left out.
func File(pdf []byte) (*object.File, error) {
	start, err := tableStart(pdf)
	if err != nil {
		return nil, err
	}
	number, _, _ := bytes.Cut(pdf[start:], []byte(" "))
	last, err := strconv.Atoi(string(number))
	if err != nil {
		return nil, object.Malformed("表の番号 %q", number)
	}
	body, _, _ := bytes.Cut(pdf[start:], []byte("startxref\n"))
	table, err := object.ParseObject(body, last)
	if err != nil {
		return nil, err
	}
	places, err := parseRows(table, last, start)
	if err != nil {
		return nil, err
	}
	f := &object.File{Trailer: slices.DeleteFunc(table.Dict, func(e object.Entry) bool {
		return slices.Contains([]string{"Type", "W", "Size", "Filter", "Length"}, e[0])
	})}
	if err := readObjects(f, pdf, places, start); err != nil {
		return nil, err
	}
	return f, nil
}

// tableStart returns where the table of places begins.
func tableStart(pdf []byte) (int, error) {
	const sign = "startxref\n"
	i := bytes.LastIndex(pdf, []byte(sign))
	if i < 0 {
		return 0, object.Malformed("startxref がありません")
	}
	line, _, _ := bytes.Cut(pdf[i+len(sign):], []byte("\n"))
	start, err := strconv.Atoi(string(line))
	if err != nil || start < 0 || start > len(pdf) {
		return 0, object.Malformed("startxref %q", line)
	}
	return start, nil
}

// place is where an object stands: at an offset, or as the index-th of the stream of
// objects in.
type place struct {
	offset    int
	in, index int
}

// parseRows reads the table of places, without object 0 and the table itself.
func parseRows(table object.Object, last, start int) ([]place, error) {
	const size = 7
	rows, err := Inflated(&table)
	if err != nil || last < 1 || len(rows) != size*(last+1) {
		return nil, object.Malformed("表の長さ %d（%d番まで）: %v", len(rows), last, err)
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
			return nil, object.Malformed("%d番の要素の位置", n)
		}
	}
	return out, nil
}

// readObjects fills f with the objects at places, the last of which ends at end.
func readObjects(f *object.File, pdf []byte, places []place, end int) error {
	bounds := []int{end} // where objects start
	for _, p := range places {
		if p.in == 0 {
			bounds = append(bounds, p.offset)
		}
	}
	slices.Sort(bounds)
	f.Head = pdf[:bounds[0]]
	f.Objects = make([]object.Object, len(places))
	for i, p := range places {
		if p.in > 0 {
			continue
		}
		to := bounds[slices.Index(bounds, p.offset)+1]
		o, err := object.ParseObject(pdf[p.offset:to], i+1)
		if err != nil {
			return err
		}
		f.Objects[i] = o
	}
	return unbundle(f, places)
}

// unbundle takes the objects out of the streams that hold them, and those
// streams, which come last, out of f.
func unbundle(f *object.File, places []place) error {
	bundles := map[int][]object.Object{}
	for i, p := range places {
		if p.in == 0 {
			continue
		}
		if bundles[p.in] == nil {
			held, err := held(&f.Objects[p.in-1])
			if err != nil {
				return err
			}
			bundles[p.in] = held
		}
		if p.index >= len(bundles[p.in]) {
			return object.Malformed("%d番の要素の位置", i+1)
		}
		f.Objects[i] = bundles[p.in][p.index]
	}
	f.Objects = f.Objects[:len(places)-len(bundles)]
	return nil
}

// held returns the objects of a stream of objects, which it cuts at the offsets
// at its start.
func held(o *object.Object) ([]object.Object, error) {
	plain, err := Inflated(o)
	first, err2 := strconv.Atoi(o.Dict.Get("First"))
	if err != nil || err2 != nil || first < 0 || first > len(plain) {
		return nil, object.Malformed("要素の並びの始まり %q: %v", o.Dict.Get("First"), err)
	}
	index := strings.Fields(string(plain[:first]))
	values := plain[first:]
	var out []object.Object
	for i := 0; i+1 < len(index); i += 2 {
		from, err := strconv.Atoi(index[i+1])
		to := len(values)
		if i+3 < len(index) {
			to, _ = strconv.Atoi(index[i+3]) // the next turn sees to its error
		}
		if err != nil || from < 0 || to < from || to > len(values) {
			return nil, object.Malformed("%s番の要素の位置", index[i])
		}
		value, err := object.ParseValue(bytes.TrimRight(values[from:to], "\n"), index[i])
		if err != nil {
			return nil, err
		}
		if string(value.Other) == "null" {
			value = object.Object{}
		}
		out = append(out, value)
	}
	return out, nil
}

// Inflated returns the plain data of a compressed stream.
func Inflated(o *object.Object) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(o.Stream))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}
