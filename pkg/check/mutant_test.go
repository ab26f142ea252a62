package check_test

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/yamlfile"
)

// This file makes mutants: a scalar of a file changed as a hand slips.

// class is what a scalar stands for, by which it is known what may be said of a
// change of it.
type class int

const (
	prose    class = iota // words that nothing else in the plan says
	label                 // a free label of details, of the officer's own choice
	name                  // an id, or a reference to one
	setting               // a word or number of which the format knows all
	figure                // a value of a KPI
	date                  // held
	heading               // a key with a map or list behind it
	listItem              // words in a list
)

// scalar is one entry of a file with the places of its key and value.
type scalar struct {
	path       string // a key without numbers, such as kpis.actuals.R6
	class      class
	key, value yamlfile.Text // the key is zero in a list
	first      int           // its lines, 0-based
	last       int
	required   bool
}

// names, settings, figures and required are the keys of each class.
var (
	names    = []string{"id", "kpi", "repost", "projects", "national", "photos"}
	settings = []string{"format", "period", "year", "method", "rounding", "decimals", "from", "shares", "number", "direction"}
	figures  = []string{"baseline", "target"}
	required = []string{ // paths without years, as the table of keys has them
		"format", "id", "title", "bureau", "period", "year", "bands", "bands.label",
		"number", "name", "area", "purpose", "kpis.id", "kpis.name", "kpis.target", "kpis.actuals", "kpis.actuals.",
		"events..title", "events..parts.title", "notes.term", "notes.text", ".heading", ".programs", ".programs.name", ".programs.summary",
		"vision", "projects", "projects.id", "projects.name", "projects.kpis.name", "projects.kpis.baseline", "projects.kpis.target",
	}
)

// rYear is a key that is a year, which required leaves out.
var rYear = regexp.MustCompile(`(^|\.)R[0-9]+`)

// scalars lists the entries of a file in written order.
func scalars(n *yamlfile.Node, path string) []scalar {
	var out []scalar
	for _, p := range n.Pairs {
		at := strings.TrimPrefix(path+"."+p.Key.Value, ".")
		last := lastLine(p.Value, p.Key.Pos().Line)
		out = append(out, scalar{path: at, class: classOf(at, p.Value.Kind), key: p.Key, value: p.Value.Text,
			first: p.Key.Pos().Line - 1, last: last - 1, required: slices.Contains(required, rYear.ReplaceAllString(at, "$1"))})
		out = append(out, scalars(p.Value, at)...)
	}
	for _, item := range n.Items {
		if item.Kind == yamlfile.Scalar {
			c := classOf(path, item.Kind)
			if c == prose {
				c = listItem
			}
			out = append(out, scalar{path: path, class: c, value: item.Text, first: item.Pos.Line - 1, last: lastLine(item, item.Pos.Line) - 1})
		}
		out = append(out, scalars(item, path)...)
	}
	return out
}

// lastLine returns the last line of n, 1-based.
func lastLine(n *yamlfile.Node, line int) int {
	if n.Kind == yamlfile.Scalar {
		line = max(line, n.Text.At(len(strings.TrimRight(n.Text.Value, "\n"))).Line)
	}
	for _, p := range n.Pairs {
		line = max(line, p.Key.Pos().Line, lastLine(p.Value, line))
	}
	for _, item := range n.Items {
		line = max(line, item.Pos.Line, lastLine(item, line))
	}
	return line
}

func classOf(path string, kind yamlfile.Kind) class {
	parts := strings.Split(path, ".")
	key := parts[len(parts)-1]
	switch {
	case kind != yamlfile.Scalar:
		return heading
	case len(parts) > 1 && parts[len(parts)-2] == "details":
		return label
	case len(parts) > 1 && parts[len(parts)-2] == "actuals" || slices.Contains(figures, key):
		return figure
	case key == "held":
		return date
	case slices.Contains(names, key):
		return name
	case slices.Contains(settings, key):
		return setting
	}
	return prose
}

// mutation is a kind of slip. change returns the lines of the file with the
// slip, nil when the scalar has no room for it; broken reports whether the
// change breaks what the format or another figure says, so that it can be known.
type mutation struct {
	name   string // as docs/mutants.md has it
	change func(lines []string, s scalar) []string
	broken func(s scalar) bool
}

