package kpivalues

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

// IsShare reports whether a KPI, by its name, is a part of a whole.
func IsShare(k *plan.KPI) bool {
	name := strings.TrimSpace(inBrackets.ReplaceAllString(k.Name.Value, ""))
	return shareName.MatchString(name) && !slices.ContainsFunc(notShare, func(w string) bool { return strings.Contains(k.Name.Value, w) })
}

var (
	// shareName is the end of the name of a rate that is a part of a whole.
	shareName = regexp.MustCompile(`(?:(?:就職|就業|就学|進学|進路決定|離職|失業|定着|出席|登校|卒業|合格|受診|検診|接種|健診|投票|回答|参加|加入|組織|普及|整備|耐震化|設置|導入|実施|取得|認知|利用者の満足|高齢化|有収|水洗化|舗装|改良済み?|空き家|空室|空き店舗|再生利用|リサイクル|資源化|残存|保有|所有|同意|修了|継続|生存|喫煙|未婚|有病|罹患)率|認知度|満足度|(?:の|者|人)割合|構成比)$`)
	// notShare are words in the name of a rate that compares instead.
	notShare   = []string{"前年", "対比", "対する", "基準", "増", "減", "伸び", "達成", "進捗", "倍", "指数", "充足", "自給", "収支", "稼働"}
	inBrackets = regexp.MustCompile(`[（(［\[][^）)］\]]*[）)］\]]`)
)

// OutsideShare reports whether v is a percentage that no part of a whole can be.
func OutsideShare(v *value.Value) bool {
	n := v.Quantity.Number
	return v.Quantity.Unit == "％" && (n.IsNegative() || n.GreaterThan(decimal.NewFromInt(100)))
}

// CountBelowZero reports whether v is negative where the other figures of k,
// at least two, are not, and what is counted cannot be.
func CountBelowZero(k *plan.KPI, v *value.Value) bool {
	if !v.HasFigure() || !v.Quantity.Number.IsNegative() || !slices.Contains(counted, v.Quantity.Unit) ||
		SignOf(v).IsZero() ||
		slices.ContainsFunc(balances, func(w string) bool { return strings.Contains(k.Name.Value, w) }) {
		return false
	}
	others := slices.DeleteFunc(Figures(k), func(o *value.Value) bool { return o == v })
	return len(others) > 1 && !slices.ContainsFunc(others, func(o *value.Value) bool { return o.Quantity.Number.IsNegative() })
}

// counted are the units of what is counted, which there cannot be less than
// none of.
var counted = []string{"人", "名", "件", "回", "社", "者", "か所", "校", "戸", "世帯", "台", "本", "店", "団体", "組", "事業所", "施設", "市町村", "人泊", "泊", "冊", "頭", "ha", "㎡", "km", "t", "kg"}

// balances are words in the names of KPIs that may be negative.
var balances = []string{"増", "減", "差", "超過", "収支", "純", "社会動態", "自然動態", "動態", "変化", "推移", "損益", "赤字", "黒字", "転入", "転出", "バランス", "過不足"}
