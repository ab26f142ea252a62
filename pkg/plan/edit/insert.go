package edit

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/yamlfile"
)

// This file adds what is not written yet: a key of a KPI, or a year among years.

// entry is a key to add to a map, with a text or with years below it.
type entry struct {
	key   string // its name, or the year as its neighbours spell it
	lead  string // what is typed up to the text: "R6": and blanks
	text  string // as written
	of    *Outcome
	below []entry // years; then there is no text
}

// pair is the entry as it will be read. It notes the entry as added, and where its value
// is to be found in the text after.
func (d *draft) pair(e entry) yamlfile.Pair {
	v := &yamlfile.Node{Kind: yamlfile.Map}
	for _, b := range e.below {
		v.Pairs = append(v.Pairs, d.pair(b))
	}
	if e.of != nil {
		e.of.State = Added
		v.Kind, v.Text = yamlfile.Scalar, yamlfile.NewText(e.of.After, diag.Pos{})
		d.now[v] = e.of
	}
	return yamlfile.Pair{Key: yamlfile.NewText(e.key, diag.Pos{}), Value: v}
}

// inBrackets writes entries one after the other: R5: 1人, R6: 2人.
func inBrackets(list []entry) string {
	var out []string
	for _, e := range list {
		if len(e.below) > 0 {
			e.text = "{" + inBrackets(e.below) + "}"
		}
		out = append(out, e.lead+e.text)
	}
	return strings.Join(out, ", ")
}

// asLines writes entries as lines, each behind the line end of the one before.
func asLines(list []entry, indent, step int, end string) string {
	var b strings.Builder
	for _, e := range list {
		b.WriteString(strings.TrimRight(end+strings.Repeat(" ", indent)+e.lead+e.text, " "))
		b.WriteString(asLines(e.below, indent+step, step, end))
	}
	return b.String()
}

// add plans entries for the map n: those of gaps[i] behind its pair i, and those of
// gaps[-1] before its first. The map of a key has above as the line of that key.
func (d *draft) add(n *yamlfile.Node, gaps map[int][]entry, above int) {
	for i := -1; i < len(n.Pairs); i++ {
		list := gaps[i]
		switch {
		case len(list) == 0:
		case d.tokens.InBrackets(n):
			if !d.addInBrackets(n, i, list) {
				d.noRoom(list, n.Pos)
				delete(gaps, i)
			}
		default:
			indent := n.Pos.Col - 1
			line := above
			if i >= 0 {
				line = d.lastLine(n, i)
			}
			d.insert(d.lineEnd(line), asLines(list, indent, d.step(), d.tokens.LineEnd(line)))
		}
	}
	d.grow = append(d.grow, func() {
		var pairs []yamlfile.Pair
		for i := -1; i < len(n.Pairs); i++ {
			if i >= 0 {
				pairs = append(pairs, n.Pairs[i])
			}
			for _, e := range gaps[i] {
				pairs = append(pairs, d.pair(e))
			}
		}
		n.Pairs = pairs
	})
}

// lineEnd returns the place behind the last character of a line.
func (d *draft) lineEnd(line int) diag.Pos {
	return diag.Pos{File: d.root.Pos.File, Line: line, Col: utf8.RuneCountInString(d.tokens.Line(line)) + 1}
}

// step returns by how much the file indents the years of its KPIs.
func (d *draft) step() int {
	step := 2
	d.eachYears(func(p yamlfile.Pair) bool {
		step = p.Value.Pos.Col - p.Key.Pos().Col
		return step <= 0
	})
	return max(step, 1)
}

// eachYears calls f with the keys of KPIs that hold lines of years, until it is
// false.
func (d *draft) eachYears(f func(p yamlfile.Pair) bool) {
	for _, kpi := range d.root.Get("kpis").Items {
		for _, p := range kpi.Pairs {
			k := keys.KPI.Key(p.Key.Value)
			if k != nil && k.Type == keys.TypeByYear && p.Value.Kind == yamlfile.Map && len(p.Value.Pairs) > 0 && !d.tokens.InBrackets(p.Value) && !f(p) {
				return
			}
		}
	}
}

// addInBrackets plans entries behind the pair i of a map in { }, or before its
// first. It is false when it is not known where those end or begin.
func (d *draft) addInBrackets(n *yamlfile.Node, i int, list []entry) bool {
	if len(n.Pairs) == 0 {
		at := n.Pos
		at.Col++
		d.insert(at, inBrackets(list))
		return true
	}
	if i < 0 {
		first, ok := d.tokens.Key(n.Pairs[0])
		if ok {
			d.insert(first.Pos, inBrackets(list)+", ")
		}
		return ok
	}
	last, ok := d.tokens.Value(n.Pairs[i].Value)
	if ok && !d.onOwnLine(n, i, last, list) {
		d.insert(last.End, ", "+inBrackets(list))
	}
	return ok
}

