package render

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/page"
)

// said returns words in a role and group, and more of a tag when set does.
func said(role page.Role, group int, s string, set ...func(*page.Tag)) page.Text {
	t := text(body, s)
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

// everyRole is a document with each thing that a tree can hold, on two pages.
func everyRole(t testing.TB) *page.Document {
	jpg, _, _ := pictures(t)
	photo := page.Tag{Role: page.Figure, Group: 20, Alt: "会場の写真"}
	mark := page.Tag{Role: page.Figure, Group: 48, Alt: "達成", Table: 1, Row: 3, Col: 2}
	box := page.Rect{X: 1, Y: 1, W: 9, H: 9, Fill: &teal}
	drawing := func(tag page.Tag) page.Rect { b := box; b.Tag = tag; return b }
	area := func(to string, tag page.Tag) page.Link {
		tag.Alt = to + "へ"
		return page.Link{Tag: tag, X: 1, Y: 1, W: 9, H: 9, To: to}
	}
	doc := document(t, []page.Op{
		box,
		said(page.H1, 1, "炭鉄港"), said(page.Artifact, 0, "飾り"), said(page.H1, 1, "（続く題）"),
		said(page.H3, 2, "飛ばした見出し"), said(page.P, 3, "一行目"), said(page.P, 3, "二行目"), text(body, ""),
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
	doc.Outline = []page.Bookmark{{Title: "炭鉄港", Level: 1}}
	doc.Anchors = []page.Anchor{{Name: "二", Page: 1}}
	return doc
}

// TestStructure compares the tree of elements with what a reader is to be
// told; UPDATE=1 writes it anew.
func TestStructure(t *testing.T) {
	r := read(t, render(t, everyRole(t)))
	root := r.dictOf(r.catalog(), "StructTreeRoot")
	var b strings.Builder
	r.tree(&b, root.get("K"), "")
	golden := filepath.Join("testdata", "structure.golden")
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got := b.String(); got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

var (
	kidEntry  = regexp.MustCompile(`<<[^>]*>>|\d+ 0 R|\d+`)
	markEntry = regexp.MustCompile(`(?m)^/(\w+) (?:<</MCID (\d+)>> BDC|BMC)$|^EMC$`)
)

// tree writes an element and what it holds, a line each.
func (r reader) tree(b *strings.Builder, self, indent string) {
	r.t.Helper()
	d := r.dictAt(self)
	fmt.Fprintf(b, "%s%s", indent, strings.TrimPrefix(d.get("S"), "/"))
	for _, key := range []string{"A", "ID"} {
		if v := d.get(key); v != "" {
			fmt.Fprintf(b, " %s", v)
		}
	}
	if alt := d.get("Alt"); alt != "" {
		fmt.Fprintf(b, " %q", readText(alt))
	}
	b.WriteByte('\n')
	for _, k := range kidEntry.FindAllString(strings.Trim(d.get("K"), "[]"), -1) {
		pg := d.get("Pg")
		switch {
		case strings.HasSuffix(k, " R"):
			if parent := r.dictAt(k).get("P"); parent != self {
				r.t.Errorf("%s is held by %s and names %s", k, self, parent)
			}
			r.tree(b, k, indent+"  ")
		case strings.Contains(k, "/OBJR"):
			s := scanner{src: []byte(k)}
			o, _ := s.dict()
			fmt.Fprintf(b, "%s  link %q\n", indent, readText(r.dictAt(o.get("Obj")).get("Contents")))
			r.owned(r.dictAt(o.get("Obj")).get("StructParent"), -1, self)
		default:
			if strings.Contains(k, "/MCR") {
				s := scanner{src: []byte(k)}
				o, _ := s.dict()
				k, pg = o.get("MCID"), o.get("Pg")
			}
			fmt.Fprintf(b, "%s  %q\n", indent, r.marked(pg, k))
			r.owned(r.dictAt(pg).get("StructParents"), at(k), self)
		}
	}
}

// dictAt returns the dictionary of a reference.
func (r reader) dictAt(value string) dict {
	r.t.Helper()
	n, err := parseRef(value)
	if err != nil {
		r.t.Fatal(err)
	}
	o, err := r.object(n)
	if err != nil {
		r.t.Fatal(err)
	}
	return o.dict
}

// owned wants the tree of parents to lead from number n (and there the i-th of
// its list, unless i is below 0) to element self.
func (r reader) owned(n string, i int, self string) {
	r.t.Helper()
	nums := r.dictOf(r.catalog(), "StructTreeRoot").get("ParentTree")
	m := regexp.MustCompile(`[\[ ]` + n + ` (\[[^\]]*\]|\d+ 0 R)`).FindStringSubmatch(nums)
	if m == nil {
		r.t.Fatalf("number %s is not in %s", n, nums)
	}
	got := m[1]
	if i >= 0 {
		refs, err := parseRefs(m[1])
		if err != nil || i >= len(refs) {
			r.t.Fatalf("number %s of %s: %v", n, m[1], err)
		}
		got = refs[i].String()
	}
	if got != self {
		r.t.Errorf("content %d of %s belongs to %s, want %s", i, n, got, self)
	}
}

// marked returns the texts of a numbered content of a page.
func (r reader) marked(pg, id string) string {
	r.t.Helper()
	pages, err := r.pages()
	if err != nil {
		r.t.Fatal(err)
	}
	n, _ := parseRef(pg)
	index := slices.Index(pages, n)
	_, after, ok := strings.Cut(r.content(index), " <</MCID "+id+">> BDC\n")
	if !ok {
		r.t.Fatalf("page %d has no content %s", index+1, id)
	}
	within, _, _ := strings.Cut(after, endMark)
	return strings.Join(r.textsOf(index, within), "|")
}

// TestMarksAreWhole wants every operator of a page between a mark and its end,
// and the contents numbered in their order.
func TestMarksAreWhole(t *testing.T) {
	for _, doc := range []*page.Document{everyRole(t), everyOp(t)} {
		r := read(t, render(t, doc))
		for i := range doc.Pages {
			if len(doc.Pages[i].Ops) == 0 {
				continue
			}
			depth, next := 0, 0
			for line := range strings.Lines(r.content(i)) {
				m := markEntry.FindStringSubmatch(strings.TrimSuffix(line, "\n"))
				switch {
				case m == nil && depth == 0:
					t.Errorf("page %d: %q stands outside", i+1, line)
				case m == nil:
				case m[1] == "":
					depth--
				default:
					depth++
					if m[2] != "" && at(m[2]) != next {
						t.Errorf("page %d: content %s comes at place %d", i+1, m[2], next)
					} else if m[2] != "" {
						next++
					}
				}
			}
			if depth != 0 {
				t.Errorf("page %d: %d marks are left open", i+1, depth)
			}
		}
	}
}

// A sign too few or too many would shift every mark after it.
func TestLostMarks(t *testing.T) {
	s := structureOf(everyRole(t))
	for _, plain := range []string{"", "-1.00 w\n", strings.Repeat("-1.00 w\n", 99)} {
		if _, err := s.mark([]byte(plain), 0); err == nil {
			t.Errorf("%.20q is marked", plain)
		}
	}
}

func TestActualText(t *testing.T) {
	variant := text(body, "葛城")
	variant.Actual = "葛\U000E0100城"
	doc := document(t, []page.Op{text(body, "前"), variant, text(body, "\u02dc"), text(body, "a\u0303"), text(bold, "\u0303")})
	got := read(t, render(t, doc)).content(0)
	var spelt []string
	for _, m := range regexp.MustCompile(`ActualText (<FEFF[0-9A-F]*>)`).FindAllStringSubmatch(got, -1) {
		spelt = append(spelt, readText(m[1]))
	}
	if want := []string{"葛\U000E0100城", "a\u0303"}; !slices.Equal(spelt, want) {
		t.Errorf("spelt %q, want %q", spelt, want)
	}
}

func TestAttachments(t *testing.T) {
	doc := document(t, nil)
	data := strings.Repeat("指標,値\n", 40)
	doc.Attachments = []page.Attachment{{Name: "空知.csv", Description: "表の数値", MIME: "text/csv", Data: []byte(data)}}
	r := read(t, render(t, doc))
	refs, err := parseRefs(r.catalog().get("AF"))
	if err != nil || len(refs) != 1 {
		t.Fatalf("associated files %v, %v", refs, err)
	}
	if want := "<</EmbeddedFiles <</Names [" + textString("空知.csv") + " " + refs[0].String() + "]>>>>"; r.catalog().get("Names") != want {
		t.Errorf("names %s, want %s", r.catalog().get("Names"), want)
	}
	spec := r.dictAt(refs[0].String())
	if readText(spec.get("UF")) != "空知.csv" || readText(spec.get("Desc")) != "表の数値" || spec.get("AFRelationship") != "/Data" {
		t.Errorf("described as %v", spec)
	}
	s := scanner{src: []byte(spec.get("EF"))}
	ef, err := s.dict()
	if err != nil {
		t.Fatal(err)
	}
	o, _, err := r.follow(ef, "UF")
	if err != nil || r.inflate(o.stream) != data || o.dict.get("Subtype") != "/text#2Fcsv" {
		t.Errorf("embedded %v, %v", o, err)
	}
}

func TestMetadata(t *testing.T) {
	doc := document(t, nil)
	doc.Info.Title = "R6 <A&B> 𠮷"
	r := read(t, render(t, doc))
	o, _, err := r.follow(r.catalog(), "Metadata")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"R6 &lt;A&amp;B&gt; 𠮷", "<rdf:li>空知総合振興局</rdf:li>", "<dc:language><rdf:Bag><rdf:li>ja-JP<"} {
		if !strings.Contains(string(o.stream), want) {
			t.Errorf("%s lacks %s", o.stream, want)
		}
	}
	if strings.Contains(string(o.stream), "description") || strings.Contains(string(o.stream), "Date") {
		t.Errorf("said what nobody gave: %s", o.stream)
	}
}
