package tables

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/typedtext"
)

// Text is what a text is, as far as the rules ask.
type Text struct {
	Folded   string // narrow, no blanks at the ends
	figure   bool   // reads as a figure: 1,234 ▲5人 約53.0%
	Digits   bool   // holds a digit
	Several  bool   // holds several data: 7,250千人（R2）, 10人、20人
	time     bool   // is a time as a whole: 2024年度, R6, 令和6年4月1日現在
	Era      bool   // names a year of an era
	Western  bool   // names a year of the Western calendar, or a time code
	Region   bool   // is the name of a region
	Cut      bool   // is the name of a prefecture without its end: 青森
	Spaced   bool   // blanks or line ends for looks
	Odd      rune   // the first machine-dependent character, or 0
	sentence bool   // prose
	Mark     bool   // stands where there is no figure: －, 集計中
	unit     bool   // a name with the unit of its figures: 観光客（千人）
}

// Text judges a text. Every different one is judged once; columns repeat theirs.
func (v *Sheet) Text(s string) Text {
	if j, ok := v.texts[s]; ok {
		return j
	}
	j := judge(s)
	v.texts[s] = j
	return j
}

func judge(s string) Text {
	f := strings.TrimSpace(strings.Map(typedtext.Fold, s))
	j := Text{Folded: f, Spaced: isSpaced(s), Odd: oddCharacter(s), sentence: strings.Contains(f, "。")}
	j.Digits = strings.ContainsFunc(f, unicode.IsDigit)
	packed := strings.ReplaceAll(f, " ", "")
	j.Region, j.Cut = isRegion(packed), prefectures[f]
	if utf8.RuneCountInString(f) > longest {
		return j
	}
	if j.Digits || strings.Contains(f, "元") {
		j.time = wholeTime.MatchString(packed)
		j.Era = eraYear.MatchString(packed) || j.time && letterYear.MatchString(packed)
		j.Western = westernYear.MatchString(packed)
		j.figure = figure.MatchString(packed) && (!j.time || OnlyDigits(packed))
	}
	j.Several = !j.sentence && strings.ContainsAny(f, "(、,;/・ ") && isSeveral(f)
	j.Mark = isMark(f)
	j.unit = strings.HasSuffix(f, ")") && hasUnitWord(packed)
	return j
}

// isMark reports whether a folded text stands where there is no figure.
func isMark(s string) bool {
	return s != "" && (strings.Trim(s, "-*.…‥・/〃#?xX×△▲○◯ー_—") == "" || markWord.MatchString(s))
}

// longest is how many characters a datum has; what is longer is prose.
const longest = 60

// The pieces of figures and times, in folded text.
const (
	number    = `(?:[-+▲△]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)`
	scaleSign = `[兆億万千百]`
	scale     = scaleSign + `*`
	unit      = `(?:[%‰円人件戸校社店台頭羽本個回日組団室棟床席位点枚冊種倍割票株隻俵泊名食箱袋缶膳着畳坪反歩杯玉束丁斤歳才度度目分秒週年月時]|世帯|ポイント|箇所|[かカヵヶケ箇]月|[かカヵヶケ]所|時間|団体|施設|品目|市町村|企業|法人|農家|経営体|事業所|学級|カ国|か国|トン|キロ|メートル|アール|ヘクタール|リットル|ドル|[㌀-㏿]|(?i:kg|km2?|k?m[23]|cm|mm|mg|ha|t|g|m|a|l|kl|ml|k?wh?|mwh?|gwh?|h|pt|pp))`
	quantity  = `(?:約|概ね|およそ|計|延べ?|のべ)?` + number + scale + `(?:` + unit + `(?:/` + unit + `)?)?(?:以上|以下|未満|超|程度|前後|余り?|弱|強)?`

	era    = `(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})`
	short  = `(?:[MTSHRmtshr]\.?(?:元|\d{1,2}))`
	west   = `(?:(?:18|19|20)\d{2})`
	year   = `(?:` + era + `|` + short + `|` + west + `)(?:\((?:` + era + `|` + short + `|` + west + `)\))?(?:年度?|年次)?(?:\((?:` + era + `|` + short + `|` + west + `)年?度?\))?(?:年度?)?`
	day    = `(?:年?度?(?:第?[1-4]四半期|[上下]半?期|\d{1,2}月(?:\d{1,2}日)?(?:\([月火水木金土日]\))?|[-/.]\d{1,2}(?:[-/.]\d{1,2})?)?)`
	moment = year + day + `(?:[初中末頃]|現在|時点|以降|以前|まで|から|平均|合計|速報|確報|実績|見込み?|\d{1,2}時)*`
)

var (
	figure      = regexp.MustCompile(`^` + quantity + `$`)
	wholeTime   = regexp.MustCompile(`^` + moment + `(?:[~-](?:` + moment + `|` + day + `))?$`)
	eraYear     = regexp.MustCompile(`(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})`)
	letterYear  = regexp.MustCompile(`^` + short)
	headEra     = regexp.MustCompile(`(?:^|[^A-Za-z0-9])[MTSHRmtshr]\.?(?:元|\d{1,2})(?:年度?|[^A-Za-z0-9]|$)|` + era)
	markWord    = regexp.MustCompile(`(?i)^\(?(集計中|未集計|未公表|非公表|公表待ち|調査なし|未調査|調査中|秘匿|不明|不詳|未定|なし|無し|皆無|該当なし|該当数値なし|データなし|欠測|欠損|未回答|n/?a|n\.a\.?|nd|null|none)(\(.*\))?\)?$`)
	westernYear = regexp.MustCompile(`(?:^|\D)(?:18|19|20)\d{2}(?:\D|$)|^(?:18|19|20)\d{8}$`)

	bracketed = regexp.MustCompile(`^` + quantity + ` ?\(([^()]*)\)$`)
	separator = regexp.MustCompile(`、|, |;|/| |・|,`)
	labelled  = regexp.MustCompile(`^[①-⑳]?[^\d()、。,;]{0,8}?[:=]? ?` + quantity + `(?:\([^()]*\d[^()]*\))?$`)
	regionEnd = regexp.MustCompile(`^[^\d、,]{1,12}(?:都|道|府|県|市|区|町|村|郡|振興局|地域|地方|圏域?|管内)$`)
)

// isSeveral reports whether a folded text is several data in one cell: a figure
// with another, or its year, in brackets; figures, times or regions in a row.
// R6(2024) is one, as the rules want it (1-11).
func isSeveral(f string) bool {
	if m := bracketed.FindStringSubmatch(f); m != nil {
		inner := strings.ReplaceAll(m[1], " ", "")
		return !wholeTime.MatchString(strings.ReplaceAll(f, " ", "")) && (strings.ContainsFunc(inner, unicode.IsDigit) || inner == "再掲" || inner == "速報")
	}
	if figure.MatchString(f) || wholeTime.MatchString(strings.ReplaceAll(f, " ", "")) {
		return false
	}
	parts := separator.Split(f, -1)
	if len(parts) < 2 || len(parts) == 2 && strings.Contains(f, "/") {
		return false // 3/5 and 4/1 are a fraction and a day
	}
	return all(parts, labelled.MatchString) || all(parts, wholeTime.MatchString) || all(parts, regionEnd.MatchString)
}

func all(parts []string, ok func(string) bool) bool {
	for _, p := range parts {
		if p = strings.TrimSpace(p); p == "" || !ok(p) {
			return false
		}
	}
	return true
}

// OnlyDigits reports whether a text is nothing but digits.
func OnlyDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
