package page

// Op is one thing that is drawn on a page: Text, Line, Rect, Polygon, Image or Link. A new
// one is also for TagOf and Retag, boxOf, Check, what moves blocks (pkg/typeset), the
// backends, and Dump and EveryOp of pagetest, which try them all.
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

func (Text) op()    {}
func (Line) op()    {}
func (Rect) op()    {}
func (Polygon) op() {}
func (Image) op()   {}
func (Link) op()    {}