var mutations = []mutation{
	{"行を消す", dropLines, func(s scalar) bool { return s.required }},
	{"値を消す", dropValue, always},
	{"行を二度書く", twice, func(s scalar) bool { return s.key.Value != "" || s.class == name }},
	{"隣り合う数字を入れ替える", swapDigits, never},
	{"桁区切りの後の数字を1つ落とす", loseDigit, always},
	{"単位を変える", changeUnit, func(s scalar) bool { return s.class == figure }},
	{"元号を変える", changeEra, func(s scalar) bool { return s.class == figure || s.class == date || s.class == setting }},
	{"ない日付にする", noSuchDay, always},
	{"期間の始めと終わりを入れ替える", swapEnds, func(s scalar) bool { return s.class == date || s.class == setting }},
	{"項目名を打ち誤る", misspellKey, func(s scalar) bool { return s.class != label }},
	{"IDや決まった言葉を打ち誤る", misspellValue, func(s scalar) bool { return s.class == setting || s.class == name && !strings.HasSuffix(s.path, "id") }},
	{"字下げを1つ深くする", deeper, always},
	{"字下げを1つ浅くする", shallower, always},
	{"字下げをタブにする", tabbed, always},
	{"字下げを全角の空白にする", wideIndented, always},
	{"コロンを全角にする", wideColon, always},
	{"コロンの後の空白を落とす", noBlank, always},
	{"引用符を閉じない", openQuote, always},
	{"見えない文字が入る", hiddenCharacter, always},
}

func always(scalar) bool { return true }
func never(scalar) bool  { return false }

// replaced returns lines with line i replaced by others.
func replaced(lines []string, i int, others ...string) []string {
	return slices.Concat(lines[:i], others, lines[i+1:])
}

func dropLines(lines []string, s scalar) []string {
	if s.inFlow(lines) {
		return nil
	}
	return slices.Concat(lines[:s.first], lines[s.last+1:])
}

func dropValue(lines []string, s scalar) []string {
	if s.class == heading || s.inFlow(lines) {
		return nil
	}
	line := lines[s.first]
	head := line[:strings.Index(line, s.typed())+len(s.typed())]
	return slices.Concat(lines[:s.first], []string{head}, lines[s.last+1:])
}

// typed is what stands before the value: the key with its colon, or the dash.
func (s scalar) typed() string {
	if s.key.Value == "" {
		return "-"
	}
	return s.key.Value + ":"
}

// inFlow reports whether the scalar shares its line with others, between brackets.
func (s scalar) inFlow(lines []string) bool {
	line := lines[s.first]
	i := strings.IndexAny(line, "{[")
	return i >= 0 && strings.HasSuffix(strings.TrimRight(line, " "), line[i:][len(line[i:])-1:]) && strings.ContainsAny(line[len(line)-1:], "}]")
}

func twice(lines []string, s scalar) []string {
	if s.inFlow(lines) {
		return nil
	}
	block := lines[s.first : s.last+1]
	again := slices.Clone(block)
	if s.key.Value != "" {
		again[0] = strings.Replace(again[0], "- ", "  ", 1)
	}
	return slices.Concat(lines[:s.last+1], again, lines[s.last+1:])
}

// inValue replaces the first match of re in the value by what f makes of it.
func inValue(lines []string, s scalar, re *regexp.Regexp, f func(string) string) []string {
	if s.class == heading {
		return nil
	}
	for i := s.first; i <= s.last; i++ {
		from := 0
		if i == s.first && s.key.Value != "" {
			from = strings.Index(lines[i], s.typed()) + len(s.typed())
		}
		if m := re.FindStringIndex(lines[i][from:]); m != nil {
			a, b := from+m[0], from+m[1]
			if changed := f(lines[i][a:b]); changed != lines[i][a:b] {
				return replaced(lines, i, lines[i][:a]+changed+lines[i][b:])
			}
		}
	}
	return nil
}

