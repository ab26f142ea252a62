package quantity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/typedtext"
)

// units folds ways to write a unit into one, so that ㏊ and ha compare. Keys are
// in Unicode form NFKC, which has already made トン of ㌧, m2 of ㎡ and m², % of
// ％. The form chosen is the one that 公用文 and statistics print. 人 and 名, or
// 件 and 回, stay apart: whether they count the same is not for us to say.
var units = map[string]string{
	"%": "％", "パーセント": "％", "パーミル": "‰", "%ポイント": "ポイント", "パーセントポイント": "ポイント", "pt": "ポイント",
	"ヘクタール": "ha", "HA": "ha", "Ha": "ha", "アール": "a",
	"m2": "㎡", "平方メートル": "㎡", "平米": "㎡", "km2": "㎢", "平方キロメートル": "㎢", "平方キロ": "㎢",
	"m3": "㎥", "立方メートル": "㎥", "立米": "㎥",
	"メートル": "m", "キロメートル": "km", "センチメートル": "cm", "ミリメートル": "mm",
	"グラム": "g", "キログラム": "kg", "Kg": "kg", "KG": "kg", "ミリグラム": "mg", "トン": "t",
	"l": "L", "リットル": "L", "キロリットル": "kL", "kl": "kL", "KL": "kL", "ミリリットル": "mL", "ml": "mL",
	"tCO2": "t-CO2", "トン-CO2": "t-CO2", "トンCO2": "t-CO2", "t-co2": "t-CO2", "kgCO2": "kg-CO2", "キログラム-CO2": "kg-CO2",
	"Kwh": "kWh", "KWh": "kWh", "KWH": "kWh", "kwh": "kWh", "キロワット時": "kWh", "キロワットアワー": "kWh",
	"Kw": "kW", "KW": "kW", "kw": "kW", "キロワット": "kW", "ワット": "W", "メガワット": "MW",
	"テラジュール": "TJ", "キロカロリー": "kcal", "米ドル": "ドル", "°C": "℃",
}

// counters are the nouns that か counts, after which カ, ヶ, ケ, 箇 and 個 are the
// same か (公用文作成の考え方: 3か所, 7か月).
var counters = [...]string{"所", "月", "国", "年", "村", "店"}

// foldUnit returns the form of a unit, written without its scale, by which
// units compare: ㏊, ｈａ and ヘクタール are ha, カ所 and 箇所 か所. Both sides of a
// / fold by themselves: 人/km2 is 人/㎢.
func foldUnit(unit string) string {
	if !norm.NFKC.IsNormalString(unit) {
		unit = norm.NFKC.String(unit)
	}
	unit = strings.Map(hyphen, unit)
	if i := strings.IndexByte(unit, '/'); i >= 0 {
		return foldOne(unit[:i]) + "/" + foldUnit(unit[i+1:])
	}
	return foldOne(unit)
}

// hyphen makes one hyphen of the look-alikes in t−CO2 that NFKC leaves alone.
func hyphen(r rune) rune {
	if strings.ContainsRune("−‐–", r) {
		return '-'
	}
	return r
}

// SameUnit reports whether two units, written without their scales, are one.
func SameUnit(a, b string) bool { return foldUnit(a) == foldUnit(b) }

// foldOne folds a unit without a /.
func foldOne(unit string) string {
	if f, ok := units[unit]; ok {
		return f
	}
	first, size := utf8.DecodeRuneInString(unit)
	if strings.ContainsRune("カヵヶケ箇個", first) {
		for _, c := range counters {
			if strings.HasPrefix(unit[size:], c) {
				return "か" + unit[size:]
			}
		}
	}
	return unit
}

// unit reads what is left as the unit.
func (p *parser) unit() error {
	p.Space()
	text := p.Text[p.I:p.End]
	if err := p.checkUnit(text); err != nil {
		return err
	}
	q, scale := &p.q, strings.TrimSpace(p.Text[p.first.To:p.first.end])
	q.Unit, q.UnitText = foldUnit(text), text
	switch {
	case q.Compound:
		q.UnitText = scale + "…" + text
	case scale != "":
		q.UnitText = scale + text
	}
	return p.checkFolded(text)
}

// notUnit returns the byte of the first character that has no place in a unit,
// -1 when there is none.
func notUnit(text string) int {
	for i, r := range text {
		if i == 0 && !unitStart(r) || !unitRune(r) && !unitDigit(text[:i], r) {
			return i
		}
	}
	return -1
}

// unitStart reports whether r may be a unit's first character.
func unitStart(r rune) bool {
	return unitRune(r) && !unicode.IsMark(r) && !strings.ContainsRune("/／-－−‐–・·²³₂", r)
}

// unitRune reports whether r may stand in a unit: letters of any script, the
// squared units of Unicode's CJK block, and a few signs.
func unitRune(r rune) bool {
	switch {
	case unicode.IsLetter(r), unicode.IsMark(r):
		return true
	case r >= '㌀' && r <= '㏿', r >= '℀' && r <= '⅏':
		return true
	}
	return strings.ContainsRune("%％‰°/／-－−‐–・·²³₂", r)
}

// unitDigit reports whether r is a digit that may follow the text before it: the
// 2 of m2, km2 and CO2, the 10 of 人/10万人. A digit elsewhere is a second
// figure or an exponent.
func unitDigit(before string, r rune) bool {
	if r = typedtext.Fold(r); r < '0' || r > '9' || before == "" {
		return false
	}
	last, size := utf8.DecodeLastRuneInString(before)
	switch last = typedtext.Fold(last); {
	case last == '/':
		return true
	case last >= '0' && last <= '9':
		return unitDigit(before[:len(before)-size], r)
	case last >= 'A' && last <= 'z' && unicode.IsLetter(last):
		return size < len(before) || last == 'm'
	}
	return false
}
