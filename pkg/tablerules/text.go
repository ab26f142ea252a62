package tablerules

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/notation"
)

// judged is what a text is, as far as the rules ask.
type judged struct {
	folded   string // narrow, no blanks at the ends
	figure   bool   // reads as a figure: 1,234 ▲5人 約53.0%
	digits   bool   // holds a digit
	several  bool   // holds several data: 7,250千人（R2）, 10人、20人
	time     bool   // is a time as a whole: 2024年度, R6, 令和6年4月1日現在
	era      bool   // names a year of an era
	western  bool   // names a year of the Western calendar, or a time code
	area     bool   // is the name of an area
	spaced   bool   // blanks or line ends for looks
	odd      rune   // the first machine-dependent character, or 0
	sentence bool   // prose
	mark     bool   // stands where there is no figure: －, 集計中
	unit     bool   // a name with the unit of its figures: 観光客（千人）
}

// texts judges every different text once; columns repeat theirs.
type texts struct{ known map[string]judged }

func (t *texts) of(s string) judged {
	if j, ok := t.known[s]; ok {
		return j
	}
	j := judge(s)
	t.known[s] = j
	return j
}

func judge(s string) judged {
	f := strings.TrimSpace(strings.Map(notation.Fold, s))
	j := judged{folded: f, spaced: isSpaced(s), odd: oddCharacter(s), sentence: strings.Contains(f, "。")}
	j.digits = strings.ContainsFunc(f, unicode.IsDigit)
	packed := strings.ReplaceAll(f, " ", "")
	j.area = isArea(packed)
	if utf8.RuneCountInString(f) > longest {
		return j
	}
	if j.digits || strings.Contains(f, "元") {
		j.time = wholeTime.MatchString(packed)
		j.era = eraYear.MatchString(packed) || j.time && letterYear.MatchString(packed)
		j.western = westernYear.MatchString(packed)
		j.figure = figure.MatchString(packed) && (!j.time || onlyDigits(packed))
	}
	j.several = !j.sentence && strings.ContainsAny(f, "(、,;/・ ") && isSeveral(f)
	j.mark = isMark(f)
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
	number   = `(?:[-+▲△]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)`
	scale    = `[兆億万千百]*`
	unit     = `(?:[%‰円人件戸校社店台頭羽本個回日組団室棟床席位点枚冊種倍割票株隻俵泊名食箱袋缶膳着畳坪反歩杯玉束丁斤歳才度度目分秒週年月時]|世帯|ポイント|箇所|[かカヵヶケ箇]月|[かカヵヶケ]所|時間|団体|施設|品目|市町村|企業|法人|農家|経営体|事業所|学級|カ国|か国|トン|キロ|メートル|アール|ヘクタール|リットル|ドル|[㌀-㏿]|(?i:kg|km2?|k?m[23]|cm|mm|mg|ha|t|g|m|a|l|kl|ml|k?wh?|mwh?|gwh?|h|pt|pp))`
	quantity = `(?:約|概ね|およそ|計|延べ?|のべ)?` + number + scale + `(?:` + unit + `(?:/` + unit + `)?)?(?:以上|以下|未満|超|程度|前後|余り?|弱|強)?`

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
	areaEnd   = regexp.MustCompile(`^[^\d、,]{1,12}(?:都|道|府|県|市|区|町|村|郡|振興局|地域|地方|圏域?|管内)$`)
)

// isSeveral reports whether a folded text is several data in one cell: a figure
// with another, or its year, in brackets; figures, times or areas in a row.
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
	return all(parts, labelled.MatchString) || all(parts, wholeTime.MatchString) || all(parts, areaEnd.MatchString)
}

func all(parts []string, ok func(string) bool) bool {
	for _, p := range parts {
		if p = strings.TrimSpace(p); p == "" || !ok(p) {
			return false
		}
	}
	return true
}

