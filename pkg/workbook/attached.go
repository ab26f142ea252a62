package workbook

import (
	"slices"
	"strings"

	"sorachi/pkg/ooxml"
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

// Table is an area that Excel keeps as a table (テーブル).
type Table struct {
	Name string
	Area ooxml.Area
}

// readAttached reads the parts that a sheet points to.
func (b *reading) readAttached(p pending) error {
	rels, err := b.relations(p.part)
	if err != nil {
		return err
	}
	slices.SortStableFunc(rels, func(a, b relation) int { return strings.Compare(a.kind, b.kind) }) // drawing before vmlDrawing
	for _, r := range rels {
		if !b.has(r.target) {
			continue
		}
		var read func(*Sheet, *scanner)
		switch r.kind {
		case "drawing":
			read = readDrawing
		case "vmlDrawing":
			read = readControls
		case "comments", "threadedComment":
			read = readComments
		case "table":
			read = readTable
		default:
			continue
		}
		s, err := b.scan(r.target)
		if err != nil {
			return err
		}
		read(p.Sheet, s)
		if s.bad && r.kind != "vmlDrawing" { // old Excel wrote VML that is no XML
			return damaged(r.target)
		}
	}
	return nil
}

// readDrawing reads pictures, charts and shapes. A group counts as one.
func readDrawing(sh *Sheet, s *scanner) {
	var o Object
	for s.next() != noToken {
		if s.kind != beginToken {
			continue
		}
		switch s.name {
		case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor":
			o = Object{}
		case "from":
			o.Col, o.Row = readMark(s)
		case "Fallback":
			s.skip()
		case "pic", "graphicFrame", "sp", "cxnSp", "grpSp", "contentPart":
			o.Kind = objectKind(s)
			sh.Objects = append(sh.Objects, o)
		}
	}
}

// readMark reads the corner of an object.
func readMark(s *scanner) (col, row int) {
	var c, r string
	for depth := len(s.path); len(s.path) >= depth && s.next() != noToken; {
		switch {
		case s.kind != beginToken:
		case s.name == "col":
			c = s.content()
		case s.name == "row":
			r = s.content()
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
func objectKind(s *scanner) ObjectKind {
	k := ShapeObject
	switch {
	case s.name == "pic":
		k = PictureObject
	case s.name == "graphicFrame":
		k = ChartObject
	case s.name == "sp" && slices.Contains(s.path, "Choice"):
		k = ControlObject
	}
	for depth := len(s.path); len(s.path) >= depth && s.next() != noToken; {
		if k == ShapeObject && s.kind == beginToken && s.name == "cNvSpPr" && s.is("txBox") {
			k = TextBoxObject
		}
	}
	return k
}

// readControls reads the drawing in the old notation, which holds form controls
// and the boxes of comments. New Excel draws the same controls twice.
func readControls(sh *Sheet, s *scanner) {
	var controls []Object
	for s.next() != noToken {
		if s.kind == beginToken && s.name == "ClientData" && s.get("ObjectType") != "Note" {
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
func readControl(s *scanner) Object {
	o := Object{Kind: ControlObject}
	for depth := len(s.path); len(s.path) >= depth && s.next() != noToken; {
		if s.kind != beginToken || s.name != "Anchor" {
			continue
		}
		if at := strings.Split(s.content(), ","); len(at) == 8 {
			o.Col, o.Row = mark(at[0], at[2])
		}
	}
	return o
}

func readComments(sh *Sheet, s *scanner) {
	n := 0
	for s.next() != noToken {
		if s.kind == beginToken && (s.name == "comment" || s.name == "threadedComment") {
			n++
		}
	}
	sh.Comments = max(sh.Comments, n) // new comments are kept in the old notation, too
}

func readTable(sh *Sheet, s *scanner) {
	for s.next() != noToken {
		if s.kind == beginToken && s.name == "table" {
			if a, ok := ooxml.ParseArea(s.get("ref")); ok {
				sh.Tables = append(sh.Tables, Table{s.get("displayName"), a})
			}
		}
	}
}
