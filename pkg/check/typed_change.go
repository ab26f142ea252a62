package check

import (
	"fmt"
	"regexp"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/quantity"
	"sorachi/pkg/value"
)

var percentForPoints = &Rule{
	Rule: diag.Rule{Code: "percent-for-points", Severity: diag.Warning, Group: diag.Figures, Fixable: true,
		Title: "％の差が「ポイント」ではなく「％」で書かれている",
		Doc: `52.0％から53.0％への動きは「1ポイント」の上昇です。「1％の上昇」と書くと、52.0％の1％（0.52ポイント）の上昇という意味になります。
「｛指標のid change｝」と書けば、単位に応じて「ポイント」か「％」が入ります。`,
		Bad: `- 新規高卒者管内企業就職率は、前年度から1％上昇した。
`,
		Good: `- 新規高卒者管内企業就職率は、前年度から1ポイント上昇した。
`},
	run: func(p *pass) {
		for _, g := range p.told.passages {
			for _, c := range g.changes() {
				if m := c.asPoints(g); m != nil {
					p.points(g, c, m)
				}
			}
		}
	},
}

var typedChange = &Rule{
	Rule: diag.Rule{Code: "typed-change", Severity: diag.Warning, Group: diag.Figures,
		Title: "文に書かれた増減がデータと違う",
		Doc: `分析・対応方向の文に書かれた前年度からの増減が、データから計算した増減と違います。前の年の文の書き換え忘れや、実績値を直したときの直し忘れが考えられます。
「｛指標のid change｝」と書けば、データから計算した増減が入ります。`,
		Bad: `- 新規高卒者管内企業就職率は、前年度から3ポイント上昇した。
`,
		Good: `- 新規高卒者管内企業就職率は、前年度から1ポイント上昇した。
`},
	run: func(p *pass) {
		for _, g := range p.told.passages {
			for _, c := range g.changes() {
				p.change(g, c)
			}
		}
	},
}

var typedTimes = &Rule{
	Rule: diag.Rule{Code: "typed-times", Severity: diag.Warning, Group: diag.Figures,
		Title: "文に書かれた「約N倍」がデータと違う",
		Doc: `分析・対応方向の文に書かれた倍数が、基準値や前の年度の値と比べた倍数のどれとも違います。前の年の文の書き換え忘れが考えられます。
「｛指標のid times｝」と書けば、基準値と比べた「約4倍」のような語が入ります。`,
		Bad: `- 公式SNSのフォロワー数は、基準値の約3倍となった。
`,
		Good: `- 公式SNSのフォロワー数は、基準値の約4倍となった。
`},
	run: func(p *pass) {
		for _, g := range p.told.passages {
			p.times(g)
		}
	},
}

// typedMove is a change that is told in a passage: 1％上昇.
type typedMove struct {
	amount    decimal.Decimal
	decimals  int
	unit      string // ％ or ポイント
	up        bool
	from, to  int // the figure with its unit
	unitFrom  int
	lastYear  bool // told against the year before
	wordStart int
	word      string
}

var moveWords = regexp.MustCompile(`([0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)\s*(ポイント|％|%)(?:の|ほど|程度|も)?、?(増|上昇|向上|改善|アップ|伸び|上が|上回|減|低下|悪化|ダウン|下が|下回|落ち)`)

// changes returns the changes that the passage tells.
func (g passage) changes() []typedMove {
	var out []typedMove
	for _, m := range moveWords.FindAllStringSubmatchIndex(g.flat[g.from:g.to], -1) {
		for i := range m {
			m[i] += g.from
		}
		q, err := quantity.Parse(g.flat[m[2]:m[3]])
		if err != nil {
			continue
		}
		word := g.flat[m[6]:m[7]]
		out = append(out, typedMove{
			amount: q.Number, decimals: q.Decimals, unit: g.flat[m[4]:m[5]], up: !inWords(word, "減", "低下", "悪化", "ダウン", "下が", "下回", "落ち"),
			from: m[2], to: m[5], unitFrom: m[4], lastYear: inWords(g.before(m[2]), "前年", "昨年"), wordStart: m[6], word: word,
		})
	}
	return out
}

// move is a change between two figures of an indicator.
type move struct{ last, now *value.Value }

// moves returns the changes that a passage may mean: against the year before,
// and if that is not said, against the baseline.
func (g passage) moves(lastYear bool) []move {
	now := g.kpi.Actual(g.summary.Year)
	var out []move
	for _, last := range []*value.Value{g.kpi.Actual(g.summary.Year - 1), g.kpi.Baseline} {
		if now.HasFigure() && last.HasFigure() && last.Quantity.Comparable(now.Quantity) {
			out = append(out, move{last, now})
		}
		if lastYear {
			break
		}
	}
	return out
}

// points is how far a move goes in the unit of its figures.
func (m move) points() decimal.Decimal { return m.now.Quantity.Number.Sub(m.last.Quantity.Number) }

// percent is how far a move goes in percent of where it began; ok is false when
// that cannot be told.
func (m move) percent() (d decimal.Decimal, ok bool) {
	if !m.last.Quantity.Number.IsPositive() {
		return decimal.Zero, false
	}
	return m.points().Mul(decimal.NewFromInt(100)).DivRound(m.last.Quantity.Number, 12), true
}

