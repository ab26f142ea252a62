package reconcile

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"sorachi/pkg/excel/answer"
	"sorachi/pkg/excel/answer/entrycells"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/plan"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
)

// This file writes an answer as the plan writes its other values: the same unit,
// the same thousands separators, digits of the same width.

// written returns the text of a reply's value for the plan, and reports whether it
// can stand there.
func (c *comparison) written(k *plan.KPI, r answer.Reply) (string, bool) {
	g, v := r.Value, r.Value.Value
	switch {
	case v.State == value.None:
		c.report(g.Pos, entrycells.Unclear, "「－」（値がないこと）を取り込みます", "まだ公表していないときは「未公表」、調査していないときは「調査なし」と答え直してもらってください")
		return "－", true
	case !v.HasFigure():
		return inBrackets(g.Text), true
	}
	model, unit := form.ModelOf(k, c.out.Year), r.Item.Unit
	if !r.Asked {
		unit = form.UnitOf(k, c.out.Year)
	}
	if !c.unlikeDay(k, g, unit) {
		return "", false
	}
	text, ok := c.figure(g, unit, model)
	if ok && v.Firmness != "" {
		text += "（" + v.Firmness + "）"
	}
	return text, ok
}

// inBrackets writes a state with its month as the plan does: 集計中（7月頃）.
func inBrackets(text string) string {
	return strings.NewReplacer("(", "（", ")", "）", " ", "").Replace(strings.Map(typedtext.Fold, text))
}

// figure returns the figure of g with its unit.
func (c *comparison) figure(g *entrycells.Given, unit form.Unit, model *value.Value) (string, bool) {
	q := g.Value.Quantity
	of := quantityOf(unit)
	unitless := q.UnitText == "" && !q.Compound
	switch {
	// It counts another thing.
	case !sameUnit(q.Unit, of.Unit) && q.Unit != "" && (unit != form.Unit{} || model != nil):
		hint := "様式の単位で答え直してもらってください"
		if strings.HasPrefix(q.UnitText, "月") {
			hint = "公表の予定であれば、値を空欄にして、「状態」で「集計中」、「公表予定月」で月を選んでください"
		}
		c.report(g.Pos, otherUnit, fmt.Sprintf("「%s」の単位は「%s」です。この指標の単位は「%s」です", g.Text, q.UnitText, unit), hint)
		return "", false
	// A fraction typed for a percentage, or the other way.
	case of.Unit == "％" && (unitless || g.FromNumber) && offScale(q, model):
		c.report(g.Pos, entrycells.BadAnswer, fmt.Sprintf("「%s」は、前の値「%s」と桁が大きく違います", g.Text, model.Text.Value), fmt.Sprintf("割合を小数で入力していませんか。正しければ、「%s％」のように％を付けて、文字で入力してください", strings.TrimSuffix(g.Text, "％")))
		return "", false
	// The unit of the form, or none: written as the model is.
	case unitless || sameUnit(q.Unit, of.Unit) && !q.Compound && q.Scale.Equal(of.Scale):
		if q.Prefix != "" && q.Prefix != unit.Prefix {
			c.report(g.Pos, entrycells.Unclear, fmt.Sprintf("「%s」の「%s」は、様式の単位「%s」にありません。付けたまま取り込みます", g.Text, q.Prefix, unit), "同じものを数えた値か、確かめてください")
		}
		return wordsBefore(q, unit) + digits(g, model) + unit.Text + string(q.Bound), true
	}
	// The same unit at another scale, or at several: kept as typed, and doubted.
	missing := ""
	if q.Unit == "" {
		missing = of.Unit
	}
	text := g.Value.Figure().Value + missing
	if !q.Compound {
		// Not FromNumber: the decimals of the model are those of another scale.
		typed := entrycells.Given{Text: g.Text, Value: g.Value}
		text = wordsBefore(q, form.Unit{}) + digits(&typed, model) + q.UnitText + missing + string(q.Bound)
	}
	if q.Compound && model != nil && model.Quantity.Compound {
		return text, true
	}
	c.report(g.Pos, entrycells.Unclear, fmt.Sprintf("「%s」は、様式の単位「%s」と位が違います。「%s」のまま取り込みます", g.Text, unit, text), "")
	return text, true
}

// sameUnit reports whether two units count the same thing.
func sameUnit(a, b string) bool {
	alike := func(unit string) string { return cmp.Or(otherWords[unit], unit) }
	return alike(a) == alike(b)
}

// otherWords are units that people write for another.
var otherWords = map[string]string{"名": "人", "件数": "件", "戸数": "戸", "回数": "回"}

// quantityOf is one of a unit.
func quantityOf(u form.Unit) quantity.Quantity {
	q, err := quantity.Parse("1" + u.Text)
	if err != nil {
		return quantity.Quantity{Scale: decimal.New(1, 0)}
	}
	return q
}

// wordsBefore is what stands before the number: the words of the unit, or those typed.
func wordsBefore(q quantity.Quantity, unit form.Unit) string {
	words := q.Prefix
	if words == "" {
		words = unit.Prefix
	}
	if q.Approx {
		words += "約"
	}
	return words
}

// digits writes the number of g like those of the model.
func digits(g *entrycells.Given, model *value.Value) string {
	q := g.Value.Quantity
	places := q.Decimals
	if g.FromNumber && model != nil {
		places = max(places, model.Quantity.Decimals)
	}
	compound := model != nil && model.Quantity.Compound && places == 0
	out := quantity.Quantity{Number: q.Written.Abs(), Scale: decimal.New(1, 0), Decimals: places, Compound: compound}.String()
	if model != nil && model.Quantity.Written.Abs().GreaterThanOrEqual(decimal.New(1000, 0)) && !strings.ContainsAny(numberOf(model), ",，") {
		out = strings.ReplaceAll(out, ",", "")
	}
	if q.Written.IsNegative() {
		out = minus(g, model) + out
	}
	if model != nil && isWide(numberOf(model)) {
		out = strings.Map(widen, out)
	}
	return out
}

// minus is the sign of a negative number: that of the model, or as typed. A number
// cell has but one; official papers print △.
func minus(g *entrycells.Given, model *value.Value) string {
	texts := []string{g.Text}
	if model != nil {
		texts = []string{numberOf(model), g.Text}
	}
	for _, text := range texts {
		if i := strings.IndexAny(text, "△▲"); i >= 0 {
			return text[i : i+len("△")]
		}
	}
	if g.FromNumber {
		return "△"
	}
	return "-"
}

// numberOf is the figure of v as written, without the words before it.
func numberOf(v *value.Value) string {
	return strings.TrimPrefix(v.Quantity.Text, v.Quantity.Prefix)
}

// isWide reports whether a text's digits are full-width.
func isWide(text string) bool {
	return strings.ContainsAny(text, "０１２３４５６７８９") && !strings.ContainsFunc(text, func(r rune) bool { return r < 0x80 && unicode.IsDigit(r) })
}

func widen(r rune) rune {
	if r >= '0' && r <= '9' || r == ',' || r == '.' {
		return r - '!' + '！'
	}
	return r
}