var (
	twoDigits  = regexp.MustCompile(`[0-9]{2}`)
	lastGroup  = regexp.MustCompile(`,[0-9]{3}`)
	figureUnit = regexp.MustCompile(`[0-9](?:千人|万人|人|ha|％|カ所|件)`)
	eraYear    = regexp.MustCompile(`令和[0-9]+年|\bR[0-9]+`)
	monthDay   = regexp.MustCompile(`[0-9]+月[0-9]+日`)
	spanOfDays = regexp.MustCompile(`[^ 、①-⑳:]+～[^ 、①-⑳]+`)
)

func swapDigits(lines []string, s scalar) []string {
	return inValue(lines, s, twoDigits, func(v string) string { return v[1:] + v[:1] })
}

func loseDigit(lines []string, s scalar) []string {
	return inValue(lines, s, lastGroup, func(v string) string { return v[:3] })
}

func changeUnit(lines []string, s scalar) []string {
	return inValue(lines, s, figureUnit, func(v string) string { return v[:1] + "トン" })
}

func changeEra(lines []string, s scalar) []string {
	return inValue(lines, s, eraYear, func(v string) string {
		return strings.NewReplacer("令和", "平成", "R", "S").Replace(v)
	})
}

func noSuchDay(lines []string, s scalar) []string {
	return inValue(lines, s, monthDay, func(v string) string { return v[:strings.Index(v, "月")] + "月32日" })
}

func swapEnds(lines []string, s scalar) []string {
	return inValue(lines, s, spanOfDays, func(v string) string {
		from, to, _ := strings.Cut(v, "～")
		return to + "～" + from
	})
}

func misspellKey(lines []string, s scalar) []string {
	if s.key.Value == "" || utf8.RuneCountInString(s.key.Value) < 2 {
		return nil
	}
	_, size := utf8.DecodeLastRuneInString(s.key.Value)
	return replaced(lines, s.first, strings.Replace(lines[s.first], s.typed(), s.key.Value[:len(s.key.Value)-size]+":", 1))
}

func misspellValue(lines []string, s scalar) []string {
	if s.class != name && s.class != setting {
		return nil
	}
	v := s.value.Value
	return inValue(lines, s, regexp.MustCompile(regexp.QuoteMeta(v)), func(string) string { return v + "x" })
}

// reindented changes the blanks before the scalar's first line.
func reindented(lines []string, s scalar, f func(blanks string) string) []string {
	line := lines[s.first]
	text := strings.TrimLeft(line, " ")
	blanks := line[:len(line)-len(text)]
	if changed := f(blanks); changed != blanks {
		return replaced(lines, s.first, changed+text)
	}
	return nil
}

func deeper(lines []string, s scalar) []string {
	return reindented(lines, s, func(b string) string { return b + " " })
}

func shallower(lines []string, s scalar) []string {
	return reindented(lines, s, func(b string) string { return strings.TrimSuffix(b, " ") })
}

func tabbed(lines []string, s scalar) []string {
	return reindented(lines, s, func(b string) string { return strings.Repeat("\t", len(b)/2) })
}

func wideIndented(lines []string, s scalar) []string {
	return reindented(lines, s, func(b string) string { return strings.Repeat("\u3000", len(b)/2) })
}

func wideColon(lines []string, s scalar) []string { return atColon(lines, s, ": ", "：") }
func noBlank(lines []string, s scalar) []string   { return atColon(lines, s, ": ", ":") }

// atColon changes the colon behind the key.
func atColon(lines []string, s scalar, from, to string) []string {
	line := lines[s.first]
	if s.key.Value == "" || !strings.Contains(line, s.key.Value+from) {
		return nil
	}
	return replaced(lines, s.first, strings.Replace(line, s.key.Value+from, s.key.Value+to, 1))
}

func openQuote(lines []string, s scalar) []string {
	if s.class == heading || s.first != s.last {
		return nil
	}
	v := strings.TrimSpace(s.value.Value)
	return replaced(lines, s.first, strings.Replace(lines[s.first], v, `"`+v, 1))
}

func hiddenCharacter(lines []string, s scalar) []string {
	return inValue(lines, s, regexp.MustCompile(`[^ |]`), func(v string) string { return v + "\u200b" })
}
