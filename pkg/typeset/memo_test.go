package typeset

import (
	"reflect"
	"sorachi/pkg/typeset/fontface"
	"testing"
)

// A text sets alike with and without a memo, whatever was set before it: the
// same words in another size, other faces, or spans cut elsewhere.
func TestMemoChangesNothing(t *testing.T) {
	memo := NewMemo()
	plain, half := face10(), face10()
	half.Faces = []*fontface.Face{fontface.Fixed("half", fontface.Made{Fallback: 500})}
	figures := face10()
	figures.Figures = half.Faces[0]
	spans := [][]Span{
		{{Text: "空知の道の駅7,468千人\n\n次", Style: plain}},
		{{Text: "空知の道の駅7,468千人\n\n次", Style: half}},
		{{Text: "空知の道の駅7,468千人\n\n次", Style: figures}},
		{{Text: "空知の道", Style: plain}, {Text: "の駅7,468千人\n\n次", Style: plain}},
		{{Text: "空知の道", Style: plain}, {Text: "の駅7,468千人\n\n次", Style: plain.Sized(7)}},
		{{Text: "空知の道", Style: plain.Sized(7)}, {Text: "の駅7,468千人\n\n次", Style: plain}},
		{{Text: "空知の", Style: plain}, {Text: "道の駅7,468千人\n\n次", Style: half}},
		{{Text: "", Style: plain}, {Text: "空知", Style: plain}},
		{{Text: "空知", Style: plain}, {Text: "道", Style: plain}},
		{{Text: "空知\x00\x00\x00\x00\x00\x00\xf0?\x00道", Style: plain}}, // what a memo may write between the two
		{{Text: "空知", Style: plain.Sized(0)}},
		{},
	}
	for range 2 {
		for i, s := range spans {
			for _, scale := range []float64{1, 1.25} {
				without, with := scaled(s, scale, nil), scaled(s, scale, memo)
				p := Para{Align: Justify}
				if got, want := Paragraph(with, 60, p), Paragraph(without, 60, p); !reflect.DeepEqual(got, want) {
					t.Errorf("text %d at scale %v is set differently from a memo:\n%+v\n%+v", i, scale, got, want)
				}
			}
		}
	}
	if len(memo.texts) != len(spans)-1 {
		t.Errorf("%d texts remembered, want %d: a size is no other text", len(memo.texts), len(spans)-1)
	}
}

func scaled(spans []Span, scale float64, m *Memo) []Span {
	out := make([]Span, len(spans))
	for i, s := range spans {
		s.Style.Size *= scale
		s.Style.Memo = m
		out[i] = s
	}
	return out
}

// A memo does not grow without bounds.
func TestMemoForgets(t *testing.T) {
	s := face10()
	s.Memo = NewMemo()
	for i := range maxRemembered + 10 {
		Paragraph([]Span{{Text: string(rune('一' + i)), Style: s}}, 60, Para{})
	}
	if n := len(s.Memo.texts); n > maxRemembered {
		t.Errorf("%d texts remembered", n)
	}
}