// noRoom refuses entries beside a neighbour whose end is not known.
func (d *draft) noRoom(list []entry, pos diag.Pos) {
	for _, e := range list {
		for _, of := range append(slices.Clone(e.below), e) {
			if of.of != nil {
				of.of.refuse(pos, "この{ }の中に、新しい項目を加える場所が見つかりません", "エディターで書いてください")
			}
		}
	}
}

// endOfItem matches what stands behind a value in brackets that ends its line.
var endOfItem = regexp.MustCompile(`^[ \t]*(,?)[ \t]*(?:[ \t]#.*)?$`)

// onOwnLine plans entries behind the pair i of a map in brackets that has each pair
// on a line of its own. It reports whether the map is such a one.
func (d *draft) onOwnLine(n *yamlfile.Node, i int, last yamlfile.Token, list []entry) bool {
	key := n.Pairs[i].Key.Pos()
	line := d.tokens.Line(last.End.Line)
	m := endOfItem.FindStringSubmatch(d.tokens.Typed(last.End))
	first, ok := d.tokens.Key(n.Pairs[i])
	lead := strings.TrimLeft(line, " ")
	if m == nil || !ok || key.Line != last.End.Line || first.Pos.Col-1 != len(line)-len(lead) {
		return false
	}
	end := d.tokens.LineEnd(key.Line) + strings.Repeat(" ", first.Pos.Col-1)
	text := ""
	for j, e := range list {
		text += end + inBrackets([]entry{e})
		if j < len(list)-1 || m[1] != "" {
			text += ","
		}
	}
	if m[1] == "" {
		d.insert(last.End, ",")
	}
	d.insert(d.lineEnd(key.Line), text)
	return true
}

// lastLine returns the last line that belongs to the pair i of a map: of its value,
// and of the comments below that are meant for it.
func (d *draft) lastLine(n *yamlfile.Node, i int) int {
	line := lastText(n.Pairs[i])
	for line < d.tokens.Lines() && closing.MatchString(d.tokens.Line(line+1)) {
		line++
	}
	isLast := i == len(n.Pairs)-1
	for line < d.tokens.Lines() {
		text := d.tokens.Line(line + 1)
		indent := len(text) - len(strings.TrimLeft(text, " "))
		deeper := indent > n.Pos.Col-1 || isLast && indent == n.Pos.Col-1
		if !strings.HasPrefix(text[indent:], "#") || !deeper || strings.Contains(text, "sorachi:") {
			break
		}
		line++
	}
	return line
}

// closing matches a line that ends what began on lines before: brackets, a quote.
var closing = regexp.MustCompile(`^[ \t]*(?:["']|[}\]][}\], \t]*)(?:[ \t]*|[ \t]+#.*)$`)

// lastText returns the last line on which a key or text of the pair stands.
func lastText(p yamlfile.Pair) int {
	line := max(p.Key.Pos().Line, p.Value.Pos.Line)
	if p.Value.Kind == yamlfile.Null {
		line = p.Key.Pos().Line
	}
	if p.Value.Kind == yamlfile.Scalar {
		line = max(line, p.Value.Text.End().Line)
	}
	for _, below := range p.Value.Pairs {
		line = max(line, lastText(below))
	}
	for _, item := range p.Value.Items {
		line = max(line, lastText(yamlfile.Pair{Key: item.Text, Value: item}))
	}
	return line
}

// addKeys plans keys that a KPI lacks, each behind those that come before it in the
// table.
func (d *draft) addKeys(kpi *yamlfile.Node, list []entry) {
	if len(list) == 0 {
		return
	}
	inBrackets := d.tokens.InBrackets(kpi)
	gaps := map[int][]entry{}
	for _, e := range list {
		if e.of != nil {
			text, ok := e.of.written(yamlfile.Plain, inBrackets)
			if !ok {
				continue
			}
			e.text = text
		} else if len(e.below) == 0 {
			continue // none of its years can be written
		}
		at := d.gapOf(kpi, e.key, inBrackets)
		gaps[at] = append(gaps[at], e)
	}
	d.add(kpi, gaps, 0)
}

// gapOf returns behind which pair of a KPI a key belongs: the last of those that
// come before it in the table of keys. In brackets it is one with a text, whose
// end is known.
func (d *draft) gapOf(kpi *yamlfile.Node, key string, inBrackets bool) int {
	names := keys.KPI.Names()
	before := names[:slices.Index(names, key)]
	at := -1
	for i, p := range kpi.Pairs {
		if slices.Contains(before, p.Key.Value) && (!inBrackets || p.Value.Kind == yamlfile.Scalar) {
			at = i
		}
	}
	return at
}

// leadOf returns what is typed up to the text of a new key, as a neighbour has it.
func leadOf(key string, style yamlfile.Style, sep string) string {
	quote := map[yamlfile.Style]string{yamlfile.SingleQuoted: "'", yamlfile.DoubleQuoted: `"`}[style]
	return quote + key + quote + cmp.Or(sep, ": ")
}
