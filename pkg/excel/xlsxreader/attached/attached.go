// Package attached reads what a sheet of a workbook has besides its cells: what lies over
// them (pictures, charts, shapes, controls), and how many have comments. It knows neither
// cells nor what a chart or a comment says.
//
// To read it: Read, then one function for each kind of part, in its order.
package attached

import (
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxreader/parts"
)

// Attached is what a sheet has besides its cells.
type Attached struct {
	Objects  []Object
	Comments int // cells with a comment (メモ, コメント)
}

// Object is something that lies over the cells of a sheet.
type Object struct {
	Kind     Kind
	Col, Row int // of the cell under its upper left corner; 0 when it has no such cell
}

// Kind is what an object is.
type Kind uint8

// The kinds of objects.
const (
	Picture Kind = iota // 画像
	Chart               // グラフ, also SmartArt and the like
	Shape               // 図形, 線, 矢印
	TextBox             // テキストボックス
	Control             // ボタン, チェックボックス, 埋め込んだ文書
)

// Read reads the parts that the sheet of a part points to. The errors are those of parts.
func Read(a *parts.Archive, sheet string) (Attached, error) {
	var out Attached
	rels, err := a.Relations(sheet)
	if err != nil {
		return out, err
	}
	slices.SortStableFunc(rels, func(x, y parts.Relation) int { return strings.Compare(x.Kind, y.Kind) }) // drawing before vmlDrawing
	for _, r := range rels {
		if !a.Has(r.Target) {
			continue
		}
		var read func(*parts.Scanner)
		switch r.Kind {
		case "drawing":
			read = out.readDrawing
		case "vmlDrawing":
			read = out.readControls
		case "comments", "threadedComment":
			read = out.readComments
		default:
			continue
		}
		s, err := a.Scan(r.Target)
		if err != nil {
			return out, err
		}
		read(s)
		if s.Bad && r.Kind != "vmlDrawing" { // old Excel wrote VML that is no XML
			return out, parts.Damaged{Part: r.Target}
		}
	}
	return out, nil
}

// readDrawing reads pictures, charts and shapes. A group counts as one.
func (a *Attached) readDrawing(s *parts.Scanner) {
	var o Object
	for s.Next() != parts.None {
		if s.Kind != parts.Begin {
			continue
		}
		switch s.Name {
		case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor":
			o = Object{}
		case "from":
			o.Col, o.Row = readCorner(s)
		case "Fallback":
			s.Skip()
		case "pic", "graphicFrame", "sp", "cxnSp", "grpSp", "contentPart":
			o.Kind = kindOf(s)
			a.Objects = append(a.Objects, o)
		}
	}
}

// readCorner reads the corner of an object.
func readCorner(s *parts.Scanner) (col, row int) {
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
	return corner(c, r)
}

// corner turns a column and a row counted from 0 into ours.
func corner(col, row string) (int, int) {
	fromZero := func(v string) int {
		n, _ := strconv.ParseUint(strings.TrimSpace(v), 10, 31)
		return int(n)
	}
	return min(fromZero(col), ooxml.MaxCols-1) + 1, min(fromZero(row), ooxml.MaxRows-1) + 1
}

// kindOf reads the element of an object to its end. New Excel draws a control as a shape
// in a Choice, for programs that know controls; its Fallback, for others, is passed over.
func kindOf(s *parts.Scanner) Kind {
	k := Shape
	switch {
	case s.Name == "pic":
		k = Picture
	case s.Name == "graphicFrame":
		k = Chart
	case s.Name == "sp" && slices.Contains(s.Path, "Choice"):
		k = Control
	}
	for depth := len(s.Path); len(s.Path) >= depth && s.Next() != parts.None; {
		if k == Shape && s.Kind == parts.Begin && s.Name == "cNvSpPr" && s.Is("txBox") {
			k = TextBox
		}
	}
	return k
}

// readControls reads the drawing in the old notation, which holds form controls
// and the boxes of comments. New Excel draws the same controls twice.
func (a *Attached) readControls(s *parts.Scanner) {
	var controls []Object
	for s.Next() != parts.None {
		if s.Kind == parts.Begin && s.Name == "ClientData" && s.Get("ObjectType") != "Note" {
			controls = append(controls, readControl(s))
		}
	}
	drawn := 0
	for _, o := range a.Objects {
		if o.Kind == Control {
			drawn++
		}
	}
	a.Objects = append(a.Objects, controls[min(drawn, len(controls)):]...)
}

// readControl reads where a control lies: its left column and upper row, from
// 0, are the first and third of eight numbers.
func readControl(s *parts.Scanner) Object {
	o := Object{Kind: Control}
	for depth := len(s.Path); len(s.Path) >= depth && s.Next() != parts.None; {
		if s.Kind != parts.Begin || s.Name != "Anchor" {
			continue
		}
		if at := strings.Split(s.Content(), ","); len(at) == 8 {
			o.Col, o.Row = corner(at[0], at[2])
		}
	}
	return o
}

// readComments counts the comments.
func (a *Attached) readComments(s *parts.Scanner) {
	n := 0
	for s.Next() != parts.None {
		if s.Kind == parts.Begin && (s.Name == "comment" || s.Name == "threadedComment") {
			n++
		}
	}
	a.Comments = max(a.Comments, n) // new comments are kept in the old notation, too
}
