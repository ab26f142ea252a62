package pagetest

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"sorachi/pkg/page"
)

// Dump writes doc as text for goldens and review: one line for each op, lengths
// rounded to 0.01 pt, what is not set left out. The same document gives the
// same text.
func Dump(doc *page.Document) string {
	var d dumper
	d.line("document", quoted(doc.Info.Title), named("author", doc.Info.Author), named("subject", doc.Info.Subject), named("language", doc.Info.Language))
	for _, f := range doc.Fonts {
		d.line("font", quoted(f.Name), fmt.Sprintf("%d bytes", len(f.Data)))
	}
	for _, b := range doc.Bookmarks {
		d.line("bookmark", strconv.Itoa(b.Level), quoted(b.Title), "page", strconv.Itoa(b.Page+1), "y", number(b.Y))
	}
	for _, a := range doc.Anchors {
		d.line("anchor", quoted(a.Name), "page", strconv.Itoa(a.Page+1), "y", number(a.Y))
	}
	for _, a := range doc.Attachments {
		d.line("attachment", quoted(a.Name), quoted(a.Description), a.MIME, fmt.Sprintf("%d bytes", len(a.Data)))
	}
	for i, p := range doc.Pages {
		d.line("page", strconv.Itoa(i+1), numbers(p.Width, p.Height), p.Kind)
		for _, op := range p.Ops {
			d.line(append([]string{" "}, opWords(op)...)...)
		}
	}
	return d.String()
}

type dumper struct{ strings.Builder }

// line writes words apart by single spaces, without the empty ones.
func (d *dumper) line(words ...string) {
	start := d.Len()
	for _, w := range words {
		if w == "" {
			continue
		}
		if d.Len() > start {
			d.WriteByte(' ')
		}
		d.WriteString(w)
	}
	d.WriteByte('\n')
}

func opWords(op page.Op) []string {
	switch o := op.(type) {
	case page.Text:
		return append([]string{"text", numbers(o.X, o.Y), "w", number(o.Width), quoted(o.Font), number(o.Size), o.Color.String(), length("spacing", o.Spacing), named("actual", o.Actual)}, append(tagWords(o.Tag), quoted(o.String))...)
	case page.Line:
		return append([]string{"line", numbers(o.X1, o.Y1), numbers(o.X2, o.Y2), number(o.Width), o.Color.String(), dash(o.Dash)}, tagWords(o.Tag)...)
	case page.Rect:
		return append([]string{"rect", numbers(o.X, o.Y, o.W, o.H), length("radius", o.Radius), paint(o.Fill, o.Stroke, o.StrokeWidth)}, tagWords(o.Tag)...)
	case page.Polygon:
		return append([]string{"polygon", points(o.Points), paint(o.Fill, o.Stroke, o.StrokeWidth)}, tagWords(o.Tag)...)
	case page.Image:
		return append([]string{"image", numbers(o.X, o.Y, o.W, o.H), fmt.Sprintf("%d bytes", len(o.Data))}, tagWords(o.Tag)...)
	case page.Link:
		return append([]string{"link", numbers(o.X, o.Y, o.W, o.H), target(o)}, tagWords(o.Tag)...)
	}
	return []string{fmt.Sprintf("unknown op %T", op)}
}

func tagWords(t page.Tag) []string {
	var out []string
	if t.Role != page.Artifact {
		out = append(out, t.Role.String())
	}
	for _, n := range []struct {
		name  string
		value int
	}{{"group", t.Group}, {"table", t.Table}, {"row", t.Row}, {"col", t.Col}, {"rows", t.Rows}, {"cols", t.Cols}} {
		if n.value != 0 {
			out = append(out, fmt.Sprintf("%s=%d", n.name, n.value))
		}
	}
	return append(out, t.Place(), named("alt", t.Alt))
}

// number writes v to 0.01, without trailing zeros and never as -0.
func number(v float64) string {
	r := math.Round(v*100) / 100
	if r == 0 {
		r = 0
	}
	return strconv.FormatFloat(r, 'f', -1, 64)
}

func numbers(vs ...float64) string {
	words := make([]string, len(vs))
	for i, v := range vs {
		words[i] = number(v)
	}
	return strings.Join(words, ",")
}

// fewPoints is how many points of a polygon are written out. A flattened curve
// has more, and says as much by its number of points and its extent.
const fewPoints = 8

func points(ps []page.Point) string {
	if len(ps) > fewPoints {
		least, most := ps[0], ps[0]
		for _, p := range ps {
			least = page.Point{X: min(least.X, p.X), Y: min(least.Y, p.Y)}
			most = page.Point{X: max(most.X, p.X), Y: max(most.Y, p.Y)}
		}
		return fmt.Sprintf("of %d points in %s %s", len(ps), numbers(least.X, least.Y), numbers(most.X, most.Y))
	}
	words := make([]string, len(ps))
	for i, p := range ps {
		words[i] = numbers(p.X, p.Y)
	}
	return strings.Join(words, " ")
}

func length(name string, v float64) string {
	if v == 0 {
		return ""
	}
	return name + " " + strconv.FormatFloat(math.Round(v*1000)/1000, 'f', -1, 64)
}

func dash(d []float64) string {
	if len(d) == 0 {
		return ""
	}
	return "dash " + numbers(d...)
}

func paint(fill, stroke *page.Color, width float64) string {
	var words []string
	if fill != nil {
		words = append(words, "fill "+fill.String())
	}
	if stroke != nil {
		words = append(words, "stroke "+stroke.String()+" "+number(width))
	}
	return strings.Join(words, " ")
}

func target(l page.Link) string {
	if l.URL != "" {
		return "to " + quoted(l.URL)
	}
	return "to anchor " + quoted(l.To)
}

// quoted escapes what a reader could not see, such as U+3000.
func quoted(s string) string { return strconv.Quote(s) }

func named(name, value string) string {
	if value == "" {
		return ""
	}
	return name + "=" + quoted(value)
}
