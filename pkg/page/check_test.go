package page

import (
	"errors"
	"math"
	"strings"
	"testing"

	"sorachi/pkg/diag"
)

func TestCheckRefusesOps(t *testing.T) {
	word := Text{Font: "UDP", Size: 9, String: "字", Tag: Tag{Pos: diag.Pos{File: "projects/a.yaml", Line: 3, Col: 5}}}
	nan, thin, noText, unknown := word, word, word, word
	nan.X, thin.Width, noText.String, unknown.Font = math.NaN(), -1, "\xff", "明朝"
	navy := Color{16, 42, 90}
	for name, c := range map[string]struct {
		op   Op
		want string
	}{
		"not a number":   {nan, "1ページを描けません（projects/a.yaml:3:5）: 座標か大きさが数値ではありません"},
		"infinite":       {Line{X2: math.Inf(1), Width: 1}, "座標か大きさが数値ではありません"},
		"no size":        {Text{Font: "UDP", String: "字"}, "大きさが正の数ではありません"},
		"below no width": {thin, "大きさが正の数ではありません"},
		"empty picture":  {Image{W: 10}, "大きさが正の数ではありません"},
		"not UTF-8":      {noText, "UTF-8 ではありません"},
		"unknown font":   {unknown, "フォント \"明朝\" がありません"},
		"no width":       {Line{X2: 5}, "線の太さ"},
		"infinite dash":  {Line{Width: 1, Dash: []float64{math.Inf(1)}}, "座標か大きさが数値ではありません"},
		"bad dash":       {Line{X2: 5, Width: 1, Dash: []float64{0, 0}}, "破線"},
		"flat box":       {Rect{W: 5, Fill: &navy}, "大きさが正の数ではありません"},
		"two points":     {Polygon{Points: make([]Point, 2), Fill: &navy}, "三つに足りません"},
		"unknown anchor": {Link{W: 1, H: 1, To: "七"}, "リンク先「七」がありません"},
		"dangerous link": {Link{W: 1, H: 1, URL: "javascript:alert(1)"}, "http、https、mailto"},
		"unknown op":     {&Text{}, "知らない描画命令 *page.Text"},
		"no op":          {nil, "知らない描画命令"},
	} {
		err := Check(sheet(c.op))
		var fault *Fault
		if !errors.As(err, &fault) || fault.Page != 0 || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v on page 1 lacks %q", name, err, c.want)
		}
	}
}

func TestCheckRefusesDocuments(t *testing.T) {
	with := func(set func(*Document)) *Document {
		doc := sheet()
		set(doc)
		return doc
	}
	for want, doc := range map[string]*Document{
		"ページがありません":   {},
		"二つあります":      with(func(d *Document) { d.Fonts = append(d.Fonts, d.Fonts[0]) }),
		"しおり「概要」の行き先": with(func(d *Document) { d.Bookmarks = []Bookmark{{Title: "概要", Level: 1, Page: 3}} }),
		"リンク先「概要」":    with(func(d *Document) { d.Anchors = []Anchor{{Name: "概要", Page: 3}} }),
		"添付ファイル「表.csv」": with(func(d *Document) {
			d.Attachments = []Attachment{{Name: "表.csv", MIME: "text/csv"}, {Name: "表.csv", MIME: "text/csv"}}
		}),
		"用紙の大きさ NaN×100": with(func(d *Document) { d.Pages[0].Width = math.NaN() }),
	} {
		if err := Check(doc); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v lacks %q", err, want)
		}
	}
}
