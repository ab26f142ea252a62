package edit

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// This file puts texts where a key is written already; what is new goes into
// insert.go.

// kpi plans the outcomes of the KPI whose entry is n.
func (d *draft) kpi(n *yamlfile.Node, all []*Outcome) {
	if len(all) == 0 {
		return
	}
	if n.Nameless > 0 {
		refuseAll(all, n.Pos, "この評価指標には、読めない行があります")
		return
	}
	var fresh []entry
	for _, key := range keys.KPI.Keys {
		of := slices.DeleteFunc(slices.Clone(all), func(o *Outcome) bool { return o.Setting.Field.Key != key.Name })
		i := slices.IndexFunc(n.Pairs, func(p yamlfile.Pair) bool { return p.Key.Value == key.Name })
		switch byYear := key.Type == keys.TypeByYear; {
		case len(of) == 0:
		case slices.Contains(n.Again, key.Name):
			refuseAll(of, n.Pos, "「"+key.Name+"」が2回書かれています")
		case i < 0 && byYear:
			fresh = append(fresh, entry{key: key.Name, lead: key.Name + ": ", below: d.newYears(of, d.modelYears(), d.tokens.InBrackets(n))})
		case i < 0:
			fresh = append(fresh, entry{key: key.Name, lead: key.Name + ": ", of: of[0]})
		case byYear:
			d.years(n, n.Pairs[i], of)
		default:
			d.replace(n, n.Pairs[i], of[0])
		}
	}
	d.addKeys(n, fresh)
}

// refuseAll refuses outcomes for what must be mended first.
func refuseAll(all []*Outcome, pos diag.Pos, message string) {
	for _, o := range all {
		o.refuse(pos, message, "先に「sorachi kpi check」の指摘を直してください")
	}
}

// years plans the outcomes for the years of the pair p of a KPI.
func (d *draft) years(kpi *yamlfile.Node, p yamlfile.Pair, of []*Outcome) {
	n := p.Value
	switch {
	case n.Kind == yamlfile.Null:
		d.firstYears(kpi, p, of)
		return
	case n.Kind != yamlfile.Map:
		refuseAll(of, n.Pos, "「"+p.Key.Value+"」が「R6: …」のように年度ごとに書かれていません")
		return
	case n.LeftOut() > 0:
		refuseAll(of, n.Pos, "「"+p.Key.Value+"」に、2回書かれた年度か、読めない行があります")
		return
	}
	var fresh []*Outcome
	for _, o := range of {
		switch at := yearPairs(n, o.Setting.Field.Year); len(at) {
		case 0:
			fresh = append(fresh, o)
		case 1:
			d.replace(n, n.Pairs[at[0]], o)
		default:
			refuseAll([]*Outcome{o}, n.Pairs[at[1]].Key.Pos(), fmt.Sprintf("%sが2回書かれています", o.Setting.Field.Year.Short()))
		}
	}
	d.addYears(p, fresh)
}

// yearPairs returns which pairs of a map have the year as their key, however it is
// spelled.
func yearPairs(n *yamlfile.Node, y wareki.Year) []int {
	var out []int
	for i, p := range n.Pairs {
		if is, found := value.ParseYear(p.Key); len(found) == 0 && is == y {
			out = append(out, i)
		}
	}
	return out
}

// replace plans an outcome whose key is written: the pair p of the map n.
func (d *draft) replace(n *yamlfile.Node, p yamlfile.Pair, o *Outcome) {
	v := p.Value
	o.State, o.Before, o.Pos = Changed, v.Text.Joined().Value, v.Pos
	switch {
	case v.Kind == yamlfile.Null:
		d.fill(n, p, o)
		return
	case v.Kind != yamlfile.Scalar:
		refuseAll([]*Outcome{o}, v.Pos, "今の値が、1つの文字として読めません")
		return
	case o.Before == o.After:
		o.State, d.now[v] = Same, o
		return
	}
	token, ok := d.tokens.Value(v)
	if !ok {
		o.refuse(v.Pos, d.unfit(v), "エディターで書き換えてください")
		return
	}
	if written, ok := o.written(token.Style, d.tokens.InBrackets(n)); ok {
		d.edits = append(d.edits, diag.Edit{Pos: token.Pos, End: token.End, Text: written})
		d.become(v, o)
	}
}

// become makes a node of the tree the text of an outcome.
func (d *draft) become(v *yamlfile.Node, o *Outcome) {
	d.now[v] = o
	d.grow = append(d.grow, func() { v.Kind, v.Text = yamlfile.Scalar, yamlfile.NewText(o.After, v.Pos) })
}

// unfit says why a text that is there cannot be replaced.
func (d *draft) unfit(v *yamlfile.Node) string {
	switch typed := d.tokens.Typed(v.Pos); {
	case strings.HasPrefix(typed, "|"), strings.HasPrefix(typed, ">"):
		return "今の文が、「|」で始まる複数の行に書かれています"
	case v.Text.End().Line > v.Pos.Line:
		return "今の値が、複数の行に書かれています"
	}
	return "今の値の中か後に、読み飛ばされる文字があります"
}

// written returns the text of an outcome as it is written, or refuses it.
func (o *Outcome) written(style yamlfile.Style, inBrackets bool) (string, bool) {
	written, found := yamlfile.Write(o.After, style, inBrackets)
	if written != "" {
		return written, true
	}
	o.refuse(diag.Pos{}, "「"+o.After+"」は、YAMLに書くと別のものとして読まれます", "")
	if len(found) > 0 {
		from := o.typed().Pos().Col - 1
		o.Found = slices.Clone(found[:1])
		d := &o.Found[0]
		d.Severity, d.Fix, d.Related = diag.Error, nil, nil
		d.Pos.Col += from
		if d.End.IsValid() {
			d.End.Col += from
		}
	}
	return "", false
}

// emptyValue matches what stands behind a key without a value: the colon, blanks,
// and what else is on the line.
var emptyValue = regexp.MustCompile(`^( *:)([ \t]*)(#.*|[,}].*)?$`)

// fill plans an outcome whose key has no value.
func (d *draft) fill(n *yamlfile.Node, p yamlfile.Pair, o *Outcome) {
	o.Pos = p.Key.Pos()
	if written, ok := o.written(yamlfile.Plain, d.tokens.InBrackets(n)); ok && d.behindColon(p, written, []*Outcome{o}) {
		d.become(p.Value, o)
	}
}

// behindColon plans to put a text behind the colon of a pair without a value. It
// reports whether there is room, or refuses what was to be put there.
func (d *draft) behindColon(p yamlfile.Pair, text string, of []*Outcome) bool {
	key, ok := d.tokens.Key(p)
	var m []string
	if ok {
		m = emptyValue.FindStringSubmatch(d.tokens.Typed(key.End))
	}
	if m == nil {
		for _, o := range of {
			o.refuse(p.Key.Pos(), "「"+p.Key.Value+"」の後に、値を書く場所が見つかりません", "エディターで書いてください")
		}
		return false
	}
	at := key.End
	at.Col += utf8.RuneCountInString(m[1])
	switch {
	case !strings.HasPrefix(m[2], " "):
		text = " " + text
	default:
		at.Col++
		if m[2] == " " && strings.HasPrefix(m[3], "#") {
			text += " "
		}
	}
	d.insert(at, text)
	return true
}
