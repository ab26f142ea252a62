package plan

import (
	"fmt"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/source"
	"sorachi/pkg/value"
	"sorachi/pkg/wareki"
)

// byYear calls f for each R-year key of a map, in written order.
func (o object) byYear(name string, f func(y wareki.Year, key Text, n *source.Node, path string)) {
	n := o.get(name)
	if n == nil {
		return
	}
	if n.Kind != source.Map {
		o.r.misshapen(n, fmt.Sprintf("「%s」は「R6: …」のように年度ごとに書きます", name),
			"次の行から字下げして「R6: …」と書いてください", o.at(name))
		return
	}
	o.r.years(n, o.at(name), f)
}

// years walks a map whose keys are fiscal years, each year once however it is written.
func (r *reader) years(n *source.Node, path string, f func(y wareki.Year, key Text, n *source.Node, path string)) {
	first := map[wareki.Year]Text{}
	for _, p := range n.Pairs {
		at := strings.TrimPrefix(path+"."+p.Key.Value, ".")
		y, found := value.ParseYear(p.Key)
		r.addAll(found, at)
		if len(found) > 0 {
			continue
		}
		if was, dup := first[y]; dup {
			d := value.DuplicateYear.New(p.Key.Pos(), p.Key.End(), fmt.Sprintf("%s年度が2回書かれています", y.Short()), "どちらか一方を削除してください")
			d.Related = []diag.Related{{Pos: was.Pos(), Message: "最初はここです"}}
			r.add(d, at)
			continue
		}
		first[y] = p.Key
		if p.Value.Kind == source.Refused {
			continue
		}
		if p.Value.Kind == source.Null {
			hint := "字下げしてこの下に内容を書くか、この行を削除してください"
			if strings.HasSuffix(path, "actuals") {
				hint = "値を書くか、まだ出ていなければ「集計中（7月頃）」のように書いてください"
			}
			r.add(emptyValue.New(p.Value.Pos, diag.Pos{}, fmt.Sprintf("%sに値がありません", p.Key.Value), hint), at)
			continue
		}
		f(y, p.Key, p.Value, at)
	}
}

// year reads a fiscal year.
func (o object) year(name string) (wareki.Year, Text) {
	t := o.text(name)
	if t.IsZero() {
		return 0, t
	}
	y, found := value.ParseYear(t)
	o.r.addAll(found, o.at(name))
	return y, t
}

// span reads a run of fiscal years.
func (o object) span(name string) wareki.Span {
	t := o.text(name)
	if t.IsZero() {
		return wareki.Span{}
	}
	s, found := value.ParseSpan(t)
	o.r.addAll(found, o.at(name))
	return s
}
