package typeset

import (
	"encoding/binary"
	"math"
	"slices"
)

// Memo remembers how texts read: their characters, widths in em and line end
// costs, which no size or box changes. With a Memo in its Style a text that is
// tried at several sizes is read once. A Memo belongs to one goroutine; a nil
// one remembers nothing.
type Memo struct {
	texts  map[string][]*text
	chains []Style // of which the faces tell texts apart
	key    []byte
}

// NewMemo returns an empty memo.
func NewMemo() *Memo { return &Memo{texts: make(map[string][]*text)} }

// maxRemembered is how many texts a memo holds before it forgets them all.
const maxRemembered = 4096

// read returns the parts of a paragraph ready to be broken, in em of the first
// span's size; an empty part is nil.
func (m *Memo) read(spans []Span) []*text {
	if m == nil {
		return read(spans)
	}
	m.key = m.key[:0]
	for _, s := range spans {
		m.key = binary.LittleEndian.AppendUint64(m.key, math.Float64bits(s.Style.Size/emOf(spans)))
		m.key = binary.AppendUvarint(m.key, uint64(m.chain(s.Style)))
		m.key = binary.AppendUvarint(m.key, uint64(len(s.Text)))
		m.key = append(m.key, s.Text...)
	}
	if texts, ok := m.texts[string(m.key)]; ok {
		return texts
	}
	if len(m.texts) >= maxRemembered {
		clear(m.texts)
	}
	texts := read(spans)
	m.texts[string(m.key)] = texts
	return texts
}

// chain returns a number for the faces of a style.
func (m *Memo) chain(s Style) int {
	same := func(c Style) bool { return c.Figures == s.Figures && slices.Equal(c.Faces, s.Faces) }
	if i := slices.IndexFunc(m.chains, same); i >= 0 {
		return i
	}
	m.chains = append(m.chains, s)
	return len(m.chains) - 1
}
