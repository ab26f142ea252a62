package page

import (
	"errors"
	"fmt"
	"math"
	"net/url"
	"slices"
	"unicode/utf8"
)

// maxSide is the longest page side that readers must support, in points
// (ISO 32000-1, annex C).
const maxSide = 14400

var (
	errNotNumber = errors.New("座標か大きさが数値ではありません")
	errNoSize    = errors.New("大きさが正の数ではありません")
	errNoStroke  = errors.New("線の太さが正の数ではありません")
)

// Check refuses a document that cannot be drawn whole, so that backends can
// trust what they draw: no pages, a length that is not a number, a font or a
// link target that does not exist. The error is a *Fault where a page
// is to blame. What only looks wrong is for Blemishes. Whether a font has the glyphs and
// a picture can be read only shows when they are drawn: see MissingGlyph.
func Check(doc *Document) error {
	if len(doc.Pages) == 0 {
		return errors.New("ページがありません")
	}
	c := checker{pages: len(doc.Pages), fonts: map[string]bool{}, anchors: map[string]bool{}}
	for _, f := range doc.Fonts {
		if c.fonts[f.Name] {
			return fmt.Errorf("フォント %s が二つあります", f.Name)
		}
		c.fonts[f.Name] = true
	}
	if err := c.addAnchors(doc.Anchors); err != nil {
		return err
	}
	for i, pg := range doc.Pages {
		if err := c.page(i, pg); err != nil {
			return err
		}
	}
	return errors.Join(c.bookmarks(doc.Bookmarks), checkAttachments(doc.Attachments))
}

type checker struct {
	pages   int
	fonts   map[string]bool
	anchors map[string]bool
}

func (c *checker) addAnchors(anchors []Anchor) error {
	for _, a := range anchors {
		if a.Page < 0 || a.Page >= c.pages || !finite(a.Y) || c.anchors[a.Name] {
			return fmt.Errorf("リンク先「%s」（%dページ）がないか、二つあります", a.Name, a.Page+1)
		}
		c.anchors[a.Name] = true
	}
	return nil
}

func checkAttachments(files []Attachment) error {
	names := map[string]bool{}
	for _, a := range files {
		if a.Name == "" || a.MIME == "" || names[a.Name] {
			return fmt.Errorf("添付ファイル「%s」の名前か種類が正しくありません", a.Name)
		}
		names[a.Name] = true
	}
	return nil
}

func (c *checker) page(index int, pg Page) error {
	if !finite(pg.Width, pg.Height) || min(pg.Width, pg.Height) <= 0 || max(pg.Width, pg.Height) > maxSide {
		return FaultAt(index, Tag{}, fmt.Errorf("用紙の大きさ %v×%v が正しくありません", pg.Width, pg.Height))
	}
	for _, op := range pg.Ops {
		if err := c.op(index, op); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) op(index int, op Op) error {
	switch op := op.(type) {
	case Text:
		return FaultAt(index, op.Tag, c.text(op))
	case Line:
		return FaultAt(index, op.Tag, checkLine(op))
	case Rect:
		return FaultAt(index, op.Tag, errors.Join(
			checkBox(op.X, op.Y, op.W, op.H, op.Radius), checkStroke(op.Stroke, op.StrokeWidth)))
	case Polygon:
		return FaultAt(index, op.Tag, checkPolygon(op))
	case Image:
		return FaultAt(index, op.Tag, checkBox(op.X, op.Y, op.W, op.H, 0))
	case Link:
		return FaultAt(index, op.Tag, c.link(op))
	default:
		return FaultAt(index, Tag{}, fmt.Errorf("知らない描画命令 %T です", op))
	}
}

func (c *checker) text(t Text) error {
	switch {
	case !finite(t.X, t.Y, t.Size, t.Width, t.Spacing):
		return errNotNumber
	case t.Size <= 0 || t.Width < 0:
		return errNoSize
	case !utf8.ValidString(t.String):
		return fmt.Errorf("文字列 %q が UTF-8 ではありません", t.String)
	case !utf8.ValidString(t.Actual):
		return fmt.Errorf("文字列 %q が UTF-8 ではありません", t.Actual)
	case !c.fonts[t.Font]:
		return fmt.Errorf("フォント %q がありません", t.Font)
	}
	return nil
}

func checkLine(l Line) error {
	if !finite(l.X1, l.Y1, l.X2, l.Y2, l.Width) || !finite(l.Dash...) {
		return errNotNumber
	}
	if len(l.Dash) > 0 && (slices.Min(l.Dash) < 0 || slices.Max(l.Dash) == 0) {
		return errors.New("破線の長さが正しくありません")
	}
	return checkStroke(&l.Color, l.Width)
}

func checkPolygon(p Polygon) error {
	if len(p.Points) < 3 {
		return errors.New("多角形の頂点が三つに足りません")
	}
	for _, pt := range p.Points {
		if !finite(pt.X, pt.Y) {
			return errNotNumber
		}
	}
	return checkStroke(p.Stroke, p.StrokeWidth)
}

func checkBox(x, y, w, h, radius float64) error {
	if !finite(x, y, w, h, radius) {
		return errNotNumber
	}
	if w <= 0 || h <= 0 || radius < 0 {
		return errNoSize
	}
	return nil
}

// checkStroke refuses a width of 0, which PDF draws as thin as the device can.
func checkStroke(c *Color, width float64) error {
	if c == nil {
		return nil
	}
	if !finite(width) || width <= 0 {
		return errNoStroke
	}
	return nil
}

func (c *checker) link(l Link) error {
	if err := checkBox(l.X, l.Y, l.W, l.H, 0); err != nil {
		return err
	}
	if l.URL != "" {
		return checkURL(l.URL)
	}
	if !c.anchors[l.To] {
		return fmt.Errorf("リンク先「%s」がありません", l.To)
	}
	return nil
}

// checkURL allows what a reader may safely open; a file: or javascript: link
// in a public document would be a trap.
func checkURL(address string) error {
	u, err := url.Parse(address)
	if err != nil {
		return fmt.Errorf("URL「%s」が正しくありません: %w", address, err)
	}
	if !slices.Contains([]string{"http", "https", "mailto"}, u.Scheme) {
		return fmt.Errorf("URL「%s」は http、https、mailto のどれでもありません", address)
	}
	return nil
}

func (c *checker) bookmarks(list []Bookmark) error {
	for _, b := range list {
		if b.Level < 1 || b.Page < 0 || b.Page >= c.pages || !finite(b.Y) {
			return fmt.Errorf("しおり「%s」の行き先（階層%d、%dページ）が正しくありません", b.Title, b.Level, b.Page+1)
		}
	}
	return nil
}

func finite(lengths ...float64) bool {
	return !slices.ContainsFunc(lengths, func(f float64) bool { return math.IsNaN(f) || math.IsInf(f, 0) })
}
