package edit

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// This file adds years: in the order of their neighbours, and spelled like them.

// model is how the years of a map are written.
type model struct {
	key    string // R6, Ｒ６年度
	quotes yamlfile.Style
	sep    string // colon and blanks
	style  yamlfile.Style
}

// addYears plans the outcomes for years that the map of the pair p lacks.
func (d *draft) addYears(p yamlfile.Pair, fresh []*Outcome) {
	n := p.Value
	if len(fresh) == 0 {
		return
	}
	years, ok := yearsOf(n)
	if !ok {
		refuseAll(fresh, n.Pos, "「"+p.Key.Value+"」に、年度として読めない項目があります")
		return
	}
	gaps := map[int][]entry{}
	falls, inBrackets := falling(years), d.tokens.InBrackets(n)
	for _, o := range inOrder(fresh, falls) {
		at := gapFor(years, o.Setting.Field.Year, falls)
		var like model
		if len(n.Pairs) > 0 {
			like = d.modelOf(n.Pairs[max(at, 0)], inBrackets)
		} else {
			like = d.modelYears()
		}
		gaps[at] = append(gaps[at], d.newYears([]*Outcome{o}, like, inBrackets)...)
	}
	d.add(n, gaps, p.Key.Pos().Line)
}

// yearsOf reads the keys of a map, false when one is no year.
func yearsOf(n *yamlfile.Node) ([]wareki.Year, bool) {
	var out []wareki.Year
	for _, p := range n.Pairs {
		y, found := value.ParseYear(p.Key)
		if len(found) > 0 {
			return nil, false
		}
		out = append(out, y)
	}
	return out, true
}

// falling reports whether years stand with the latest first.
func falling(years []wareki.Year) bool {
	return len(years) > 1 && slices.IsSortedFunc(years, func(a, b wareki.Year) int { return cmp.Compare(b, a) })
}

// inOrder sorts outcomes by year, the latest first if years fall.
func inOrder(of []*Outcome, falls bool) []*Outcome {
	return slices.SortedStableFunc(slices.Values(of), func(a, b *Outcome) int {
		order := cmp.Compare(a.Setting.Field.Year, b.Setting.Field.Year)
		if falls {
			return -order
		}
		return order
	})
}

// gapFor returns behind which of the years y belongs: the nearest one before it, or
// behind none.
func gapFor(years []wareki.Year, y wareki.Year, falls bool) int {
	at := -1
	for i, is := range years {
		before, nearer := is < y, at < 0 || is > years[max(at, 0)]
		if falls {
			before, nearer = is > y, at < 0 || is < years[max(at, 0)]
		}
		if before && nearer {
			at = i
		}
	}
	return at
}

// firstYears plans the outcomes below a key without a value.
func (d *draft) firstYears(kpi *yamlfile.Node, p yamlfile.Pair, of []*Outcome) {
	bracketed := d.tokens.InBrackets(kpi)
	list := d.newYears(of, d.modelYears(), bracketed)
	switch {
	case len(list) == 0:
		return
	case bracketed:
		if !d.behindColon(p, "{"+inBrackets(list)+"}", of) {
			return
		}
	default:
		line := p.Key.Pos().Line
		indent := kpi.Pos.Col - 1 + d.step()
		d.insert(d.lineEnd(line), asLines(list, indent, 0, d.tokens.LineEnd(line)))
	}
	d.grow = append(d.grow, func() { *p.Value = *d.pair(entry{below: list}).Value })
}

// newYears makes entries of outcomes, earliest first. Those that cannot be written
// are refused and left out.
func (d *draft) newYears(of []*Outcome, like model, inBrackets bool) []entry {
	var out []entry
	for _, o := range inOrder(of, false) {
		text, ok := o.written(like.style, inBrackets)
		if !ok {
			continue
		}
		key := spelled(like.key, o.Setting.Field.Year)
		out = append(out, entry{key: key, lead: leadOf(key, like.quotes, like.sep), text: text, of: o})
	}
	return out
}

// modelYears returns how the file writes years, by the first there are.
func (d *draft) modelYears() model {
	var out model
	d.eachYears(func(p yamlfile.Pair) bool {
		out = d.modelOf(p.Value.Pairs[0], false)
		return false
	})
	return out
}

// between matches what stands between a key and its text.
var between = regexp.MustCompile(`^ *: +$`)

// modelOf returns how a pair is written. What has no text on its line is no model
// but for its key.
func (d *draft) modelOf(p yamlfile.Pair, inBrackets bool) model {
	key, ok := d.tokens.Key(p)
	if !ok {
		return model{}
	}
	out := model{key: p.Key.Value, quotes: key.Style}
	v, ok := d.tokens.Value(p.Value)
	if !ok || v.Pos.Line != key.End.Line {
		return out
	}
	if bare, _ := yamlfile.Write(p.Value.Text.Value, yamlfile.Plain, inBrackets); bare == p.Value.Text.Value {
		out.style = v.Style // by habit: the text needs no quotes
	}
	if sep := strings.TrimSuffix(d.tokens.Typed(key.End), d.tokens.Typed(v.Pos)); between.MatchString(sep) {
		out.sep = sep
	}
	return out
}

// yearNumber matches the number of a year in either width.
var yearNumber = regexp.MustCompile(`[0-9０-９]+`)

// spelled returns year y as the year like is spelled: Ｒ７年度 after Ｒ６年度. Where
// that is no name of y, as at a change of era, it is R7.
func spelled(like string, y wareki.Year) string {
	is, found := value.ParseYear(yamlfile.NewText(like, diag.Pos{}))
	at := yearNumber.FindAllStringIndex(like, -1)
	if len(found) > 0 || len(at) != 1 {
		return y.Short()
	}
	typed := like[at[0][0]:at[0][1]]
	n, err := strconv.Atoi(narrow(typed))
	if err != nil {
		return y.Short()
	}
	number := strconv.Itoa(n + int(y) - int(is))
	if strings.ContainsAny(typed, "０１２３４５６７８９") {
		number = widen(number)
	}
	out := like[:at[0][0]] + number + like[at[0][1]:]
	if again, found := value.ParseYear(yamlfile.NewText(out, diag.Pos{})); len(found) > 0 || again != y {
		return y.Short()
	}
	return out
}

func narrow(s string) string { return shift(s, '０', '０'-'0') }

func widen(s string) string { return shift(s, '0', '0'-'０') }

// shift moves the ten digits from zero on by so much.
func shift(s string, zero, by rune) string {
	return strings.Map(func(r rune) rune {
		if r >= zero && r <= zero+9 {
			return r - by
		}
		return r
	}, s)
}
