package xlsxwriter

import (
	"cmp"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/xlsxwriter/drawing"
)

// The faces are named, not embedded: a PC without them shows its own Gothic.
// Figures take the face whose digits are all half an em wide, so that they
// line up.
const (
	TextFace   = drawing.Face // of charts, too
	FigureFace = "BIZ UDGothic"
)

// edgeInk is the colour of borders that name none.
const edgeInk = "8A97A6"

// Look is everything about a cell but its contents. Equal looks share one
// style, since asking excelize for a style is the slow part of a cell. The
// zero Look is that of an untouched cell.
type Look struct {
	Face         string  // TextFace or FigureFace
	Size         float64 // points
	Bold         bool
	Ink, Fill    string // RRGGBB; an empty fill is none
	Edge         bool   // thin border all round
	EdgeInk      string // its RRGGBB; empty is a grey
	Across, Down string // alignment: left, center, right; top, center, bottom
	Indent       int    // from the side that Across names, in characters
	Wrap, Shrink bool   // what does not fit goes on below, or gets smaller
	Format       string // number format; empty is General
	Unlocked     bool   // may be filled in on a protected sheet
}

func (l Look) style() *excelize.Style {
	s := &excelize.Style{
		Font:      &excelize.Font{Family: l.Face, Size: l.Size, Bold: l.Bold, Color: l.Ink},
		Alignment: &excelize.Alignment{Horizontal: l.Across, Vertical: l.Down, Indent: l.Indent, WrapText: l.Wrap, ShrinkToFit: l.Shrink},
	}
	if l.Fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.Fill}}
	}
	if l.Edge {
		ink := cmp.Or(l.EdgeInk, edgeInk)
		for _, side := range []string{"left", "top", "right", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Color: ink, Style: 1})
		}
	}
	if l.Format != "" {
		s.CustomNumFmt = &l.Format
	}
	if l.Unlocked {
		s.Protection = &excelize.Protection{}
	}
	return s
}
