package projectfile

import (
	"slices"

	"sorachi/pkg/plan/keys"
	"sorachi/pkg/yamlfile"
)

// addKeys plans keys that a KPI lacks, each behind those that come before it in the
// table of keys.
func (d *draft) addKeys(kpi *yamlfile.Node, list []entry) {
	if len(list) == 0 {
		return
	}
	inBrackets := d.tokens.InBrackets(kpi)
	gaps := map[int][]entry{}
	for _, e := range list {
		if e.of != nil {
			typed, ok := e.of.written(yamlfile.Plain, inBrackets)
			if !ok {
				continue
			}
			e.text = typed
		} else if len(e.below) == 0 {
			continue // none of its years can be written
		}
		at := d.gapForKey(kpi, e.key, inBrackets)
		gaps[at] = append(gaps[at], e)
	}
	d.add(kpi, gaps, 0)
}

// gapForKey returns behind which pair of a KPI a key belongs: the last of those that
// come before it in the table of keys, -1 for none. In brackets it is one with a
// text, whose end is known.
func (d *draft) gapForKey(kpi *yamlfile.Node, key string, inBrackets bool) int {
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
