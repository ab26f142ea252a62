package report

import (
	"strings"
	"unicode/utf8"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// card sets an event: its title on a tinted bar, then what is written of it, with
// its photos, a share of the card wide.
func (b *builder) card(e *plan.Event, st styles, width, photoShare float64) typeset.Block {
	head := b.cardHead(e, st, width)
	body := b.illustrated(e, st, width, width*photoShare, func(width float64) typeset.Block {
		return typeset.Stack(st.size*0.12, b.entries(e, st, width)...)
	})
	return typeset.Stack(st.size*0.35, head, body)
}

func (b *builder) cardHead(e *plan.Event, st styles, width float64) typeset.Block {
	inset := st.size * 0.9
	title := typeset.Paragraph(b.titleSpans(e, st.strong, st.body.In(b.color.primary)), width-inset-4, typeset.Para{Leading: 1.3})
	box := title.Padded(st.size*0.22, 4, st.size*0.22, inset)
	bar := typeset.Shape(width, box.H,
		b.ground(width, box.H, &b.color.tint),
		page.Rect{W: b.th.Lines.Card, H: box.H, Fill: &b.color.accent})
	return typeset.Over(bar, box)
}

// coming sets an event of the coming year: what, and who in brackets, then what
// is already known of it and its photos. The title and the first of it are
// one block, which no page parts.
func (b *builder) coming(e *plan.Event, st styles, width, photoShare float64) []typeset.Block {
	mark := b.bullet(st, st.size*1.2, page.Tag{})
	title := typeset.Paragraph(b.titleSpans(e, st.body, st.body), width-st.size*2.2, typeset.Para{})
	head := typeset.BesideBaseline(0, mark, title).Padded(0, 0, 0, st.size*0.8)
	width -= st.size * 2
	rows := b.entries(e, st, width)
	if len(b.shownPhotos(e)) > 0 {
		rows = []typeset.Block{b.illustrated(e, st, width, width/2*photoShare, func(width float64) typeset.Block {
			text := typeset.Stack(0, b.entries(e, st, width)...)
			if text.H > 0 {
				text.W = width
			}
			return text
		}).Padded(st.size*0.3, 0, st.size*0.4, 0)}
	}
	for i := range rows {
		rows[i] = rows[i].Padded(0, 0, 0, st.size*2)
	}
	if len(rows) == 0 {
		return []typeset.Block{head}
	}
	rows[0] = typeset.Stack(0, head, rows[0])
	return rows
}

// titleSpans sets an event's title with who carries it out: 取組［振興局］.
func (b *builder) titleSpans(e *plan.Event, title, by typeset.Style) []typeset.Span {
	out := b.spans(e.Title, title, page.H3)
	if e.By.IsZero() {
		return out
	}
	return together(append(out, b.shown("［"+e.By.Value+"］", e.By, by, page.H3)...))
}

// entries sets the fields of an event, then its ○ parts.
func (b *builder) entries(e *plan.Event, st styles, width float64) []typeset.Block {
	column := labelColumn(e) * st.size
	rows := b.fields(e, st, width, column)
	for _, part := range e.Parts {
		rows = append(rows, b.part(part, st, width, column))
	}
	return rows
}

// part sets one ○ part of an event.
func (b *builder) part(e *plan.Event, st styles, width, column float64) typeset.Block {
	title := typeset.Paragraph(b.shown("○"+e.Title.Value, e.Title, st.bold, page.H4), width, typeset.Para{Hang: st.size})
	indent := st.size * 0.6
	rows := []typeset.Block{title}
	for _, f := range b.fields(e, st, width-indent, column) {
		rows = append(rows, f.Padded(0, 0, 0, indent))
	}
	return typeset.Stack(st.size*0.12, rows...).Padded(st.size*0.25, 0, 0, 0)
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
func (b *builder) fields(e *plan.Event, st styles, width, column float64) []typeset.Block {
	var out []typeset.Block
	for _, f := range e.Fields {
		out = append(out, b.field(f, st, width, column))
	}
	return out
}

// field sets one line. Labels are spread over their column by position, so
// that 場所 stays 場所 when it is searched for or copied.
func (b *builder) field(f plan.Field, st styles, width, column float64) typeset.Block {
	label := b.span(f.Label, st.label, page.Label)
	value := b.span(f.Value, st.body, page.P)
	pad := st.size * 0.5
	if utf8.RuneCountInString(f.Label.Value) > shortLabel {
		label.Text += "："
		value.Text = broken(value, width-pad-st.label.Width(label.Text))
		return typeset.Paragraph([]typeset.Span{label, value}, width-pad, typeset.Para{Hang: st.size}).Padded(0, 0, 0, pad)
	}
	room := width - column - 2*pad
	value.Text = broken(value, room)
	left := typeset.Paragraph([]typeset.Span{label}, column, typeset.Para{Align: typeset.Spread})
	text := typeset.Paragraph([]typeset.Span{value}, room, typeset.Para{Align: typeset.Justify, Hang: hangOf(value)})
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
