package svg

import (
	"bytes"
	"encoding/xml"
	"math"
	"strconv"
)

// writeElement writes an empty element on a line.
func writeElement(b *bytes.Buffer, name string, pairs ...string) {
	b.WriteString("<" + name)
	attributes(b, pairs...)
	b.WriteString("/>\n")
}

// attributes writes names and values in turn, without the empty ones.
func attributes(b *bytes.Buffer, pairs ...string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] == "" {
			continue
		}
		b.WriteString(" " + pairs[i] + `="`)
		escape(b, pairs[i+1])
		b.WriteByte('"')
	}
}

func escape(b *bytes.Buffer, s string) {
	xml.EscapeText(b, []byte(s)) // a Buffer takes everything
}

// decimal writes v to 0.001, less than a printer can show, and never as -0.
func decimal(v float64) string {
	r := math.Round(v*1000) / 1000
	if r == 0 {
		r = 0
	}
	return strconv.FormatFloat(r, 'f', -1, 64)
}

func decimals(vs []float64) string {
	var out []byte
	for i, v := range vs {
		if i > 0 {
			out = append(out, ' ')
		}
		out = append(out, decimal(v)...)
	}
	return string(out)
}
