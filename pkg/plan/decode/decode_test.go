package decode

import (
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// shop is a section that no plan has.
var shop = &keys.Section{Name: "店", File: "shop.yaml", Keys: []keys.Key{
	{Name: "id", Type: keys.TypeID, Title: "店のID", Example: "honten", Required: true},
	{Name: "name", Type: keys.TypeText, Title: "店名", Required: true},
	{Name: "floors", Type: keys.TypeNumber, Title: "階数"},
	{Name: "kind", Type: keys.TypeChoice, Title: "種類", Values: []string{"food", "books"}},
	{Name: "open", Type: keys.TypeBool, Title: "営業中"},
	{Name: "goods", Type: keys.TypeTexts, Title: "品"},
	{Name: "sales", Type: keys.TypeByYear, Title: "売上"},
}}

// read reads a shop whole. It returns what was read, and the findings.
func read(t *testing.T, text string) (string, diag.List) {
	t.Helper()
	n, found := yamlfile.Parse("shop.yaml", []byte(text))
	if n == nil {
		t.Fatal(found)
	}
	r := &Reader{}
	o := r.Object(n, shop, "")
	floors, _, _ := o.Number("floors", 1, 9)
	out := fmt.Sprintf("%s %s %d %s %t %v", o.ID("id"), o.Text("name"), floors, o.Choice("kind"), o.Bool("open"), o.Texts("goods"))
	for _, y := range valuesOf(o) {
		out += " " + y
	}
	return out + " lost" + fmt.Sprint(o.Lost()), append(found, r.Found...)
}

func valuesOf(o Object) (out []string) {
	o.ByYear("sales", func(y wareki.Year, key yamlfile.Text, n *yamlfile.Node, path string) {
		if v := o.Reader.Value(n, path); v != nil {
			out = append(out, y.Short()+"="+v.Text.Value+"@"+path)
		}
	})
	return out
}

func TestObject(t *testing.T) {
	const sound = "id: honten\nname: 本店\n"
	for _, c := range []struct{ text, want, found string }{
		{sound + "floors: 2\nkind: food\nopen: true\ngoods: [米, 酒]\nsales: {R6: 10万円, R5: 集計中（7月頃）}",
			"honten 本店 2 food true [米 酒] R6=10万円@sales.R6 R5=集計中（7月頃）@sales.R5 lost[]", ""},
		{"- a", " ", "wrong-type 1:1"},
		{"name: 本店\n", " 本店", "missing-key 1:1"},
		{"id: honten\nnmae: 本店\n", "honten  0  false [] lost[name]", "unknown-key 2:1 「name」ではありませんか"},
		{"id: honten\n店名: 本店\n", "honten  0", "unknown-key 2:1 「name」ではありませんか"},
		{"id: honten\nNAME: 本店\n", "honten  0", "unknown-key 2:1 「name」と、半角の小文字で書いてください"},
		{"id: honten\nname: |\n  本店\n  floors: 2\n", "honten 本店floors: 2 0", "swallowed-key 4:3"},
		{"id: Honten\nname: 本店\n", "Honten 本店", "bad-id 1:5"},
		{sound + "floors: 12\n", "honten 本店 0", "bad-number 3:9"},
		{sound + "floors: ２\n", "honten 本店 0", "bad-number 3:9 「2」と書いてください"},
		{sound + "kind: foods\n", "honten 本店 0  false", "bad-choice 3:7 使えるのは food、books です。「food」ではありませんか"},
		{sound + "open: はい\n", "honten 本店 0  false", "bad-choice 3:7"},
		{sound + "goods: 米\n", "honten 本店 0  false []", "wrong-type 3:8"},
		{sound + "sales: 10万円\n", "honten 本店 0  false []", "wrong-type 3:8"},
		{sound + "sales: {R6: 10万円, 令和6年度: 11万円}\n", "honten 本店 0  false [] R6=10万円@sales.R6", "duplicate-year 3:19"},
		{"id: honten\nname:\n", "honten  0  false [] lost[name]", "empty-value 2:6"},
		{"id: honten\nname: ~\n", "honten  0", "empty-value 2:7"},
		{"id: honten\nname: \"\"\n", "honten  0", "empty-value 2:7"},
		{"id: honten\nname: [本店]\n", "honten  0", "wrong-type 2:7"},
	} {
		got, found := read(t, c.text)
		if !strings.HasPrefix(got, c.want) {
			t.Errorf("%q is read as %q, want %q", c.text, got, c.want)
		}
		if s := short(found); !strings.HasPrefix(s, c.found) || c.found == "" && s != "" {
			t.Errorf("%q: found %q, want %q", c.text, s, c.found)
		}
	}
}

// TestHowToBegin wants the first line of an object shown to who typed a text in its
// place: the keys that it must have, else its first, else a year.
func TestHowToBegin(t *testing.T) {
	for _, c := range []struct {
		keys []keys.Key
		want string
	}{
		{shop.Keys, "「id: …」「name: …」のように書いてください"},
		{shop.Keys[2:], "「floors: …」のように書いてください"},
		{nil, "「R6:」のように、年度から書き始めてください"},
	} {
		n, _ := yamlfile.Parse("shop.yaml", []byte("本店\n"))
		r := &Reader{}
		r.Object(n, &keys.Section{Name: "店", Keys: c.keys}, "")
		if len(r.Found) != 1 || r.Found[0].Hint != c.want {
			t.Errorf("found %v, want the hint %s", r.Found, c.want)
		}
	}
}

// short names the one finding.
func short(found diag.List) string {
	var out []string
	for _, d := range found {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %d:%d %s", d.Code, d.Pos.Line, d.Pos.Col, d.Hint)))
	}
	return strings.Join(out, "; ")
}
