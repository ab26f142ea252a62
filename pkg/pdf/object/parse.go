package object

import (
	"bytes"
	"strconv"
)

// Parse reads the objects of a plain PDF. Streams share raw's memory.
func Parse(raw []byte) (*File, error) {
	start, err := xrefStart(raw)
	if err != nil {
		return nil, err
	}
	offsets, rest, err := parseXref(raw, start)
	if err != nil {
		return nil, err
	}
	f := &File{Objects: make([]Object, len(offsets))}
	s := scanner{src: rest}
	if !s.accept("trailer") {
		return nil, Malformed("trailer がありません")
	}
	if f.Trailer, err = s.dict(); err != nil {
		return nil, err
	}
	bounds := append(offsets, start) // each object ends where the next thing starts
	f.Head = raw[:bounds[0]]
	for i := range f.Objects {
		if f.Objects[i], err = ParseObject(raw[bounds[i]:bounds[i+1]], i+1); err != nil {
			return nil, err
		}
	}
	return f, nil
}

func xrefStart(raw []byte) (int, error) {
	_, after, ok := cutLast(raw, []byte("startxref\n"))
	if !ok {
		return 0, Malformed("startxref がありません")
	}
	line, _, _ := bytes.Cut(after, []byte("\n"))
	start, err := strconv.Atoi(string(line))
	if err != nil || start < 0 || start > len(raw) {
		return 0, Malformed("startxref %q", line)
	}
	return start, nil
}

func cutLast(b, sep []byte) (before, after []byte, found bool) {
	i := bytes.LastIndex(b, sep)
	if i < 0 {
		return b, nil, false
	}
	return b[:i], b[i+len(sep):], true
}

// parseXref returns where the objects start, in order of their numbers, and
// what follows the table. An entry has 20 bytes (ISO 32000-1, 7.5.4).
func parseXref(raw []byte, start int) (offsets []int, rest []byte, err error) {
	const entry = 20
	table, ok := bytes.CutPrefix(raw[start:], []byte("xref\n0 "))
	if !ok {
		return nil, nil, Malformed("相互参照表がありません")
	}
	line, table, _ := bytes.Cut(table, []byte("\n"))
	count, err := strconv.Atoi(string(line))
	if err != nil || count < 1 || count > len(table)/entry {
		return nil, nil, Malformed("相互参照表の長さ %q", line)
	}
	previous := 0
	for n := 1; n < count; n++ {
		offset, err := strconv.Atoi(string(table[n*entry : n*entry+10]))
		if err != nil || offset <= previous || offset >= start {
			return nil, nil, Malformed("%d番の要素の位置", n)
		}
		offsets, previous = append(offsets, offset), offset
	}
	return offsets, table[count*entry:], nil
}

// ParseObject reads "12 0 obj … endobj", the object of that number, and nothing
// beyond.
func ParseObject(b []byte, number int) (Object, error) {
	body, ok := bytes.CutPrefix(b, []byte(strconv.Itoa(number)+" 0 obj\n"))
	if !ok {
		return Object{}, Malformed("%d番の要素の始まり", number)
	}
	body, ok = bytes.CutSuffix(bytes.TrimRight(body, "\n"), []byte("endobj"))
	if !ok {
		return Object{}, Malformed("%d番の要素の終わり", number)
	}
	return ParseValue(bytes.TrimRight(body, "\n"), strconv.Itoa(number))
}

// ParseValue reads what stands between the obj and endobj of an object; number is for
// errors.
func ParseValue(body []byte, number string) (Object, error) {
	if !bytes.HasPrefix(body, []byte("<<")) {
		return Object{Other: body}, nil
	}
	s := scanner{src: body}
	d, err := s.dict()
	if err != nil {
		return Object{}, err
	}
	o := Object{Dict: d}
	if rest := bytes.TrimSpace(s.rest()); len(rest) > 0 {
		o.Stream, err = parseStream(d, s.rest(), number)
	}
	return o, err
}

func parseStream(d Dict, b []byte, number string) ([]byte, error) {
	_, data, ok := bytes.Cut(b, []byte("stream\n"))
	length, err := strconv.Atoi(d.Get("Length"))
	if !ok || err != nil || length < 0 || length > len(data) {
		return nil, Malformed("%s番の要素のデータ", number)
	}
	if tail := bytes.TrimSpace(data[length:]); string(tail) != "endstream" {
		return nil, Malformed("%s番の要素のデータの終わり", number)
	}
	return data[:length:length], nil
}
