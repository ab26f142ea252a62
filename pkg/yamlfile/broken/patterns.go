package broken

import (
	"regexp"
	"strings"
)

// This file has the patterns by which the slips of the table are seen on a line. What
// is pointed at is the first group of a pattern, or the start of the value. They stand in
// the order of the table; keyed, with which a value is found, serves several rows.

var (
	indentTabs   = regexp.MustCompile(`^ *(\t)`)
	dashTab      = regexp.MustCompile(`^ *(?:- +)*-( *\t)`)
	wideEmpty    = regexp.MustCompile(`^(\s*` + OddBlanks + `\s*)$`)
	pastedIndent = regexp.MustCompile(`^[ \t]*([\x{00A0}\x{2000}-\x{200A}\x{202F}\x{205F}]+)`)
	anyOddIndent = regexp.MustCompile(`^[ \t]*(` + OddBlanks + `+)`)
	wideColon    = regexp.MustCompile(`^\s*(?:- +)*[\p{L}\p{N}_-]+[ \x{3000}]*(：)`)
	wideDash     = regexp.MustCompile(`^ *(?:- +)*([－―−‐–—ー・･])[ \x{3000}]*[A-Za-z_][\w-]*[:：]`)
	wideHash     = regexp.MustCompile(`^\s*(＃|//)`)
	wideBrace    = regexp.MustCompile(`^ *(?:- +)*(?:[\w-]+: +)?(｛)\s*[A-Za-z_][\w-]*[:：]`)
	wideComma    = regexp.MustCompile(`\{[^{}]*([，、])\s*[A-Za-z_][\w-]*: `)
	dashBlank    = regexp.MustCompile(`^ *(?:- +)*-( *` + OddBlanks + `+)`)
	colonBlank   = regexp.MustCompile(`^ *(?:- +)*[\p{L}\p{N}_-]+:(` + OddBlanks + `+)`)
	documentEnd  = regexp.MustCompile(`^(\.\.\.)(?:\s|$)`)
	mergeKey     = regexp.MustCompile(`^\s*(?:- +)*(<<):(?:\s|$)`)
	fence        = regexp.MustCompile("^ *(```)")
	badStart     = regexp.MustCompile("^[@`%,\\]}*&!]|^[|>][^\\s\\d+#-]|^[|>][ \\t]+[^\\s#]|^[-?](?:\\s|$)")
	twoCommas    = regexp.MustCompile(`^[^"'#]*[\[{][^\]}"'#]*(, *,)`)
	flowTail     = regexp.MustCompile(`^(?:\{[^{}]*\}|\[[^\[\]]*\])\s*[^\s#,:\]}]`)
	quoteTail    = regexp.MustCompile(`^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*([^\s#])`)
	noComma      = regexp.MustCompile(`\{[^{}]*[^,{:\s]( +)[A-Za-z_][\w-]*:\s`)
	joinedKey    = regexp.MustCompile(`^\s*(?:- +)*[^\s:#'"]+: +(?:[^"'#\s].*?[ \x{3000}])?((?:[A-Za-z_][\w-]+|[RHＲ][0-9０-９]+): )`)
	keyed        = regexp.MustCompile(`^\s*(?:- +)*[^\s:#'"]+: +`)
	badEscape    = regexp.MustCompile(`^[^"]*"(?:[^"\\]|\\[0abtnvfre "/\\N_LPxuU])*(\\)[^0abtnvfre "/\\N_LPxuU]`)
	openQuote    = regexp.MustCompile(`^(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$`)
	openFlow     = regexp.MustCompile(`^[\[{][^\]}]*$`)
	noGap        = regexp.MustCompile(`^\s*(?:- +)*[A-Za-z_][\w-]*(:)[^\s:/]`)
	wrongDash    = regexp.MustCompile(`^\s*(-)[^\s-]`)
	otherColon   = regexp.MustCompile(`^ *(?:- +)*[A-Za-z_][\w-]*([;；﹕︰=＝])`)
)

// group1 points at the first group of a pattern.
func group1(re *regexp.Regexp) func(string) (int, int) {
	return func(line string) (int, int) {
		if m := re.FindStringSubmatchIndex(line); m != nil {
			return m[2], m[3]
		}
		return -1, -1
	}
}

// valueMatch points at the start of a line's value when it matches.
func valueMatch(re *regexp.Regexp) func(string) (int, int) {
	return func(line string) (int, int) {
		start := valueStart(line)
		if re.MatchString(line[start:]) {
			return start, start
		}
		return -1, -1
	}
}

// valueStart returns where the value of a line begins: behind dashes and a key.
func valueStart(line string) int {
	if m := keyed.FindStringIndex(line); m != nil {
		return m[1]
	}
	i := indentOf(line)
	for strings.HasPrefix(line[i:], "- ") {
		i += 2
	}
	return i
}

// textAfterQuote points at the text behind a quoted value.
func textAfterQuote(line string) (from, to int) {
	start := valueStart(line)
	if m := quoteTail.FindStringSubmatchIndex(line[start:]); m != nil && line[start+m[2]] != ':' {
		return start + m[2], start + m[2]
	}
	return -1, -1
}

// secondColon points at a colon in a value that would begin another one.
func secondColon(line string) (from, to int) {
	m := keyed.FindStringIndex(line)
	if m == nil || strings.ContainsAny(line[m[1]:min(m[1]+1, len(line))], "\"'") {
		return -1, -1
	}
	rest := line[m[1]:]
	if i := strings.Index(rest, ": "); i >= 0 {
		return m[1] + i, m[1] + i
	}
	if strings.HasSuffix(rest, ":") {
		return len(line) - 1, len(line)
	}
	return -1, -1
}
