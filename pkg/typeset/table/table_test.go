package table

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/fontface"
)

func cell(text string) Cell { return Cell{Spans: []typeset.Span{{Text: text, Style: face10()}}} }

func row(texts ...string) Row {
	var r Row
	for _, s := range texts {
		r.Cells = append(r.Cells, cell(s))
	}
	return r
}

// rowsOf makes n body rows of one line, which are 19 pt high.
func rowsOf(n int) []Row {
	var out []Row
	for i := range n {
		out = append(out, row(fmt.Sprint("行", i), "道"))
	}
	return out
}

// twoColumns is a table of columns 50 and 30 pt wide whose rows of one line are
// 19 pt high.
func twoColumns(head, body []Row) Table {
	return Table{ID: 3, Widths: []float64{50, 30}, Head: head, Body: body, PadX: 3, PadY: 2, RuleWidth: 0.3, OuterWidth: 1}
}

// where returns the place of the text that starts with s.
func where(t *testing.T, b typeset.Block, s string) page.Text {
	t.Helper()
	for _, op := range b.Ops {
		if o, ok := op.(page.Text); ok && o.String == s {
			return o
		}
	}
	t.Fatalf("no text %q in %q", s, texts(b))
	return page.Text{}
}

func TestTablePlaces(t *testing.T) {
	b := twoColumns([]Row{row("項目", "値")}, []Row{row("空知の道の駅", "五"), row("橋", "六")}).Layout()
	if b.W != 80 || b.H != 19+34+19 {
		t.Fatalf("%v by %v", b.W, b.H)
	}
	tests := []struct {
		text string
		x, y float64
	}{
		{"項目", 3, 2 + 11.3}, {"値", 53, 13.3}, {"五", 53, 19 + 13.3}, {"橋", 3, 53 + 13.3},
	}
	for _, tt := range tests {
		if got := where(t, b, tt.text); !close(got.X, tt.x) || !close(got.Y, tt.y) {
			t.Errorf("%s at %v, %v; want %v, %v", tt.text, got.X, got.Y, tt.x, tt.y)
		}
	}
}

