package sentences

import (
	"strings"
	"unicode/utf8"

	"sorachi/pkg/plan"
)

// nameList finds the names of indicators by their first characters.
type nameList map[string][]*plan.KPI

func newNames(p *plan.Plan) nameList {
	out := nameList{}
	for _, pr := range p.Projects {
		for _, k := range pr.KPIs {
			if start := firstRunes(k.Name.Value); k.Repost.IsZero() && start != "" {
				out[start] = append(out[start], k)
			}
		}
	}
	return out
}

// in returns where a sentence names indicators, the longest name at each place.
func (n nameList) in(sentence string) []nameAt {
	var out []nameAt
	for i := 0; i < len(sentence); {
		var best *plan.KPI
		for _, k := range n[firstRunes(sentence[i:])] {
			if strings.HasPrefix(sentence[i:], k.Name.Value) && (best == nil || len(k.Name.Value) > len(best.Name.Value)) {
				best = k
			}
		}
		if best == nil {
			_, size := utf8.DecodeRuneInString(sentence[i:])
			i += size
			continue
		}
		out = append(out, nameAt{best, i, i + len(best.Name.Value)})
		i += len(best.Name.Value)
	}
	return out
}

type nameAt struct {
	kpi      *plan.KPI
	from, to int
}

// shortestName is the characters from which on a name is no everyday word.
const shortestName = 4

// firstRunes returns as much of s as the shortest name has, nothing when it is
// shorter.
func firstRunes(s string) string {
	n := 0
	for i := range s {
		if n == shortestName {
			return s[:i]
		}
		n++
	}
	if n == shortestName {
		return s
	}
	return ""
}
