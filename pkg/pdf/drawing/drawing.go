// Package drawing draws a display list with gopdf, which only draws: it never measures,
// breaks lines or reads a user's image. It is the only package that calls gopdf. What
// gopdf does badly or not at all is no concern of it: package pdf finishes its plain file.
//
// To read it: Draw in this file, where an op is one call of gopdf, and fonts.go.
package drawing

import (
	"fmt"
	"math"
	"slices"

	"github.com/signintech/gopdf"

	"sorachi/pkg/page"
	"sorachi/pkg/pdf/tagtree"
)

// Sign stands in the contents of a page where a stretch of its ops begins, for the mark that
// gopdf cannot write: a line width that no line has, as gopdf writes it.
const Sign = "-1.00 w\n"

// Draw replays the pages of a document, which Check of package page has accepted, through
// gopdf, with a Sign before each stretch of tags. The file lacks everything that the
// finishing step adds; its contents are not compressed. A character that its font lacks is
// a *page.MissingGlyph in a *page.Fault.
func Draw(doc *page.Document, tags *tagtree.Tree) (raw []byte, err error) {
	first := doc.Pages[0]
	p := &painter{pdf: &gopdf.GoPdf{}, families: Families(doc)}
	p.pdf.Start(gopdf.Config{Unit: gopdf.UnitPT, PageSize: gopdf.Rect{W: first.Width, H: first.Height}})
	p.pdf.SetNoCompression() // finishing compresses, faster
	if err := p.addFonts(doc.Fonts); err != nil {
		return nil, err
	}
	for i, pg := range doc.Pages {
		if err := p.page(i, pg, tags.Pages[i].Stretches); err != nil {
			return nil, err
		}
	}
	defer func() {
		if r := recover(); r != nil {
			raw, err = nil, fmt.Errorf("PDFを書き出せません: %v", r)
		}
	}()
	return p.pdf.GetBytesPdfReturnErr()
}

// painter replays checked ops. It keeps the graphics state it has set, so that
// a table of a hundred rules sets its colour once.
type painter struct {
	pdf      *gopdf.GoPdf
	families map[string]string  // name of a used font -> its name in the PDF
	missing  *page.MissingGlyph // the first glyph a text lacked
	state    state
}

// state is the part of PDF's graphics state that outlives an op on its page.
// A nil colour is unknown.
type state struct {
	fill, stroke *page.Color
	width        float64
	dash         []float64
	font         string
	size         float64
}

// page draws a page, with a Sign before each of its stretches.
func (p *painter) page(index int, pg page.Page, stretches []tagtree.Stretch) error {
	p.pdf.AddPageWithOption(gopdf.PageOption{PageSize: &gopdf.Rect{W: pg.Width, H: pg.Height}})
	p.state = state{}
	for i, op := range pg.Ops {
		if len(stretches) > 0 && stretches[0].First == i {
			p.pdf.SetLineWidth(-1) // writes the Sign
			stretches = stretches[1:]
		}
		tag, err := p.op(op)
		if err != nil {
			return page.FaultAt(index, tag, err)
		}
	}
	return nil
}

func (p *painter) op(op page.Op) (tag page.Tag, err error) {
	defer recoverTo(&err)
	switch op := op.(type) {
	case page.Text:
		return op.Tag, p.text(op)
	case page.Line:
		return op.Tag, p.line(op)
	case page.Rect:
		return op.Tag, p.rect(op)
	case page.Polygon:
		return op.Tag, p.polygon(op)
	case page.Image:
		return op.Tag, p.image(op)
	case page.Link:
		return op.Tag, nil // the finishing step places links
	}
	return tag, fmt.Errorf("知らない描画命令 %T です", op)
}

func recoverTo(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("描画の途中で異常が起きました: %v", r)
	}
}

func (p *painter) text(t page.Text) error {
	if t.String == "" {
		return nil
	}
	if err := p.setFont(t.Font, t.Size); err != nil {
		return err
	}
	if err := p.pdf.SetCharSpacing(t.Spacing); err != nil {
		return err
	}
	p.pdf.SetTextColor(t.Color.R, t.Color.G, t.Color.B)
	p.state.fill = &t.Color // a text's colour stays as the fill colour
	p.pdf.SetXY(t.X, t.Y)
	if err := p.pdf.Text(t.String); err != nil {
		return err
	}
	if p.missing != nil {
		return p.missing
	}
	return nil
}

func (p *painter) setFont(name string, size float64) error {
	if p.state.font == name && p.state.size == size {
		return nil
	}
	p.state.font, p.state.size = name, size
	return p.pdf.SetFontWithStyle(p.families[name], gopdf.Regular, size)
}

func (p *painter) line(l page.Line) error {
	p.setStroke(l.Color, l.Width, l.Dash)
	p.pdf.Line(l.X1, l.Y1, l.X2, l.Y2)
	return nil
}

func (p *painter) rect(r page.Rect) error {
	style := p.setPaint(r.Fill, r.Stroke, r.StrokeWidth)
	if style == "" {
		return nil
	}
	radius := min(r.Radius, r.W/2, r.H/2)
	if radius == 0 {
		p.pdf.RectFromUpperLeftWithStyle(r.X, r.Y, r.W, r.H, style)
		return nil
	}
	return p.pdf.Rectangle(r.X, r.Y, r.X+r.W, r.Y+r.H, style, radius, cornerPoints(radius))
}

// cornerPoints says how many points flatten a quarter circle so that no chord
// is further than 0.02 pt from it, finer than any printer's dot.
func cornerPoints(radius float64) int {
	const flatness = 0.02
	step := 2 * math.Acos(max(0, 1-flatness/radius))
	return int(math.Ceil(math.Pi / 2 / step))
}

func (p *painter) polygon(g page.Polygon) error {
	style := p.setPaint(g.Fill, g.Stroke, g.StrokeWidth)
	if style == "" {
		return nil
	}
	points := make([]gopdf.Point, len(g.Points))
	for i, pt := range g.Points {
		points[i] = gopdf.Point{X: pt.X, Y: pt.Y}
	}
	p.pdf.Polygon(points, style)
	return nil
}

func (p *painter) image(m page.Image) error {
	holder, err := gopdf.ImageHolderByBytes(m.Data)
	if err != nil {
		return err
	}
	if err := p.pdf.ImageByHolder(holder, m.X, m.Y, &gopdf.Rect{W: m.W, H: m.H}); err != nil {
		return fmt.Errorf("画像を読めません: %w", err)
	}
	return nil
}

// setPaint sets the colours of a shape and returns gopdf's word for what to do
// with it: D draws, F fills, empty is a shape that shows nothing.
func (p *painter) setPaint(fill, stroke *page.Color, width float64) (style string) {
	if stroke != nil {
		p.setStroke(*stroke, width, nil)
		style = "D"
	}
	if fill == nil {
		return style
	}
	if p.state.fill == nil || *p.state.fill != *fill {
		p.pdf.SetFillColor(fill.R, fill.G, fill.B)
		p.state.fill = fill
	}
	return style + "F"
}

func (p *painter) setStroke(c page.Color, width float64, dash []float64) {
	if p.state.stroke == nil || *p.state.stroke != c {
		p.pdf.SetStrokeColor(c.R, c.G, c.B)
		p.state.stroke = &c
	}
	if p.state.width != width {
		p.pdf.SetLineWidth(width)
		p.state.width = width
	}
	if !slices.Equal(p.state.dash, dash) {
		// gopdf converts units in the slice it is given.
		p.pdf.SetCustomLineType(slices.Clone(dash), 0)
		p.state.dash = dash
	}
}
