package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

var percentOver100 = &Rule{
	Rule: diag.Rule{Code: "percent-over-100", Severity: diag.Warning, Group: diag.Quantities,
		Title: "100％を超えるはずのない率が100％を超えている",
		Doc: `就職率、普及率、「…の割合」など、全体に占める部分を示す率は0％から100％の間です。小数点の抜けや、ほかの値との取り違えが考えられます。
100％を超えることがある率（自給率、充足率、前年比、達成率など）は指摘しません。`,
		Bad: `name: 新規高卒者管内企業就職率
baseline: 60.9％（R2）
target: 63.9％（R7）
actuals:
  R6: 530％
`,
		Good: `name: 新規高卒者管内企業就職率
baseline: 60.9％（R2）
target: 63.9％（R7）
actuals:
  R6: 53.0％
`},
	run: func(p *pass) {
		for _, k := range p.indicators() {
			for _, v := range figures(k) {
				if outsideShare(v) && isShare(k) {
					p.at(v.Figure(), fmt.Sprintf("「%s」の「%s」は、0％から100％の間にありません", label(k), v.Figure().Value),
						"小数点や符号の打ち間違いがないか、別の指標の値ではないかを確かめてください")
				}
			}
		}
	},
}

var (
	// shareName is the end of the name of a rate that is a part of a whole.
	shareName = regexp.MustCompile(`(?:(?:就職|就業|就学|進学|進路決定|離職|失業|定着|出席|登校|卒業|合格|受診|検診|接種|健診|投票|回答|参加|加入|組織|普及|整備|耐震化|設置|導入|実施|取得|認知|利用者の満足|高齢化|有収|水洗化|舗装|改良済み?|空き家|空室|空き店舗|再生利用|リサイクル|資源化|残存|保有|所有|同意|修了|継続|生存|喫煙|未婚|有病|罹患)率|認知度|満足度|(?:の|者|人)割合|構成比)$`)
	// notShare are words in the name of a rate that compares instead.
	notShare   = []string{"前年", "対比", "対する", "基準", "増", "減", "伸び", "達成", "進捗", "倍", "指数", "充足", "自給", "収支", "稼働"}
	inBrackets = regexp.MustCompile(`[（(［\[][^）)］\]]*[）)］\]]`)
)

// isShare reports whether a KPI, by its name, is a part of a whole.
func isShare(k *plan.KPI) bool {
	name := strings.TrimSpace(inBrackets.ReplaceAllString(k.Name.Value, ""))
	return shareName.MatchString(name) && !slices.ContainsFunc(notShare, func(w string) bool { return strings.Contains(k.Name.Value, w) })
}

func outsideShare(v *value.Value) bool {
	n := v.Quantity.Number
	return v.Quantity.Unit == "％" && (n.IsNegative() || n.GreaterThan(decimal.NewFromInt(100)))
}

var negativeCount = &Rule{
	Rule: diag.Rule{Code: "negative-count", Severity: diag.Warning, Group: diag.Quantities,
		Title: "数えたものの数が負になっている",
		Doc: `人数や件数のように数えたものが、ほかの値は正なのに、1つだけ負の数になっています。△や「-」の打ち間違いが考えられます。
増減数、収支、超過数のように負になりうる指標は指摘しません。`,
		Bad: `target: 14,500人（R7）
actuals:
  R6: -28,672人
`,
		Good: `target: 14,500人（R7）
actuals:
  R6: 28,672人
`},
	run: func(p *pass) {
		for _, k := range p.indicators() {
			for _, v := range figures(k) {
				if isCountBelowZero(k, v) {
					sign := signOf(v)
					at := v.Figure().Value
					p.at(sign, fmt.Sprintf("「%s」の「%s」が、負の数になっています", label(k), at),
						fmt.Sprintf("「%s」ではありませんか", strings.Replace(at, sign.Value, "", 1)))
				}
			}
		}
	},
}

// counted are the units of what is counted, which there cannot be less than
// none of.
var counted = []string{"人", "名", "件", "回", "社", "者", "か所", "校", "戸", "世帯", "台", "本", "店", "団体", "組", "事業所", "施設", "市町村", "人泊", "泊", "冊", "頭", "ha", "㎡", "km", "t", "kg"}

// balances are words in the names of KPIs that may be negative.
var balances = []string{"増", "減", "差", "超過", "収支", "純", "社会動態", "自然動態", "動態", "変化", "推移", "損益", "赤字", "黒字", "転入", "転出", "バランス", "過不足"}

// isCountBelowZero reports whether v is negative where the other figures of k,
// at least two, are not, and what is counted cannot be.
func isCountBelowZero(k *plan.KPI, v *value.Value) bool {
	if !v.HasFigure() || !v.Quantity.Number.IsNegative() || !slices.Contains(counted, v.Quantity.Unit) ||
		signOf(v).IsZero() ||
		slices.ContainsFunc(balances, func(w string) bool { return strings.Contains(k.Name.Value, w) }) {
		return false
	}
	others := slices.DeleteFunc(figures(k), func(o *value.Value) bool { return o == v })
	return len(others) > 1 && !slices.ContainsFunc(others, func(o *value.Value) bool { return o.Quantity.Number.IsNegative() })
}

// minus finds the ways to write a minus, before the figure.
var minus = regexp.MustCompile(`^[^0-9０-９]*?([△▲\-－−‐–—―])\s*[0-9０-９]`)

// signOf returns the minus of a figure, empty when there is none.
func signOf(v *value.Value) plan.Text {
	at := v.Figure()
	m := minus.FindStringSubmatchIndex(at.Value)
	if m == nil {
		return plan.Text{}
	}
	return at.Sub(m[2], m[3])
}
