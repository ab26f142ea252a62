package plan

import (
	"fmt"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/source"
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
		y, err := wareki.ParseYear(p.Key.Value)
		if err != nil {
			r.notation(badYear, p.Key, err, at)
			continue
		}
		if was, dup := first[y]; dup {
			d := duplicateYear.New(p.Key.Pos(), p.Key.End(), fmt.Sprintf("%s年度が2回書かれています", y.Short()), "どちらか一方を削除してください")
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
	return o.r.year(t, o.at(name)), t
}

func (r *reader) year(t Text, path string) wareki.Year {
	y, err := wareki.ParseYear(t.Value)
	if err != nil {
		r.notation(badYear, t, err, path)
	}
	return y
}

// span reads a run of fiscal years.
func (o object) span(name string) wareki.Span {
	t := o.text(name)
	if t.IsZero() {
		return wareki.Span{}
	}
	s, err := wareki.ParseSpan(t.Value)
	if err != nil {
		o.r.notation(badYear, t, err, o.at(name))
	}
	if n := int(s.To-s.From) + 1; n > longestPeriod {
		o.r.add(longPeriod.New(t.Pos(), t.End(), fmt.Sprintf("「%s」は%d年間の期間です", t.Value, n), "元号と年を確かめてください"), o.at(name))
	}
	return s
}

// longestPeriod is how many years a plan may have before it is taken for a slip
// of the era; those of the law (総合計画) have about ten.
const longestPeriod = 30

// inOrder reports a date of an event that lies before the one written before it
// in the same list, or is written twice. paired dates have a place each, and
// may be in the order of the places.
func (r *reader) inOrder(t Text, held []wareki.Held, paired bool, path string) {
	for _, h := range held {
		for i := 1; i < len(h.Ranges); i++ {
			was, d := h.Ranges[i-1], h.Ranges[i]
			at := t.Sub(d.Offset, d.Offset+len(d.Text))
			switch {
			case paired:
			case d.From == was.From && d.To == was.To:
				r.outOfOrder(at, was, t, "「"+at.Value+"」が2回続けて書かれています", "どちらか一方を削除するか、正しい日付に改めてください", path)
			case d.From.Compare(was.From) < 0:
				r.outOfOrder(at, was, t, "「"+at.Value+"」が、前の「"+was.Text+"」より前の日付です", "日付の順に書くか、年と月を確かめてください", path)
			}
		}
	}
}

func (r *reader) outOfOrder(at Text, was wareki.Range, t Text, msg, hint, path string) {
	d := datesOutOfOrder.New(at.Pos(), at.End(), msg, hint)
	d.Severity = diag.Warning
	d.Related = []diag.Related{{Pos: t.At(was.Offset), Message: "前の日付はここです"}}
	r.add(d, path)
}