func TestTableTags(t *testing.T) {
	pos := diag.Pos{File: "a.yaml", Line: 4, Col: 2}
	head := Row{Cells: []Cell{{Spans: cell("見出し").Spans, ColSpan: 2}}}
	side := cell("左")
	side.Tag = page.Tag{Role: page.TH, Group: 5, Pos: pos}
	right := cell("右")
	right.Spans[0].Tag = page.Tag{Role: page.Note, Pos: diag.Pos{File: "b.yaml"}}
	item := cell("・")
	item.Spans = append(item.Spans, cell("項目").Spans...)
	item.Spans[0].Tag, item.Spans[1].Tag = page.Tag{Role: page.Label, Group: 7}, page.Tag{Role: page.P, Group: 8}
	drawn := Cell{Draw: func(w, h float64) typeset.Block {
		return typeset.Shape(5, 5, page.Polygon{Tag: page.Tag{Role: page.Figure, Alt: "達成"}})
	}}
	b := twoColumns([]Row{head}, []Row{{Cells: []Cell{side, right}}, {Cells: []Cell{cell("下"), drawn}}, {Cells: []Cell{item, cell("他")}}}).Layout()
	for text, want := range map[string]page.Tag{
		"見出し": {Role: page.TH, Table: 3, Row: 1, Col: 1, Rows: 1, Cols: 2},
		"左":   {Role: page.TH, Group: 5, Table: 3, Row: 2, Col: 1, Pos: pos},
		"右":   {Role: page.TD, Table: 3, Row: 2, Col: 2, Pos: diag.Pos{File: "b.yaml"}},
		"下":   {Role: page.TD, Table: 3, Row: 3, Col: 1},
		"・":   {Role: page.Label, Group: 7, Table: 3, Row: 4, Col: 1},
		"項目":  {Role: page.P, Group: 8, Table: 3, Row: 4, Col: 1},
	} {
		if got := where(t, b, text).Tag; got != want {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
	mark := b.Ops[slices.IndexFunc(b.Ops, func(op page.Op) bool { _, ok := op.(page.Polygon); return ok })].(page.Polygon)
	if want := (page.Tag{Role: page.Figure, Alt: "達成", Table: 3, Row: 3, Col: 2}); mark.Tag != want {
		t.Errorf("mark: %+v, want %+v", mark.Tag, want)
	}
}

func TestTableSpans(t *testing.T) {
	tall := cell("空知の道の駅の橋の下") // three lines of four
	tall.RowSpan = 2
	tall.VAlign = Middle
	b := twoColumns(nil, []Row{{Cells: []Cell{tall, cell("一")}}, row("二"), row("下", "三")}).Layout()
	if b.H != 49+19 {
		t.Errorf("%v high, want the 49 of the spanning cell and 19", b.H)
	}
	for text, want := range map[string]page.Point{"一": {X: 53, Y: 13.3}, "二": {X: 53, Y: 24.5 + 13.3}, "下": {X: 3, Y: 49 + 13.3}, "三": {X: 53, Y: 49 + 13.3}} {
		if got := where(t, b, text); !close(got.X, want.X) || !close(got.Y, want.Y) {
			t.Errorf("%s at %v, %v; want %v", text, got.X, got.Y, want)
		}
	}
}

func TestTableAlignsInHeight(t *testing.T) {
	for align, want := range map[VAlign]float64{Top: 13.3, Middle: 13.3 + 10.5} {
		c := cell("道")
		c.VAlign = align
		b := twoColumns(nil, []Row{{Cells: []Cell{c}, MinHeight: 40}}).Layout()
		if got := where(t, b, "道").Y; !close(got, want) {
			t.Errorf("%v: baseline at %v, want %v", align, got, want)
		}
	}
}

func TestTableDraws(t *testing.T) {
	var gotW, gotH float64
	c := cell("道")
	c.Draw = func(w, h float64) typeset.Block {
		gotW, gotH = w, h
		return typeset.Shape(1, 1, page.Rect{W: 1, H: 1, Fill: &page.Color{}})
	}
	b := twoColumns(nil, []Row{{Cells: []Cell{c}, MinHeight: 30}}).Layout()
	if gotW != 44 || gotH != 26 {
		t.Errorf("room of %v by %v, want 44 by 26", gotW, gotH)
	}
	if at := corners(b); len(at) != 1 || at[0] != (page.Point{X: 3, Y: 2}) {
		t.Errorf("drawn at %v", at)
	}
}

func TestTableFillsAndRules(t *testing.T) {
	red, blue := page.Color{R: 1}, page.Color{B: 1}
	wide := cell("下")
	wide.RowSpan = 2
	table := twoColumns([]Row{row("項", "値")}, []Row{{Cells: []Cell{wide, cell("一")}, Fill: &red}, row("二")})
	table.Body[1].Cells[0].Fill = &blue
	table.ColumnRule = 0.2
	b := table.Layout()
	var rects []page.Rect
	var lines []page.Line
	for _, op := range b.Ops {
		switch o := op.(type) {
		case page.Rect:
			rects = append(rects, o)
		case page.Line:
			lines = append(lines, o)
		}
	}
	wantRects := []page.Rect{{Y: 19, W: 80, H: 19, Fill: &red}, {X: 50, Y: 38, W: 30, H: 19, Fill: &blue}}
	if !slices.EqualFunc(rects, wantRects, func(a, b page.Rect) bool { return a == b }) {
		t.Errorf("fills %+v", rects)
	}
	type span struct{ x1, y1, x2, y2, width float64 }
	var got []span
	for _, l := range lines {
		got = append(got, span{l.X1, l.Y1, l.X2, l.Y2, l.Width})
	}
	want := []span{{0, 0, 80, 0, 1}, {0, 19, 80, 19, 1}, {50, 38, 80, 38, 0.3}, {0, 57, 80, 57, 1}, {50, 0, 50, 57, 0.2}}
	if !slices.Equal(got, want) {
		t.Errorf("lines %v, want %v", got, want)
	}
}

func TestWidths(t *testing.T) {
	wishes := []ColumnWish{{Min: 10, Ideal: 30}, {Min: 20, Ideal: 20, Weight: 1}, {Min: 10, Ideal: 50, Weight: 3}}
	tests := []struct {
		name   string
		total  float64
		wishes []ColumnWish
		want   []float64
	}{
		{"as wished", 100, wishes, []float64{30, 20, 50}},
		{"left over by weight", 120, wishes, []float64{30, 25, 65}},
		{"less, but above the least", 70, wishes, []float64{20, 20, 30}},
		{"less than the least", 20, wishes, []float64{5, 10, 5}},
		{"no weights", 120, []ColumnWish{{Ideal: 10}, {Ideal: 30}}, []float64{30, 90}},
		{"no wishes", 60, []ColumnWish{{}, {}}, []float64{30, 30}},
		{"no columns", 60, nil, []float64{}},
		{"ideal under the least", 60, []ColumnWish{{Min: 20, Ideal: 5}, {Min: 20, Weight: 1}}, []float64{20, 40}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Widths(tt.total, tt.wishes)
			sum := 0.0
			for i := range got {
				sum += got[i]
				if !close(got[i], tt.want[i]) {
					t.Errorf("got %v, want %v", got, tt.want)
				}
			}
			if len(got) > 0 && math.Abs(sum-tt.total) > 1e-6 {
				t.Errorf("widths add up to %v, want %v", sum, tt.total)
			}
		})
	}
}

// Spare room goes to the body rows alone, half above and half below what
// stands in them, and leaves drawings as they are.
func TestSpareRoom(t *testing.T) {
	drawn := 0.0
	second := row("橋", "六")
	second.Cells[1].Draw = func(_, h float64) typeset.Block {
		drawn = h
		return typeset.Shape(0, 0, page.Rect{W: 7, H: h})
	}
	spanning := row("空知", "五")
	spanning.Cells[0].RowSpan, spanning.Cells[0].VAlign = 2, Middle
	table := twoColumns([]Row{row("項目", "値")}, []Row{spanning, {Cells: second.Cells[1:]}})
	table.Spare = 12
	b := table.Layout()
	if b.H != 19+2*19+12 {
		t.Fatalf("%v high, want 69", b.H)
	}
	for text, y := range map[string]float64{"項目": 13.3, "五": 19 + 3 + 13.3, "六": 44 + 3 + 13.3, "空知": 44 - 7.5 + 11.3} {
		if got := where(t, b, text); !close(got.Y, y) {
			t.Errorf("%s at %v, want %v", text, got.Y, y)
		}
	}
	for _, op := range b.Ops {
		if r, ok := op.(page.Rect); ok && (r.Y != 44+3+2 || drawn != 15) {
			t.Errorf("a drawing of %v at %v, want 15 at 49", drawn, r.Y)
		}
	}
}

// Without body rows there is nothing to grow, and Pages keeps the heights that
// let most rows stand on a page.
func TestSpareRoomElsewhere(t *testing.T) {
	head := Table{Widths: []float64{50}, Head: []Row{row("項目")}, PadY: 2, Spare: 30}
	if h := head.Layout().H; h != 19 {
		t.Errorf("a head alone is %v high, want 19", h)
	}
	table := twoColumns(nil, rowsOf(4))
	table.Spare = 40
	if pages := table.Pages(76, 76); len(pages) != 1 || pages[0].H != 76 {
		t.Errorf("%d pages, the first %v high; want one of 76", len(pages), pages[0].H)
	}
}

// pointed makes a table of one column of figures.
func pointed(width float64, align typeset.Align, texts ...string) Table {
	t := Table{Widths: []float64{width}, PadX: 5}
	for _, s := range texts {
		c := cell(s)
		c.Decimal, c.Align = true, align
		t.Body = append(t.Body, Row{Cells: []Cell{c}})
	}
	return t
}

func TestDecimalPoints(t *testing.T) {
	tests := []struct {
		align typeset.Align
		want  map[string]float64 // the left end of each text; digits and marks are 5 pt wide, other characters 10
	}{
		{typeset.Right, map[string]float64{"1,274.46万人": 35, "59.6万人": 50, "約852万人": 35, "7,468千人": 50, "集計中": 65}},
		{typeset.Left, map[string]float64{"1,274.46万人": 5, "59.6万人": 20, "約852万人": 5, "7,468千人": 5, "集計中": 5}},
		{typeset.Center, map[string]float64{"1,274.46万人": 20, "59.6万人": 35, "約852万人": 20, "7,468千人": 27.5, "集計中": 35}},
	}
	for _, tt := range tests {
		b := pointed(100, tt.align, "1,274.46万人", "59.6万人", "約852万人", "7,468千人", "集計中").Layout()
		for text, want := range tt.want {
			if o := where(t, b, text); !close(o.X, want) {
				t.Errorf("%v: %s at %v, want %v", tt.align, text, o.X, want)
			}
		}
	}
}

// Only the first line of a cell stands by its point.
func TestDecimalPointsOfTheFirstLine(t *testing.T) {
	b := pointed(100, typeset.Center, "1,274.5人\n（R2）", "8.5人").Layout()
	if o := where(t, b, "（R2）"); !close(o.X, 35) {
		t.Errorf("the year stands at %v, want 35", o.X)
	}
	if a, b := where(t, b, "1,274.5人"), where(t, b, "8.5人"); !close(a.X+25, b.X+5) {
		t.Errorf("points at %v and %v", a.X+25, b.X+5)
	}
}

// A column too narrow for its figures on one point falls back to the alignment.
func TestDecimalPointsWithoutRoom(t *testing.T) {
	b := pointed(45, typeset.Right, "1,274人", "0.468人").Layout()
	if o := where(t, b, "1,274人"); !close(o.X, 5) {
		t.Errorf("1,274人 at %v, want 5", o.X)
	}
}

// Figures stand on their points in a face of their own too.
func TestDecimalPointsWithFigures(t *testing.T) {
	table := pointed(100, typeset.Right, "7.4％", "53.25％")
	for i := range table.Body {
		table.Body[i].Cells[0].Spans[0].Style.Figures = fontface.Fixed("wide", fontface.Made{Fallback: 600})
	}
	var at []float64
	for _, op := range table.Layout().Ops {
		if o, ok := op.(page.Text); ok && o.String == "." {
			at = append(at, o.X)
		}
	}
	if len(at) != 2 || !close(at[0], at[1]) {
		t.Errorf("points at %v", at)
	}
}

// A word is torn to save a line, but not where the row is high enough anyway;
// what is high in several rows does not make room for more lines.
func TestTableTearsNoWordWithRoom(t *testing.T) {
	const text = "道のクラウド都市"
	torn, whole := []string{"道のクラウ", "ド都市"}, []string{"道の", "クラウド", "都市"}
	high := cell("橋\n橋\n橋")
	justified := cell(text)
	justified.Align = typeset.Justify
	spanning := high
	spanning.RowSpan = 2
	tests := []struct {
		name   string
		body   []Row
		height float64
		want   []string
	}{
		{"alone", []Row{row(text)}, 34, torn},
		{"beside as high", []Row{row(text, "橋\n橋")}, 34, torn},
		{"beside higher", []Row{{Cells: []Cell{cell(text), high}}}, 49, whole},
		{"justified", []Row{{Cells: []Cell{justified, high}}}, 49, torn},
		{"in a high row", []Row{{Cells: []Cell{cell(text)}, MinHeight: 49}}, 49, whole},
		{"beside two rows", []Row{{Cells: []Cell{cell(text), spanning}}, row("下")}, 53, torn},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := Table{Widths: []float64{57, 30}, PadX: 3, PadY: 2, Body: tt.body}.Layout()
			if got := texts(b); !slices.Equal(got[:min(len(got), len(tt.want))], tt.want) || !close(b.H, tt.height) {
				t.Errorf("%q, %v high; want %q, %v", got, b.H, tt.want, tt.height)
			}
		})
	}
}