// tells reports whether the typed change is the amount d, rounded or cut.
func (c typedMove) tells(d decimal.Decimal) bool {
	d = d.Abs()
	return d.Round(int32(c.decimals)).Equal(c.amount) || d.Truncate(int32(c.decimals)).Equal(c.amount)
}

// asPoints returns the move of which the typed ％ are points, nil when they are
// percent or neither.
func (c typedMove) asPoints(g passage) *move {
	if c.unit == "ポイント" || !isPercent(g.kpi) {
		return nil
	}
	for _, m := range g.moves(c.lastYear) {
		if rel, ok := m.percent(); ok && rel.Abs().Round(int32(c.decimals)).Equal(c.amount) {
			return nil
		}
	}
	for _, m := range g.moves(c.lastYear) {
		if m.points().Abs().Equal(c.amount) && !c.amount.IsZero() {
			return &m
		}
	}
	return nil
}

func isPercent(k *plan.KPI) bool {
	values := figures(k)
	return len(values) > 0 && usualUnit(values).Quantity.Unit == "％"
}

func (p *pass) points(g passage, c typedMove, m *move) {
	unit := g.sub(c.unitFrom, c.to)
	d := p.rule.New(unit.Pos(), unit.End(), fmt.Sprintf("「%s」は、%sから%sへの差です。％の差の単位は「ポイント」です", g.flat[c.from:c.to], m.last.Figure().Value, m.now.Figure().Value),
		fmt.Sprintf("「%sポイント」と書くか、「｛%s change｝」でデータから入れてください", g.flat[c.from:c.unitFrom], g.kpi.ID.Value))
	d.Related = []diag.Related{related(m.now.Figure(), "データの値はここです")}
	d.Fix = &diag.Fix{Message: "「ポイント」に改めます", Edits: []diag.Edit{{Pos: unit.Pos(), End: unit.End(), Text: "ポイント"}}}
	p.report(d)
}

// change reports a change against the year before that is not that of the data.
func (p *pass) change(g passage, c typedMove) {
	moves := g.moves(true)
	if !c.lastYear || len(moves) == 0 || c.asPoints(g) != nil || c.unit == "ポイント" && !isPercent(g.kpi) {
		return
	}
	m := moves[0]
	real, unit := m.points(), "ポイント"
	if !isPercent(g.kpi) || c.unit != "ポイント" {
		rel, ok := m.percent()
		if !ok {
			return
		}
		real, unit = rel, "％"
	}
	hint := fmt.Sprintf("どちらが正しいかを確かめてください。「｛%s change｝」と書けば、データから入ります", g.kpi.ID.Value)
	ref := related(m.now.Figure(), "データの値はここです")
	switch {
	case !c.tells(real):
		shown := real.Abs().Round(int32(max(c.decimals, 1))).String()
		p.at(g.sub(c.from, c.to), fmt.Sprintf("「%s」の前年度からの増減は%s%sですが、文には「%s」と書かれています", label(g.kpi), shown, unit, g.flat[c.from:c.to]), hint, ref)
	case !real.IsZero() && real.IsPositive() != c.up && !inWords(c.word, "改善", "悪化", "向上"):
		p.at(g.sub(c.wordStart, c.wordStart+len(c.word)), fmt.Sprintf("「%s」は前年度より%sが、文には「%s」と書かれています", label(g.kpi), map[bool]string{true: "増えています", false: "減っています"}[real.IsPositive()], c.word), hint, ref)
	}
}

var timesWords = regexp.MustCompile(`([0-9０-９]+(?:[.．][0-9０-９]+)?)倍`)

// times reports a multiple that is none of this year's figure to an earlier one.
func (p *pass) times(g passage) {
	now := g.kpi.Actual(g.summary.Year)
	if !now.HasFigure() || !now.Quantity.Number.IsPositive() || now.Quantity.Unit == "倍" {
		return
	}
	for _, m := range timesWords.FindAllStringSubmatchIndex(g.flat[g.from:g.to], -1) {
		from, to := g.from+m[2], g.from+m[3]
		q, err := quantity.Parse(g.flat[from:to])
		c := typedMove{amount: q.Number, decimals: q.Decimals}
		if err != nil || inWords(g.before(from), "全国", "全道", "目標", "他", "ほか") {
			continue
		}
		known, base := false, g.kpi.Baseline
		for _, a := range measured(g.kpi) {
			if v := a.Value; v != now && v.HasFigure() && v.Quantity.Comparable(now.Quantity) && v.Quantity.Number.IsPositive() {
				known = known || c.tells(now.Quantity.Number.DivRound(v.Quantity.Number, 12))
			}
		}
		if !known && base.HasFigure() && base.Quantity.Comparable(now.Quantity) && base.Quantity.Number.IsPositive() {
			real := now.Quantity.Number.DivRound(base.Quantity.Number, int32(max(c.decimals, 1)))
			p.at(g.sub(from, to), fmt.Sprintf("「%s」の%sは基準値の%s倍ですが、文には「%s倍」と書かれています", label(g.kpi), g.summary.Year, real, g.flat[from:to]),
				fmt.Sprintf("どちらが正しいかを確かめてください。「｛%s times｝」と書けば、データから入ります", g.kpi.ID.Value), related(now.Figure(), "データの値はここです"))
		}
	}
}
