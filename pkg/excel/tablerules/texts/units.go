package texts

import (
	"regexp"
	"strings"
)

var (
	// unitless are names of figures that have no unit, or bring it along.
	unitless  = regexp.MustCompile(`[^(]*(指数|倍率|順位|連番|偏差値|係数|[人件個回日戸台校本冊棟頭羽社店床席票枚点]数|世帯数|か所数|カ所数|箇所数|施設数|団体数|市町村数|学校数|事業所数|企業数|品目数)$`)
	inBracket = regexp.MustCompile(`[(\[【〔<＜]([^)\]】〕>＞]*)[)\]】〕>＞]`)
	unitWord  = regexp.MustCompile(`^(?:` + scale + `(?:` + unit + `){1,2}(?:/(?:` + scale + unit + `))?(?:当たり|あたり)?|` + scaleSign + `+|[^\d]{1,3}/[^\d]{1,4}|.{0,12}=100(?:\.0)?|単位.*)$`)
)

// TellsUnit reports whether the folded name of a column of figures tells their unit; a
// name of several lines has a blank between them.
func TellsUnit(name string) bool {
	if hasUnitWord(name) {
		return true
	}
	for line := range strings.FieldsSeq(name) {
		if unitless.MatchString(line) || unitWord.MatchString(line) {
			return true
		}
	}
	return false
}

// hasUnitWord reports whether a name has a unit in brackets.
func hasUnitWord(name string) bool {
	for _, m := range inBracket.FindAllStringSubmatch(name, -1) {
		if unitWord.MatchString(m[1]) {
			return true
		}
	}
	return false
}
