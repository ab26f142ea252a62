package project

import (
	"strings"
	"unicode/utf8"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
)

// card sets an event: its title on a tinted bar, then what is written of it, with
// its photos, a share of the card wide.
func card(b *everypage.Builder, e *plan.Event, st everypage.Styles, width, photoShare float64) typeset.Block {
	head := cardHead(b, e, st, width)
	body := illustrated(b, e, st, width, width*photoShare, func(width float64) typeset.Block {
		return typeset.Stack(st.Size*0.12, entries(b, e, st, width)...)
	})
	return typeset.Stack(st.Size*0.35, head, body)
}

func cardHead(b *everypage.Builder, e *plan.Event, st everypage.Styles, width float64) typeset.Block {
	inset := st.Size * 0.9
	title := typeset.Paragraph(titleSpans(b, e, st.Strong, st.Body.In(b.Color.Primary)), width-inset-4, typeset.Para{Leading: 1.3})
	box := title.Padded(st.Size*0.22, 4, st.Size*0.22, inset)
	bar := typeset.Shape(width, box.H,
		b.Ground(width, box.H, &b.Color.Tint),
		page.Rect{W: b.Theme.Lines.Card, H: box.H, Fill: &b.Color.Accent})
	return typeset.Over(bar, box)
}

// coming sets an event of the coming year: what, and who in brackets, then what
// is already known of it and its photos. The title and the first of it are
// one block, which no page parts.
func coming(b *everypage.Builder, e *plan.Event, st everypage.Styles, width, photoShare float64) []typeset.Block {
	mark := b.Bullet(st, st.Size*1.2, page.Tag{})
	title := typeset.Paragraph(titleSpans(b, e, st.Body, st.Body), width-st.Size*2.2, typeset.Para{})
	head := typeset.BesideBaseline(0, mark, title).Padded(0, 0, 0, st.Size*0.8)
	width -= st.Size * 2
	rows := entries(b, e, st, width)
	if len(shownPhotos(b, e)) > 0 {
		half := width / 2 // about as wide as a card, so that photos are about as large as there
		rows = []typeset.Block{illustrated(b, e, st, width, half*photoShare, func(width float64) typeset.Block {
			text := typeset.Stack(0, entries(b, e, st, width)...)
			if text.H > 0 {
				text.W = width
			}
			return text
		}).Padded(st.Size*0.3, 0, st.Size*0.4, 0)}
	}
	for i := range rows {
		rows[i] = rows[i].Padded(0, 0, 0, st.Size*2)
	}
	if len(rows) == 0 {
		return []typeset.Block{head}
	}
	rows[0] = typeset.Stack(0, head, rows[0])
	return rows
}

// titleSpans sets an event's title with who carries it out: 取組［振興局］.
func titleSpans(b *everypage.Builder, e *plan.Event, title, by typeset.Style) []typeset.Span {
	out := b.Spans(e.Title, title, page.H3)
	if e.By.IsZero() {
		return out
	}
	return everypage.Together(append(out, b.SpansAs("［"+e.By.Value+"］", e.By, by, page.H3)...))
}

// entries sets the fields of an event, then its ○ parts.
func entries(b *everypage.Builder, e *plan.Event, st everypage.Styles, width float64) []typeset.Block {
	column := labelColumn(e) * st.Size
	rows := fields(b, e, st, width, column)
	for _, p := range e.Parts {
		rows = append(rows, part(b, p, st, width, column))
	}
	return rows
}

// part sets one ○ part of an event.
func part(b *everypage.Builder, e *plan.Event, st everypage.Styles, width, column float64) typeset.Block {
	title := typeset.Paragraph(b.SpansAs("○"+e.Title.Value, e.Title, st.Bold, page.H4), width, typeset.Para{Indent: st.Size})
	indent := st.Size * 0.6
	rows := []typeset.Block{title}
	for _, f := range fields(b, e, st, width-indent, column) {
		rows = append(rows, f.Padded(0, 0, 0, indent))
	}
	return typeset.Stack(st.Size*0.12, rows...).Padded(st.Size*0.25, 0, 0, 0)
}

// shortLabel is how many characters a label may have to stand in the label
// column (開催日, 場所, 概要, 企業数 …); a longer one runs in before its text.
const shortLabel = 4

// labelColumn returns how many characters wide the label column of an event
// is: as its longest short label, its parts' included, and 開催日 at least.
func labelColumn(e *plan.Event) float64 {
	column := 3.0
	for _, f := range e.Fields {
		if n := utf8.RuneCountInString(f.Label.Value); n <= shortLabel {
			column = max(column, float64(n))
		}
	}
	for _, part := range e.Parts {
		column = max(column, labelColumn(part))
	}
	return column
}

// fields sets the labelled lines of an event in written order.
func fields(b *everypage.Builder, e *plan.Event, st everypage.Styles, width, column float64) []typeset.Block {
	var out []typeset.Block
	for _, f := range e.Fields {
		out = append(out, field(b, f, st, width, column))
	}
	return out
}

// field sets one line. Labels are spread over their column by position, so
// that 場所 stays 場所 when it is searched for or copied.
func field(b *everypage.Builder, f plan.Field, st everypage.Styles, width, column float64) typeset.Block {
	label := b.Span(f.Label, st.Label, page.Label)
	value := b.Span(f.Value, st.Body, page.P)
	pad := st.Size * 0.5
	if utf8.RuneCountInString(f.Label.Value) > shortLabel {
		label.Text += "："
		value.Text = broken(value, width-pad-st.Label.Width(label.Text))
		return typeset.Paragraph([]typeset.Span{label, value}, width-pad, typeset.Para{Indent: st.Size}).Padded(0, 0, 0, pad)
	}
	room := width - column - 2*pad
	value.Text = broken(value, room)
	left := typeset.Paragraph([]typeset.Span{label}, column, typeset.Para{Align: typeset.Spread})
	text := typeset.Paragraph([]typeset.Span{value}, room, typeset.Para{Align: typeset.Justify, Indent: hangOf(value)})
	return typeset.BesideBaseline(pad, left, text).Padded(0, 0, 0, pad)
}

// broken puts each ①② entry on a line of its own when they do not fit on one.
func broken(s typeset.Span, width float64) string {
	if s.Style.Width(s.Text) <= width || !strings.HasPrefix(s.Text, "①") {
		return s.Text
	}
	var out strings.Builder
	for i, r := range s.Text {
		if i > 0 && r >= '②' && r <= '⑳' && strings.HasSuffix(out.String(), " ") {
			kept := strings.TrimRight(out.String(), " ")
			out.Reset()
			out.WriteString(kept + "\n")
		}
		out.WriteRune(r)
	}
	return out.String()
}

// hangOf indents the further lines of an entry that begins with a mark.
func hangOf(s typeset.Span) float64 {
	if strings.HasPrefix(s.Text, "①") && strings.Contains(s.Text, "\n") {
		return s.Style.Size
	}
	return 0
}
