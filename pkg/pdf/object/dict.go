package object

import "bytes"

// Dict is a dictionary in written order. Values stay in PDF syntax: "12 0 R",
// "/Page", "[0 0 842 595]". A dict that was read is never nil.
type Dict []Entry

// Entry is a key of a dictionary, without its slash, and its value.
type Entry [2]string

// Get returns the value of key, or "".
func (d Dict) Get(key string) string {
	for _, e := range d {
		if e[0] == key {
			return e[1]
		}
	}
	return ""
}

// Set replaces the value of key in its place or appends it.
func (d *Dict) Set(key, value string) {
	for i, e := range *d {
		if e[0] == key {
			(*d)[i][1] = value
			return
		}
	}
	*d = append(*d, Entry{key, value})
}

func (d Dict) write(out *bytes.Buffer) {
	out.WriteString("<<")
	for _, e := range d {
		out.WriteByte('/')
		out.WriteString(e[0])
		out.WriteByte(' ')
		out.WriteString(e[1])
		out.WriteByte('\n')
	}
	out.WriteString(">>")
}
