package texts

import (
	"regexp"
	"strings"
	"unicode"
)

// isSeveral reports whether a folded text is several data in one cell: a figure
// with another, or its year, in brackets; figures, times or regions in a row.
// R6(2024) is one, as the rules want it (1-11).
func isSeveral(f string) bool {
	if m := bracketed.FindStringSubmatch(f); m != nil {
		inner := strings.ReplaceAll(m[1], " ", "")
		return !wholeTime.MatchString(strings.ReplaceAll(f, " ", "")) && (strings.ContainsFunc(inner, unicode.IsDigit) || inner == "再掲" || inner == "速報")
	}
	if figure.MatchString(f) || wholeTime.MatchString(strings.ReplaceAll(f, " ", "")) {
		return false
	}
	parts := separator.Split(f, -1)
	if len(parts) < 2 || len(parts) == 2 && strings.Contains(f, "/") {
		return false // 3/5 and 4/1 are a fraction and a day
	}
	return all(parts, labelled.MatchString) || all(parts, wholeTime.MatchString) || all(parts, regionEnd.MatchString)
}

func all(parts []string, ok func(string) bool) bool {
	for _, p := range parts {
		if p = strings.TrimSpace(p); p == "" || !ok(p) {
			return false
		}
	}
	return true
}

var (
	bracketed = regexp.MustCompile(`^` + quantity + ` ?\(([^()]*)\)$`)
	separator = regexp.MustCompile(`、|, |;|/| |・|,`)
	labelled  = regexp.MustCompile(`^[①-⑳]?[^\d()、。,;]{0,8}?[:=]? ?` + quantity + `(?:\([^()]*\d[^()]*\))?$`)
)
