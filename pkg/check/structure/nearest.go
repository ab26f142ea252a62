package structure

import (
	"sorachi/pkg/check/rule"
	"sorachi/pkg/typedtext"
)

// kpiIDs returns the ids that may be referred to, in report order.
func kpiIDs(p *rule.Pass) []string {
	var out []string
	for _, k := range p.Originals() {
		if !k.ID.IsZero() {
			out = append(out, k.ID.Value)
		}
	}
	return out
}

// nearest returns a hint with the id that may be meant, or with the ids there are.
func nearest(p *rule.Pass, id string, ids []string) string {
	if s, ok := typedtext.Nearest(id, ids); ok {
		return "「" + s + "」ではありませんか"
	}
	switch {
	case len(p.Plan.Flawed) > 0: // there may be others
		return "IDの綴りを確かめてください"
	case len(ids) == 0:
		return "参照できるIDがまだありません"
	}
	return "使えるIDは " + rule.Names(ids) + " です"
}
