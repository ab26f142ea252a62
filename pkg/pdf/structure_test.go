package pdf

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/page/pagetest"
	"sorachi/pkg/pdf/object"
	"sorachi/pkg/pdf/tagtree"
)

// TestStructure compares the tree of elements with what a reader is to be
// told; UPDATE=1 writes it anew.
func TestStructure(t *testing.T) {
	r := read(t, render(t, pagetest.EveryRole(t)))
	root := r.dictOf(r.catalog(), "StructTreeRoot")
	var b strings.Builder
	r.tree(&b, root.Get("K"), "")
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
	fmt.Fprintf(b, "%s%s", indent, strings.TrimPrefix(d.Get("S"), "/"))
	for _, key := range []string{"A", "ID"} {
		if v := d.Get(key); v != "" {
			fmt.Fprintf(b, " %s", v)
		}
	}
	if alt := d.Get("Alt"); alt != "" {
		fmt.Fprintf(b, " %q", readText(alt))
	}
	b.WriteByte('\n')
	for _, k := range kidEntry.FindAllString(strings.Trim(d.Get("K"), "[]"), -1) {
		pg := d.Get("Pg")
		switch {
		case strings.HasSuffix(k, " R"):
			if parent := r.dictAt(k).Get("P"); parent != self {
				r.t.Errorf("%s is held by %s and names %s", k, self, parent)
			}
			r.tree(b, k, indent+"  ")
		case strings.Contains(k, "/OBJR"):
			link := r.dictAt(inline(k, "Obj"))
			fmt.Fprintf(b, "%s  link %q\n", indent, readText(link.Get("Contents")))
			r.owned(link.Get("StructParent"), -1, self)
		default:
			if strings.Contains(k, "/MCR") {
				k, pg = inline(k, "MCID"), inline(k, "Pg")
			}
			fmt.Fprintf(b, "%s  %q\n", indent, r.marked(pg, k))
			r.owned(r.dictAt(pg).Get("StructParents"), at(k), self)
		}
	}
}

// inline returns a number or a reference in a dictionary that is no object.
func inline(dict, key string) string {
	m := regexp.MustCompile(`/` + key + ` (\d+(?: 0 R)?)`).FindStringSubmatch(dict)
	if m == nil {
		return ""
	}
	return m[1]
}

// dictAt returns the dictionary of a reference.
func (r reader) dictAt(value string) object.Dict {
	r.t.Helper()
	n, err := object.ParseRef(value)
	if err != nil {
		r.t.Fatal(err)
	}
	o, err := r.Object(n)
	if err != nil {
		r.t.Fatal(err)
	}
	return o.Dict
}

// owned wants the tree of parents to lead from number n (and there the i-th of
// its list, unless i is below 0) to element self.
func (r reader) owned(n string, i int, self string) {
	r.t.Helper()
	nums := r.dictOf(r.catalog(), "StructTreeRoot").Get("ParentTree")
	m := regexp.MustCompile(`[\[ ]` + n + ` (\[[^\]]*\]|\d+ 0 R)`).FindStringSubmatch(nums)
	if m == nil {
		r.t.Fatalf("number %s is not in %s", n, nums)
	}
	got := m[1]
	if i >= 0 {
		refs, err := object.ParseRefs(m[1])
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
	pages, err := pagesOf(r.File)
	if err != nil {
		r.t.Fatal(err)
	}
	n, _ := object.ParseRef(pg)
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
	for _, doc := range []*page.Document{pagetest.EveryRole(t), pagetest.EveryOp(t)} {
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
	tree := tagtree.Of(pagetest.EveryRole(t))
	for _, plain := range []string{"", "-1.00 w\n", strings.Repeat("-1.00 w\n", 99)} {
		if _, err := setMarks([]byte(plain), tree, 0); err == nil {
			t.Errorf("%.20q is marked", plain)
		}
	}
}

func TestActualText(t *testing.T) {
	variant := pagetest.Text(pagetest.Body, "葛城")
	variant.Actual = "葛\U000E0100城"
	doc := pagetest.Document([]page.Op{pagetest.Text(pagetest.Body, "前"), variant, pagetest.Text(pagetest.Body, "\u02dc"), pagetest.Text(pagetest.Body, "a\u0303"), pagetest.Text(pagetest.Bold, "\u0303")})
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
	doc := pagetest.Document(nil)
	data := strings.Repeat("指標,値\n", 40)
	doc.Attachments = []page.Attachment{{Name: "空知.csv", Description: "表の数値", MIME: "text/csv", Data: []byte(data)}}
	r := read(t, render(t, doc))
	refs, err := object.ParseRefs(r.catalog().Get("AF"))
	if err != nil || len(refs) != 1 {
		t.Fatalf("associated files %v, %v", refs, err)
	}
	if want := "<</EmbeddedFiles <</Names [" + object.TextString("空知.csv") + " " + refs[0].String() + "]>>>>"; r.catalog().Get("Names") != want {
		t.Errorf("names %s, want %s", r.catalog().Get("Names"), want)
	}
	spec := r.dictAt(refs[0].String())
	if readText(spec.Get("UF")) != "空知.csv" || readText(spec.Get("Desc")) != "表の数値" || spec.Get("AFRelationship") != "/Data" {
		t.Errorf("described as %v", spec)
	}
	o, _, err := r.Follow(object.Dict{{"UF", inline(spec.Get("EF"), "UF")}}, "UF")
	if err != nil || r.inflate(o) != data || o.Dict.Get("Subtype") != "/text#2Fcsv" {
		t.Errorf("embedded %v, %v", o, err)
	}
}

func TestMetadata(t *testing.T) {
	doc := pagetest.Document(nil)
	doc.Info.Title = "R6 <A&B> 𠮷"
	r := read(t, render(t, doc))
	o, _, err := r.Follow(r.catalog(), "Metadata")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"R6 &lt;A&amp;B&gt; 𠮷", "<rdf:li>空知総合振興局</rdf:li>", "<dc:language><rdf:Bag><rdf:li>ja-JP<"} {
		if !strings.Contains(string(o.Stream), want) {
			t.Errorf("%s lacks %s", o.Stream, want)
		}
	}
	if strings.Contains(string(o.Stream), "description") || strings.Contains(string(o.Stream), "Date") {
		t.Errorf("said what nobody gave: %s", o.Stream)
	}
}
