package bands

import (
	"regexp"
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/plan"
)

// labelLower is the lower figure of a label: 80 of 80~99％, 80％以上 or 80％以上100％未満.
var labelLower = regexp.MustCompile(`([0-9０-９]+(?:[.．][0-9０-９]+)?)\s*[％%]?\s*(?:以上|から|[~～〜\-－−―–])`)

// lowerFigure returns the lower figure that a band's label names.
func lowerFigure(label plan.Text) (plan.Text, bool) {
	m := labelLower.FindStringSubmatchIndex(label.Value)
	if m == nil {
		return plan.Text{}, false
	}
	return label.Sub(m[2], m[3]), true
}

// sureEdges reports whether the bands fall from one to the next and the lower
// edges are those of their labels, so that other rules have nothing to say.
func sureEdges(bands []plan.Band) bool {
	for i, b := range bands {
		if lower, ok := lowerFigure(b.Label); ok && b.Has && !rule.Number(lower.Value).Equal(b.From.Number) {
			return false
		}
		if i > 0 && (!bands[i-1].Has || b.Has && !b.From.Number.LessThan(bands[i-1].From.Number)) {
			return false
		}
	}
	return true
}

// labelUpper is the upper figure of a label, 99 of 80~99 or 80 of 80％未満; the
// sign of a range is written in many ways.
var labelUpper = regexp.MustCompile(`(?:[0-9０-９.．]+\s*[％%]?\s*[~～〜\-－−―–]\s*([0-9０-９]+(?:[.．][0-9０-９]+)?)(?:\s*[％%])?(未満)?|([0-9０-９]+(?:[.．][0-9０-９]+)?)\s*[％%]?\s*(未満|以下|まで))`)

// upperEdge is the upper figure that a band's label names.
type upperEdge struct {
	plan.Text
	figure decimal.Decimal
	below  bool // 未満: the figure itself is outside
}

func upperFigure(label plan.Text) (upperEdge, bool) {
	m := labelUpper.FindStringSubmatchIndex(label.Value)
	if m == nil {
		return upperEdge{}, false
	}
	from, to, word := m[2], m[3], m[4]
	if from < 0 {
		from, to, word = m[6], m[7], m[8]
	}
	at := label.Sub(from, to)
	return upperEdge{at, rule.Number(at.Value), word >= 0 && strings.HasPrefix(label.Value[word:], "未満")}, true
}

// excludes reports whether a rate is beyond the upper edge.
func (e upperEdge) excludes(rate decimal.Decimal) bool {
	return rate.GreaterThan(e.figure) || e.below && rate.Equal(e.figure)
}

// gaplessLabel returns a label for band i that begins where its edge is and ends where
// the band above it begins: 80％以上100％未満.
func gaplessLabel(bands []plan.Band, i int) string {
	out := ""
	if b := bands[i]; b.Has {
		out = b.From.Written.String() + "％以上"
	}
	if i > 0 && bands[i-1].Has {
		out += bands[i-1].From.Written.String() + "％未満"
	}
	return out
}
