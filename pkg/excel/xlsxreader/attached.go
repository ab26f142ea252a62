package xlsxreader

import (
	"slices"
	"strings"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxreader/parts"
)

// Object is something that lies over the cells of a sheet.
type Object struct {
	Kind     ObjectKind
	Col, Row int // of the cell under its upper left corner; 0 when it has no such cell
}

// ObjectKind is what an object is.
type ObjectKind uint8

// The kinds of objects.
const (
	PictureObject ObjectKind = iota // 画像
	ChartObject                     // グラフ, also SmartArt and the like
	ShapeObject                     // 図形, 線, 矢印
	TextBoxObject                   // テキストボックス
	ControlObject                   // ボタン, チェックボックス, 埋め込んだ文書
)

// readAttached reads the parts that a sheet points to.
func (b *reading) readAttached(p pending) error {
	rels, err := b.Relations(p.part)
	if err != nil {
		return err
	}
	slices.SortStableFunc(rels, func(a, b parts.Relation) int { return strings.Compare(a.Kind, b.Kind) }) // drawing before vmlDrawing
	for _, r := range rels {
		if !b.Has(r.Target) {
			continue
		}
		var read func(*Sheet, *parts.Scanner)
		switch r.Kind {
		case "drawing":
			read = readDrawing
		case "vmlDrawing":
			read = readControls
		case "comments", "threadedComment":
			read = readComments
		default:
			continue
		}
		s, err := b.Scan(r.Target)
		if err != nil {
			return err
		}
		read(p.Sheet, s)
		if s.Bad && r.Kind != "vmlDrawing" { // old Excel wrote VML that is no XML
			return damaged(r.Target)
		}
	}
	return nil
}

// readDrawing reads pictures, charts and shapes. A group counts as one.
func readDrawing(sh *Sheet, s *parts.Scanner) {
	var o Object
	for s.Next() != parts.None {
		if s.Kind != parts.Begin {
			continue
		}
		switch s.Name {
		case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor":
			o = Object{}
		case "from":
			o.Col, o.Row = readMark(s)
		case "Fallback":
			s.Skip()
		case "pic", "graphicFrame", "sp", "cxnSp", "grpSp", "contentPart":
			o.Kind = objectKind(s)
			sh.Objects = append(sh.Objects, o)
		}
	}
}

// readMark reads the corner of an object.
func readMark(s *parts.Scanner) (col, row int) {
	var c, r string
	for depth := len(s.Path); len(s.Path) >= depth && s.Next() != parts.None; {
		switch {
		case s.Kind != parts.Begin:
		case s.Name == "col":
			c = s.Content()
		case s.Name == "row":
			r = s.Content()
		}
	}
	return mark(c, r)
}

// mark turns columns and rows counted from 0 into ours.
func mark(col, row string) (int, int) {
	c, _ := index(col)
	r, _ := index(row)
	return min(c, ooxml.MaxCols-1) + 1, min(r, ooxml.MaxRows-1) + 1
}

// objectKind reads the element of an object to its end.
func objectKind(s *parts.Scanner) ObjectKind {
	k := ShapeObject
	switch {
	case s.Name == "pic":
		k = PictureObject
	case s.Name == "graphicFrame":
		k = ChartObject
	case s.Name == "sp" && slices.Contains(s.Path, "Choice"):
		k = ControlObject
	}
	for depth := len(s.Path); len(s.Path) >= depth && s.Next() != parts.None; {
		if k == ShapeObject && s.Kind == parts.Begin && s.Name == "cNvSpPr" && s.Is("txBox") {
			k = TextBoxObject
		}
	}
	return k
}

// readControls reads the drawing in the old notation, which holds form controls
// and the boxes of comments. New Excel draws the same controls twice.
func readControls(sh *Sheet, s *parts.Scanner) {
	var controls []Object
	for s.Next() != parts.None {
		if s.Kind == parts.Begin && s.Name == "ClientData" && s.Get("ObjectType") != "Note" {
			controls = append(controls, readControl(s))
		}
	}
	drawn := 0
	for _, o := range sh.Objects {
		if o.Kind == ControlObject {
			drawn++
		}
	}
	sh.Objects = append(sh.Objects, controls[min(drawn, len(controls)):]...)
}

// readControl reads where a control lies: its left column and upper row, from
// 0, are the first and third of eight numbers.
func readControl(s *parts.Scanner) Object {
	o := Object{Kind: ControlObject}
	for depth := len(s.Path); len(s.Path) >= depth && s.Next() != parts.None; {
		if s.Kind != parts.Begin || s.Name != "Anchor" {
			continue
		}
		if at := strings.Split(s.Content(), ","); len(at) == 8 {
			o.Col, o.Row = mark(at[0], at[2])
		}
	}
	return o
}

func readComments(sh *Sheet, s *parts.Scanner) {
	n := 0
	for s.Next() != parts.None {
		if s.Kind == parts.Begin && (s.Name == "comment" || s.Name == "threadedComment") {
			n++
		}
	}
	sh.Comments = max(sh.Comments, n) // new comments are kept in the old notation, too
}
