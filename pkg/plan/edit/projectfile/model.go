package projectfile

import (
	"cmp"
	"iter"
	"regexp"
	"strconv"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/edit/yamldraft"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// model is how years are written that a new one is to look like. Without any it is
// R6: 1人.
type model struct {
	key    string         // R6, Ｒ６年度
	quotes yamlfile.Style // of the key
	sep    string         // colon and blanks
	style  yamlfile.Style // of the text
}

// modelOf returns how a pair is written. What has no text on its line is no model
// but for its key.
func modelOf(d *yamldraft.Draft, p yamlfile.Pair, inBrackets bool) model {
	key, ok := d.Tokens.Key(p)
	if !ok {
		return model{}
	}
	out := model{key: p.Key.Value, quotes: key.Style}
	v, ok := d.Tokens.Value(p.Value)
	if !ok || v.Pos.Line != key.End.Line {
		return out
	}
	if bare, _ := yamlfile.Write(p.Value.Text.Value, yamlfile.Plain, inBrackets); bare == p.Value.Text.Value {
		out.style = v.Style // by habit: the text needs no quotes
	}
	if sep := strings.TrimSuffix(d.Tokens.Typed(key.End), d.Tokens.Typed(v.Pos)); between.MatchString(sep) {
		out.sep = sep
	}
	return out
}

// between matches what stands between a key and its text.
var between = regexp.MustCompile(`^ *: +$`)

// modelOfFile returns how the file writes years, by the first there are.
func modelOfFile(d *yamldraft.Draft) model {
	for p := range linesOfYears(d) {
		return modelOf(d, p.Value.Pairs[0], false)
	}
	return model{}
}

// modelBeside returns how a year behind the pair i of the map n, or before its first,
// is to look: as its neighbour does.
func modelBeside(d *yamldraft.Draft, n *yamlfile.Node, i int) model {
	if len(n.Pairs) == 0 {
		return modelOfFile(d)
	}
	return modelOf(d, n.Pairs[max(i, 0)], d.Tokens.InBrackets(n))
}

// stepOfFile returns by how many columns the file indents the years of its KPIs.
func stepOfFile(d *yamldraft.Draft) int {
	step := 2
	for p := range linesOfYears(d) {
		if step = p.Value.Pos.Col - p.Key.Pos().Col; step > 0 { // a quote before the key is no part of it
			break
		}
	}
	return max(step, 1)
}

// linesOfYears are the keys of KPIs that hold years, each on a line of its own.
func linesOfYears(d *yamldraft.Draft) iter.Seq[yamlfile.Pair] {
	return func(yield func(yamlfile.Pair) bool) {
		kpis := d.Root.Get("kpis")
		if kpis == nil {
			return
		}
		for _, kpi := range kpis.Items {
			for _, p := range kpi.Pairs {
				k, n := keys.KPI.Key(p.Key.Value), p.Value
				onLines := n.Kind == yamlfile.Map && len(n.Pairs) > 0 && !d.Tokens.InBrackets(n)
				if onLines && k != nil && k.Type == keys.TypeByYear && !yield(p) {
					return
				}
			}
		}
	}
}

// lead returns what is typed up to the text of a new key.
func (m model) lead(key string) string {
	quote := map[yamlfile.Style]string{yamlfile.SingleQuoted: "'", yamlfile.DoubleQuoted: `"`}[m.quotes]
	return quote + key + quote + cmp.Or(m.sep, ": ")
}

// yearNumber matches the number of a year in either width.
var yearNumber = regexp.MustCompile(`[0-9０-９]+`)

// spelled returns year y as the year of the model is spelled: Ｒ７年度 after Ｒ６年度.
// Where that is no name of y, as at a change of era, it is R7.
func (m model) spelled(y wareki.Year) string {
	is, found := value.ParseYear(yamlfile.NewText(m.key, diag.Pos{}))
	at := yearNumber.FindAllStringIndex(m.key, -1)
	if len(found) > 0 || len(at) != 1 {
		return y.Short()
	}
	digits := m.key[at[0][0]:at[0][1]]
	n, err := strconv.Atoi(strings.Map(typedtext.Fold, digits))
	if err != nil {
		return y.Short()
	}
	number := strconv.Itoa(n + int(y) - int(is))
	if strings.ContainsAny(digits, "０１２３４５６７８９") {
		number = strings.Map(wide, number)
	}
	out := m.key[:at[0][0]] + number + m.key[at[0][1]:]
	if again, found := value.ParseYear(yamlfile.NewText(out, diag.Pos{})); len(found) > 0 || again != y {
		return y.Short()
	}
	return out
}

// wide returns a digit in the full width. A minus sign, of a number before the era
// began, stays.
func wide(r rune) rune {
	if r >= '0' && r <= '9' {
		return r - '0' + '０'
	}
	return r
}
