// Package page is the display list: a laid-out report as plain data. Layout
// (pkg/typeset, pkg/report) makes it; backends (pkg/pdf, pkg/svg) replay it and
// never measure, wrap or choose. It knows no font file, no PDF and no plan.
//
// All lengths are points (1/72 in); the origin of a page is its top left
// corner, y grows downwards; a text stands at its baseline.
//
// To read it: this file is what layout makes. check.go (with fault.go) refuses what
// no backend could draw; verify.go, with crossing.go, lists all that is wrong, what only
// looks wrong too;
// dump.go prints a document for goldens; retag.go changes the meaning of an op.
package page

import (
	"fmt"

	"sorachi/pkg/diag"
)

// A4 landscape in points (ISO 216: 297 × 210 mm).
const (
	A4Width  = 841.89
	A4Height = 595.28
)

// Color is an opaque sRGB colour.
type Color struct{ R, G, B uint8 }

// Document is a whole report.
type Document struct {
	Info        Info
	Fonts       []Font
	Outline     []Bookmark
	Anchors     []Anchor
	Attachments []Attachment
	Pages       []Page
}

// Info is what a reader shows about the file.
type Info struct {
	Title, Author, Subject, Language string // Language is a BCP 47 tag: ja-JP
}

// Font is a TrueType file that texts refer to by name.
type Font struct {
	Name string
	Data []byte
}

// Bookmark is an entry of the reader's table of contents.
type Bookmark struct {
	Title string
	Level int     // 1 is the top
	Page  int     // index in Document.Pages
	Y     float64 // top of the place, in points from the page's top
}

// Anchor is a place that links lead to by its name.
type Anchor struct {
	Name string
	Page int     // index in Document.Pages
	Y    float64 // top of the place, in points from the page's top
}

// Attachment is a file that travels inside the document: its figures for
// whoever wants to calculate with them.
type Attachment struct {
	Name        string // of the file, with its ending
	Description string // in a few words
	MIME        string // text/csv
	Data        []byte
}

// Page is one sheet.
type Page struct {
	Width, Height float64
	Kind          string // what it is about: cover, project, kpi-table …
	Ops           []Op
}

// Role says what an op is to a reader who does not see it. pkg/pdf/tagtree
// makes the structure of a PDF of roles and groups.
type Role uint8

// The roles. Artifact is decoration and running heads.
const (
	Artifact Role = iota
	H1
	H2
	H3
	H4
	P
	Label // what stands before an item of a list: a mark, a number or a word; the P after it is the item
	TH
	TD
	Note
	Figure  // one without Alt is decoration
	Caption // of the figure before it
)

// Tag is what every op carries about its meaning.
type Tag struct {
	Role  Role
	Group int      // ops of one paragraph, cell or figure share a group; 0 is none
	Table int      // ops of one table share a number; 0 is none
	Row   int      // 1-based row in the table, heading rows included
	Col   int      // 1-based column in the table
	Rows  int      // rows that the cell spans; 0 is 1
	Cols  int      // columns that the cell spans; 0 is 1
	Alt   string   // a figure's text alternative
	Pos   diag.Pos // where in the YAML the content came from
}

// Part names what an op is a piece of: the ops of one group and role make one
// paragraph, heading or figure, those without a group one cell.
type Part struct {
	role                   Role
	group, table, row, col int
}

// Part returns what an op with this tag is a piece of.
func (t Tag) Part() Part {
	if t.Group != 0 {
		return Part{role: t.Role, group: t.Group}
	}
	return Part{role: t.Role, table: t.Table, row: t.Row, col: t.Col}
}

// Op is one mark on a page: Text, Line, Rect, Polygon, Image or Link.
type Op interface{ op() }

// Text is one run of one font on one line.
type Text struct {
	Tag
	X, Y    float64 // start of the baseline
	Font    string  // name of a Document.Fonts entry
	Size    float64
	Color   Color
	String  string
	Actual  string  // what is copied and read aloud when it is not String: 葛󠄀 with its variation selector
	Width   float64 // laid-out width, letter spacing included
	Spacing float64 // added after every glyph, may be negative
}

// Line is a straight stroke.
type Line struct {
	Tag
	X1, Y1, X2, Y2 float64
	Width          float64
	Color          Color
	Dash           []float64 // on, off lengths; empty is solid
}

// Rect is a rectangle, filled, stroked or both.
type Rect struct {
	Tag
	X, Y, W, H  float64
	Radius      float64 // of the corners
	Fill        *Color  // nil is not filled
	Stroke      *Color  // nil is not stroked
	StrokeWidth float64
}

// Point is a place on a page.
type Point struct{ X, Y float64 }

// Polygon is a closed shape; curves are flattened by whoever makes it.
type Polygon struct {
	Tag
	Points      []Point
	Fill        *Color
	Stroke      *Color
	StrokeWidth float64
}

// Image is a prepared JPEG or PNG: never a user's own bytes.
type Image struct {
	Tag
	X, Y, W, H float64
	Source     string // by which the layout knows the picture; nothing to a backend
	Data       []byte
}

// Link is an area that leads to an anchor of the document or, when URL is set,
// to a web address. It belongs to the ops of its group; Alt says in words where
// it leads.
type Link struct {
	Tag
	X, Y, W, H float64
	To         string // name of an Anchor
	URL        string
}

// TagOf returns the tag of op.
func TagOf(op Op) Tag {
	switch o := op.(type) {
	case Text:
		return o.Tag
	case Line:
		return o.Tag
	case Rect:
		return o.Tag
	case Polygon:
		return o.Tag
	case Image:
		return o.Tag
	case Link:
		return o.Tag
	}
	return Tag{}
}

func (Text) op()    {}
func (Line) op()    {}
func (Rect) op()    {}
func (Polygon) op() {}
func (Image) op()   {}
func (Link) op()    {}

// String returns c as #RRGGBB.
func (c Color) String() string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

// roleNames are the names of the roles.
var roleNames = [...]string{"Artifact", "H1", "H2", "H3", "H4", "P", "Label", "TH", "TD", "Note", "Figure", "Caption"}

// String returns the name of r.
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return fmt.Sprintf("Role(%d)", uint8(r))
}
