package sentences

import (
	"regexp"

	"github.com/shopspring/decimal"

	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
)

// changeAt is a change that is typed in a passage: 1％上昇. Places are bytes of flat.
type changeAt struct {
	typedNumber
	unit      string // ％ or ポイント
	up        bool   // by its word
	from, to  int    // the figure with its unit
	unitFrom  int
	lastYear  bool // against the year before
	wordStart int
	word      string // 上昇
}

// changeWords matches a change: 1ポイントの上昇, 4.8％、減. Its groups are the number, the unit
// and the word that says which way.
var changeWords = regexp.MustCompile(`([0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)\s*(ポイント|％|%)(?:の|ほど|程度|も)?、?(増|上昇|向上|改善|アップ|伸び|上が|上回|減|低下|悪化|ダウン|下が|下回|落ち)`)

// changes returns the changes that are typed in the passage.
func (g passage) changes() []changeAt {
	var out []changeAt
	for _, m := range changeWords.FindAllStringSubmatchIndex(g.flat[g.from:g.to], -1) {
		for i := range m {
			m[i] += g.from
		}
		q, err := quantity.Parse(g.flat[m[2]:m[3]])
		if err != nil {
			continue
		}
		word := g.flat[m[6]:m[7]]
		out = append(out, changeAt{
			typedNumber: typedNumber{q.Number, q.Decimals}, unit: g.flat[m[4]:m[5]], up: !inWords(word, "減", "低下", "悪化", "ダウン", "下が", "下回", "落ち"),
			from: m[2], to: m[5], unitFrom: m[4], lastYear: inWords(g.before(m[2]), "前年", "昨年"), wordStart: m[6], word: word,
		})
	}
	return out
}

// realChange is a change between two figures of an indicator.
type realChange struct{ last, now *value.Value }

// realChanges returns those that a passage may mean: against the year before,
// and if that is not said, against the baseline.
func (g passage) realChanges(lastYear bool) []realChange {
	now := g.kpi.Actual(g.summary.Year)
	var out []realChange
	for _, last := range []*value.Value{g.kpi.Actual(g.summary.Year - 1), g.kpi.Baseline} {
		if now.HasFigure() && last.HasFigure() && last.Quantity.Comparable(now.Quantity) {
			out = append(out, realChange{last, now})
		}
		if lastYear {
			break
		}
	}
	return out
}

// points is how far a change goes in the unit of its figures.
func (m realChange) points() decimal.Decimal {
	return m.now.Quantity.Number.Sub(m.last.Quantity.Number)
}

// percent is how far a change goes in percent of where it began; ok is false when
// that cannot be told.
func (m realChange) percent() (d decimal.Decimal, ok bool) {
	if !m.last.Quantity.Number.IsPositive() {
		return decimal.Zero, false
	}
	return m.points().Mul(decimal.NewFromInt(100)).DivRound(m.last.Quantity.Number, 12), true
}

// asPoints returns the change of which the typed ％ are points, nil when they are
// percent or neither.
func (c changeAt) asPoints(g passage) *realChange {
	if c.unit == "ポイント" || !isPercent(g.kpi) {
		return nil
	}
	for _, m := range g.realChanges(c.lastYear) {
		if rel, ok := m.percent(); ok && rel.Abs().Round(int32(c.decimals)).Equal(c.amount) {
			return nil
		}
	}
	for _, m := range g.realChanges(c.lastYear) {
		if m.points().Abs().Equal(c.amount) && !c.amount.IsZero() {
			return &m
		}
	}
	return nil
}

func isPercent(k *plan.KPI) bool {
	values := kpivalues.Figures(k)
	return len(values) > 0 && kpivalues.UsualUnit(values).Quantity.Unit == "％"
}