// isSpaced reports whether a text is set with blanks or line ends: at its ends,
// several in a row, between single characters (岩 見 沢), or a line that ends in
// the middle of a sentence.
func isSpaced(s string) bool {
	if s == "" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if unicode.IsSpace(first) || unicode.IsSpace(last) {
		return true
	}
	if !strings.ContainsFunc(s, unicode.IsSpace) {
		return false
	}
	var before rune
	for _, r := range s {
		if r == '\t' || r == '\n' && before != '。' && before != '\r' || unicode.IsSpace(r) && unicode.IsSpace(before) && r != '\n' {
			return true
		}
		before = r
	}
	words := strings.Fields(s)
	for i := 1; i < len(words); i++ {
		if isSingle(words[i-1]) && isSingle(words[i]) {
			return true
		}
	}
	return false
}

// isSingle reports whether a word is one Japanese character.
func isSingle(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return n == len(word) && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// dependent are the characters that the rules call machine-dependent (1-10):
// those that Shift_JIS does not have or that makers put at places of their own.
// Kanji such as 髙 and 﨑 are not among them, since names are written with them.
var dependent = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x2100, Hi: 0x2102, Stride: 1}, // ℀
		{Lo: 0x2104, Hi: 0x212A, Stride: 1}, // ℓ № ℡
		{Lo: 0x2150, Hi: 0x218F, Stride: 1}, // ⅓ Ⅰ ⅰ
		{Lo: 0x2460, Hi: 0x24FF, Stride: 1}, // ① ⑴ ⒜ Ⓐ
		{Lo: 0x2600, Hi: 0x2604, Stride: 1}, // ☀
		{Lo: 0x2607, Hi: 0x263F, Stride: 1},
		{Lo: 0x2702, Hi: 0x27BF, Stride: 1}, // ✓ ❶
		{Lo: 0x3099, Hi: 0x309A, Stride: 1}, // voicing marks that stand alone
		{Lo: 0x3220, Hi: 0x33FF, Stride: 1}, // ㈱ ㊤ ㍻ ㎡ ㏊
		{Lo: 0xE000, Hi: 0xF8FF, Stride: 1}, // 外字
		{Lo: 0xFF61, Hi: 0xFF9F, Stride: 1}, // ｱ ﾞ
		{Lo: 0xFFFD, Hi: 0xFFFD, Stride: 1},
	},
	R32: []unicode.Range32{{Lo: 0x1F000, Hi: 0x1FAFF, Stride: 1}, {Lo: 0xF0000, Hi: 0x10FFFD, Stride: 1}},
}

// oddCharacter returns the first machine-dependent character of a text, or 0.
func oddCharacter(s string) rune {
	for _, r := range s {
		if r >= 0x2100 && unicode.Is(dependent, r) {
			return r
		}
	}
	return 0
}

func onlyDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// isArea reports whether a text names an area.
func isArea(s string) bool {
	return areaEnd.MatchString(s) || s == "全国" || s == "日本" || s == "北海道" || s == "全道" || s == "道内" || prefectures[s]
}

// prefectures are the names of prefectures with their last character left off,
// as the rules do not want them (1-12).
var prefectures = func() map[string]bool {
	out := map[string]bool{}
	for name := range strings.FieldsSeq("青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉 東京 神奈川 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知 三重 滋賀 京都 大阪 兵庫 奈良 和歌山 鳥取 島根 岡山 広島 山口 徳島 香川 愛媛 高知 福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 沖縄") {
		out[name] = true
	}
	return out
}()

// withSample puts a cell's text into a message, shortened and on one line.
func withSample(message, sample string) string {
	line := strings.Join(strings.Fields(sample), " ")
	if strings.TrimSpace(sample) == "" {
		line = sample
	}
	if runes := []rune(line); len(runes) > 24 {
		line = string(runes[:24]) + "…"
	}
	return strings.ReplaceAll(message, "%s", line)
}
