package formats

import (
	"bytes"
	"encoding/json"
	"io"
)

// JSON writes v with an indent of 2 and a line end. Characters such as < and & stay
// themselves, because the output is no HTML. It returns the error of v's own
// marshalling, before anything is written, or that of w.
func JSON(w io.Writer, v any) error {
	var b bytes.Buffer
	if err := Encoder(&b, "  ").Encode(v); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// Encoder returns the encoder of JSON, for who writes it piece by piece: indent is
// that of a level, or empty for a value a line.
func Encoder(b *bytes.Buffer, indent string) *json.Encoder {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e
}

// Object is a JSON object that keeps the order of its members, which a map
// would sort as words: R10 before R3.
type Object []Member

// Member is a key of an Object with its value.
type Member struct {
	Key   string
	Value any
}

// MarshalJSON implements json.Marshaler.
func (o Object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	e := Encoder(&b, "")
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := e.Encode(m.Key); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := e.Encode(m.Value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// OrNull is s, or null when there is none.
func OrNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
