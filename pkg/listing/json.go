package listing

import (
	"bytes"
	"encoding/json"
	"io"
)

// writeJSON writes v with an indent of 2 and a line end. Characters such as <
// and & stay themselves, because the output is no HTML.
func writeJSON(w io.Writer, v any) error {
	var b bytes.Buffer
	if err := encoder(&b, "  ").Encode(v); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

func encoder(b *bytes.Buffer, indent string) *json.Encoder {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e
}

// object is a JSON object that keeps the order of its members, which a map
// would sort as words: R10 before R3.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON implements json.Marshaler.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	e := encoder(&b, "")
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := e.Encode(m.key); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := e.Encode(m.value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// orNull is s, or null when there is none.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
