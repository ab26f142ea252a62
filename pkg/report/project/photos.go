package project

import (
	"math"

	"sorachi/pkg/page"
	"sorachi/pkg/photos"
	"sorachi/pkg/plan"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
)

// usual are the proportions of a photo, width to height, that is as wide as the
// theme says. Others take as much area.
const usual = 4.0 / 3

// illustrated sets the photos of an event with its text, which is laid out for
// a width by text: at its right under one another, or below it in rows, whatever
// is lower. Without text they stand in rows. unit is how wide a usual photo is.
func illustrated(b *everypage.Builder, e *plan.Event, st everypage.Styles, width, unit float64, text func(width float64) typeset.Block) typeset.Block {
	shown := shownPhotos(b, e)
	whole := text(width)
	if len(shown) == 0 {
		return whole
	}
	indent := st.Size * 0.5 // as labels have
	rows := photoRows(b, e, shown, st, width-indent, unit).Padded(0, 0, 0, indent)
	under := typeset.Stack(st.Size*0.5, whole, rows)
	if whole.H == 0 {
		return under
	}
	gap := st.Size * 0.8
	column := photoColumn(b, e, shown, st, unit)
	beside := typeset.Beside(gap, text(width-column.W-gap), column)
	if under.H < beside.H {
		return under
	}
	return beside
}

// shownPhotos are the photos of an event that can be printed.
func shownPhotos(b *everypage.Builder, e *plan.Event) []plan.Photo {
	var out []plan.Photo
	for _, p := range photos.Of(e) {
		if _, ok := b.PhotoSizes[p.Path.Value]; ok {
			out = append(out, p)
		}
	}
	return out
}

// proportions returns width to height of a photo.
func proportions(b *everypage.Builder, p plan.Photo) float64 {
	size := b.PhotoSizes[p.Path.Value]
	return float64(size.Width) / float64(size.Height)
}

// photoColumn sets photos of about the same area under one another, none wider
// than unit.
func photoColumn(b *everypage.Builder, e *plan.Event, photos []plan.Photo, st everypage.Styles, unit float64) typeset.Block {
	widest := 0.0
	widths := make([]float64, len(photos))
	for i, p := range photos {
		widths[i] = min(unit, unit*math.Sqrt(proportions(b, p)/usual))
		widest = max(widest, widths[i])
	}
	var out []typeset.Block
	for i, p := range photos {
		out = append(out, photo(b, e, p, st, widths[i]).Padded(0, 0, 0, (widest-widths[i])/2))
	}
	return typeset.Stack(st.Size*0.4, out...)
}

// photoRows sets photos of the same height side by side, as high as a usual
// one that is unit wide, in as many rows as they need.
func photoRows(b *everypage.Builder, e *plan.Event, photos []plan.Photo, st everypage.Styles, width, unit float64) typeset.Block {
	gap, height := st.Size*0.6, unit/usual
	var rows, row []typeset.Block
	used := 0.0
	for _, p := range photos {
		w := min(width, height*proportions(b, p))
		if used > 0 && used+gap+w > width {
			rows = append(rows, typeset.Beside(gap, row...))
			row, used = nil, 0
		}
		if used > 0 {
			used += gap
		}
		row, used = append(row, photo(b, e, p, st, w)), used+w
	}
	rows = append(rows, typeset.Beside(gap, row...))
	return typeset.Stack(st.Size*0.4, rows...)
}

// photo sets one photo with its caption.
func photo(b *everypage.Builder, e *plan.Event, p plan.Photo, st everypage.Styles, w float64) typeset.Block {
	tag := b.Tag(page.Figure, p.Path.Pos())
	tag.Alt = altOf(p, e)
	h := w / proportions(b, p)
	block := typeset.Shape(w, h, page.Image{Tag: tag, W: w, H: h, Source: p.Path.Value})
	if p.Caption.IsZero() {
		return block
	}
	caption := typeset.Paragraph(b.Spans(p.Caption, st.Small, page.Caption), w, typeset.Para{Align: typeset.Center})
	return typeset.Stack(1.5, block, caption)
}

// altOf says what a photo shows to a reader who does not see it.
func altOf(p plan.Photo, e *plan.Event) string {
	switch {
	case !p.Alt.IsZero():
		return p.Alt.Value
	case !p.Caption.IsZero():
		return p.Caption.Value
	}
	return e.Title.Value + "の写真"
}
