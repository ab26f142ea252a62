package pagetest

import (
	"testing"

	"sorachi/pkg/page"
)

// said returns words in a role and group, and more of a tag when set does.
func said(role page.Role, group int, s string, set ...func(*page.Tag)) page.Text {
	t := Text(Body, s)
	t.Tag = page.Tag{Role: role, Group: group}
	for _, f := range set {
		f(&t.Tag)
	}
	return t
}

// in places a cell in table n.
func in(n, row, col int, spans ...int) func(*page.Tag) {
	return func(t *page.Tag) {
		t.Table, t.Row, t.Col = n, row, col
		if len(spans) == 2 {
			t.Rows, t.Cols = spans[0], spans[1]
		}
	}
}

// EveryRole is a document with each thing that a tree can hold, on two pages.
func EveryRole(t testing.TB) *page.Document {
	jpg, _, _ := pictures(t)
	photo := page.Tag{Role: page.Figure, Group: 20, Alt: "会場の写真"}
	mark := page.Tag{Role: page.Figure, Group: 48, Alt: "達成", Table: 1, Row: 3, Col: 2}
	box := page.Rect{X: 1, Y: 1, W: 9, H: 9, Fill: &Teal}
	drawing := func(tag page.Tag) page.Rect { b := box; b.Tag = tag; return b }
	area := func(to string, tag page.Tag) page.Link {
		tag.Alt = to + "へ"
		return page.Link{Tag: tag, X: 1, Y: 1, W: 9, H: 9, To: to}
	}
	doc := Document([]page.Op{
		box,
		said(page.H1, 1, "炭鉄港"), said(page.Artifact, 0, "飾り"), said(page.H1, 1, "（続く題）"),
		said(page.H3, 2, "飛ばした見出し"), said(page.P, 3, "一行目"), said(page.P, 3, "二行目"), Text(Body, ""),
		said(page.Label, 4, "開催日"), said(page.P, 5, "10月"), said(page.Label, 6, "場所"), said(page.P, 7, "岩見沢"), said(page.P, 8, "段落"),
		said(page.Label, 9, "・"), said(page.P, 10, "別の列挙"), area("二", page.Tag{Role: page.P, Group: 10}),
		page.Image{Tag: photo, X: 1, Y: 1, W: 8, H: 6, Data: jpg}, said(page.Caption, 21, "会場"), said(page.Caption, 22, "写真のない説明"),
		page.Image{X: 1, Y: 1, W: 8, H: 6, Data: jpg},
		said(page.Note, 30, "※注"),
		said(page.TH, 40, "名称", in(1, 1, 1)), said(page.TH, 41, "値", in(1, 1, 2, 1, 2)),
		said(page.TH, 42, "空知", in(1, 2, 1, 3, 1)), area("二", page.Tag{Role: page.TH, Group: 42, Table: 1, Row: 2, Col: 1}),
		said(page.TD, 43, "一", in(1, 2, 2)), said(page.TD, 44, "二", in(1, 2, 3)), said(page.TD, 45, "三", in(1, 2, 3)),
		drawing(mark), said(page.TD, 46, "99.9％", in(1, 3, 2)), drawing(mark),
	}, []page.Op{
		said(page.Label, 50, "○", in(1, 4, 3)), said(page.P, 51, "項目", in(1, 4, 3)),
		said(page.H2, 60, "注"), said(page.Note, 61, "※二"), area("二", page.Tag{}),
		said(page.P, 0, "組のない文"), said(page.P, 0, "もう一つ"),
	})
	doc.Bookmarks = []page.Bookmark{{Title: "炭鉄港", Level: 1}}
	doc.Anchors = []page.Anchor{{Name: "二", Page: 1}}
	return doc
}
