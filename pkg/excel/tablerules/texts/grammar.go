package texts

import "regexp"

// The pieces of figures, in folded text.
const (
	number    = `(?:[-+▲△]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)`
	scaleSign = `[兆億万千百]`
	scale     = scaleSign + `*`
	unit      = `(?:[%‰円人件戸校社店台頭羽本個回日組団室棟床席位点枚冊種倍割票株隻俵泊名食箱袋缶膳着畳坪反歩杯玉束丁斤歳才度目分秒週年月時]|世帯|ポイント|箇所|[かカヵヶケ箇]月|[かカヵヶケ]所|時間|団体|施設|品目|市町村|企業|法人|農家|経営体|事業所|学級|カ国|か国|トン|キロ|メートル|アール|ヘクタール|リットル|ドル|[㌀-㏿]|(?i:kg|km2?|k?m[23]|cm|mm|mg|ha|t|g|m|a|l|kl|ml|k?wh?|mwh?|gwh?|h|pt|pp))`
	quantity  = `(?:約|概ね|およそ|計|延べ?|のべ)?` + number + scale + `(?:` + unit + `(?:/` + unit + `)?)?(?:以上|以下|未満|超|程度|前後|余り?|弱|強)?`
)

// The pieces of times, in folded text. Those of eras come from the table in years.go.
var (
	era    = `(?:` + eraNames + `)` + yearNumber
	short  = `(?:[` + eraLetters + `]\.?` + yearNumber + `)`
	year   = `(?:` + era + `|` + short + `|` + west + `)(?:\((?:` + era + `|` + short + `|` + west + `)\))?(?:年度?|年次)?(?:\((?:` + era + `|` + short + `|` + west + `)年?度?\))?(?:年度?)?`
	moment = year + day + `(?:[初中末頃]|現在|時点|以降|以前|まで|から|平均|合計|速報|確報|実績|見込み?|\d{1,2}時)*`
)

const (
	yearNumber = `(?:元|\d{1,2})` // of an era
	west       = `(?:(?:18|19|20)\d{2})`
	day        = `(?:年?度?(?:第?[1-4]四半期|[上下]半?期|\d{1,2}月(?:\d{1,2}日)?(?:\([月火水木金土日]\))?|[-/.]\d{1,2}(?:[-/.]\d{1,2})?)?)`
)

var (
	figure    = regexp.MustCompile(`^` + quantity + `$`)
	wholeTime = regexp.MustCompile(`^` + moment + `(?:[~-](?:` + moment + `|` + day + `))?$`)
)
