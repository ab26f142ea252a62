package svg

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	_ "image/jpeg" // the forms of page.Image
	_ "image/png"

	"sorachi/pkg/page"
)

// op draws what is no text.
func (d *drawing) op(op page.Op) error {
	switch op := op.(type) {
	case page.Line:
		writeElement(&d.body, "line", "x1", decimal(op.X1), "y1", decimal(op.Y1), "x2", decimal(op.X2), "y2", decimal(op.Y2),
			"stroke", op.Color.String(), "stroke-width", decimal(op.Width), "stroke-dasharray", decimals(op.Dash))
	case page.Rect:
		d.area(op.Fill, op.Stroke, op.StrokeWidth, "rect", "x", decimal(op.X), "y", decimal(op.Y), "width", decimal(op.W), "height", decimal(op.H), "rx", radius(op))
	case page.Polygon:
		var points []float64
		for _, p := range op.Points {
			points = append(points, p.X, p.Y)
		}
		d.area(op.Fill, op.Stroke, op.StrokeWidth, "polygon", "points", decimals(points))
	case page.Image:
		return d.image(op)
	case page.Link:
		d.link(op)
	}
	return nil
}

// area draws what is filled, stroked or both, and nothing of what is neither.
func (d *drawing) area(fill, stroke *page.Color, width float64, name string, place ...string) {
	if fill == nil && stroke == nil {
		return
	}
	inside := "none"
	if fill != nil {
		inside = fill.String()
	}
	place = append(place, "fill", inside)
	if stroke != nil {
		place = append(place, "stroke", stroke.String(), "stroke-width", decimal(width))
	}
	writeElement(&d.body, name, place...)
}

// radius is that of the corners, which SVG wants to be half a side at most; empty for
// square ones.
func radius(r page.Rect) string {
	if r.Radius == 0 {
		return ""
	}
	return decimal(min(r.Radius, r.W/2, r.H/2))
}

// image draws a picture, which the file carries within itself.
func (d *drawing) image(m page.Image) error {
	_, form, err := image.DecodeConfig(bytes.NewReader(m.Data))
	if err != nil {
		return fmt.Errorf("画像を読めません: %w", err)
	}
	writeElement(&d.body, "image", "x", decimal(m.X), "y", decimal(m.Y), "width", decimal(m.W), "height", decimal(m.H),
		"preserveAspectRatio", "none", "xlink:href", "data:image/"+form+";base64,"+base64.StdEncoding.EncodeToString(m.Data))
	return nil
}

// link lays an area over the page that leads on.
func (d *drawing) link(l page.Link) {
	to := l.URL
	if to == "" {
		to = d.targets[l.To]
	}
	d.links.WriteString("<a")
	attributes(&d.links, "xlink:href", to, "aria-label", l.Alt)
	d.links.WriteString(">")
	writeElement(&d.links, "rect", "x", decimal(l.X), "y", decimal(l.Y), "width", decimal(l.W), "height", decimal(l.H), "fill", "none", "pointer-events", "all")
	d.links.Truncate(d.links.Len() - len("\n")) // the line end of writeElement
	d.links.WriteString("</a>\n")
}
