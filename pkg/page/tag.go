package page

import (
	"fmt"

	"sorachi/pkg/diag"
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
	Alt   string   // the text alternative of a figure, or where a link leads
	Pos   diag.Pos // where in the YAML the content came from
}

// Place returns where the content was typed as file:line:column, "" when it was not.
func (t Tag) Place() string {
	if !t.Pos.IsValid() {
		return ""
	}
	return fmt.Sprintf("%s:%d:%d", t.Pos.File, t.Pos.Line, t.Pos.Col)
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

// roleNames are the names of the roles.
var roleNames = [...]string{"Artifact", "H1", "H2", "H3", "H4", "P", "Label", "TH", "TD", "Note", "Figure", "Caption"}

// String returns the name of r.
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return fmt.Sprintf("Role(%d)", uint8(r))
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

// Retag returns op with its tag changed by f.
func Retag(op Op, f func(Tag) Tag) Op {
	switch o := op.(type) {
	case Text:
		o.Tag = f(o.Tag)
		return o
	case Line:
		o.Tag = f(o.Tag)
		return o
	case Rect:
		o.Tag = f(o.Tag)
		return o
	case Polygon:
		o.Tag = f(o.Tag)
		return o
	case Image:
		o.Tag = f(o.Tag)
		return o
	case Link:
		o.Tag = f(o.Tag)
		return o
	}
	return op
}
