package decode

import (
	"cmp"
	"fmt"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// This file reads what holds several values: lists, and maps by fiscal year.

// Items returns the entries of a list. A single value where a list should
// stand is a finding.
func (o Object) Items(name string) []*yamlfile.Node {
	n := o.Get(name)
	if n == nil {
		return nil
	}
	if n.Kind != yamlfile.Seq {
		k := o.Section.Key(name)
		o.Reader.Misshapen(n, fmt.Sprintf("「%s」（%s）は「- 」で始まる並びで書きます", name, k.Title),
			"次の行から字下げして「- 」で始めてください", o.At(name))
		return nil
	}
	return n.Items
}

// Texts reads a list of lines.
func (o Object) Texts(name string) []yamlfile.Text {
	var out []yamlfile.Text
	for i, n := range o.Items(name) {
		if n.Kind == yamlfile.Null {
			o.Reader.Add(EmptyValue.New(n.Pos, diag.Pos{}, "「- 」の後に値がありません", "値を書くか、この行を削除してください"), o.At(name))
			continue
		}
		out = append(out, o.Reader.Text(n, fmt.Sprintf("%s[%d]", o.At(name), i)))
	}
	return out
}

// Objects reads a list of objects of a section.
func (o Object) Objects(name string, sec *keys.Section) []Object {
	var out []Object
	for i, n := range o.Items(name) {
		out = append(out, o.Reader.Object(n, sec, fmt.Sprintf("%s[%d]", o.At(name), i)))
	}
	return out
}

// ByYear calls f for each fiscal year of a map, once, in written order.
func (o Object) ByYear(name string, f func(y wareki.Year, key yamlfile.Text, n *yamlfile.Node, path string)) {
	n := o.Get(name)
	if n == nil {
		return
	}
	if n.Kind != yamlfile.Map {
		o.Reader.Misshapen(n, fmt.Sprintf("「%s」は「R6: …」のように年度ごとに書きます", name),
			"次の行から字下げして「R6: …」と書いてください", o.At(name))
		return
	}
	o.Reader.years(n, o.At(name), cmp.Or(o.Section.Key(name).Unset, noContent), f)
}

// Years calls f for each key of a map whose keys are fiscal years, in written order
// and each year once, however it is written.
func (r *Reader) Years(n *yamlfile.Node, path string, f func(y wareki.Year, key yamlfile.Text, n *yamlfile.Node, path string)) {
	r.years(n, path, noContent, f)
}

// noContent is the repair of a year with nothing behind it.
const noContent = "字下げしてこの下に内容を書くか、この行を削除してください"

// years is Years; hint is the repair of a year with nothing behind it.
func (r *Reader) years(n *yamlfile.Node, path, hint string, f func(y wareki.Year, key yamlfile.Text, n *yamlfile.Node, path string)) {
	first := map[wareki.Year]yamlfile.Text{}
	for _, p := range n.Pairs {
		at := strings.TrimPrefix(path+"."+p.Key.Value, ".")
		y, found := value.ParseYear(p.Key)
		r.AddAll(found, at)
		if len(found) > 0 {
			continue
		}
		if was, dup := first[y]; dup {
			d := value.DuplicateYear.New(p.Key.Pos(), p.Key.End(), fmt.Sprintf("%s年度が2回書かれています", y.Short()), "どちらか一方を削除してください")
			d.Related = []diag.Related{{Pos: was.Pos(), Message: "最初はここです"}}
			r.Add(d, at)
			continue
		}
		first[y] = p.Key
		if p.Value.Kind == yamlfile.Refused {
			continue
		}
		if p.Value.Kind == yamlfile.Null {
			r.Add(EmptyValue.New(p.Value.Pos, diag.Pos{}, fmt.Sprintf("%sに値がありません", p.Key.Value), hint), at)
			continue
		}
		f(y, p.Key, p.Value, at)
	}
}
