package setting

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"sorachi/pkg/typedtext"
)

var (
	ratioPattern  = regexp.MustCompile(`^([0-9]{1,4}(?:\.[0-9]{1,3})?)$`)
	lengthPattern = regexp.MustCompile(`^([0-9]{1,4}(?:\.[0-9]{1,3})?)(mm|pt)?$`)
)

// Length is a length or size in points or, with mm behind it, in millimetres, between
// bounds in points.
func Length(path string, into *float64, least, most float64, doc string) Setting {
	return Setting{path, doc, length{into, least, most}}
}

type length struct {
	into        *float64
	least, most float64
}

// pointsPerMM is how many points are a millimetre.
const pointsPerMM = 72 / 25.4

func (f length) read(v value) {
	// The bounds in millimetres are rounded inwards.
	hint := fmt.Sprintf("%gから%gまで（ポイント）か、%gmmから%gmmまでで書いてください", f.least, f.most,
		math.Ceil(f.least/pointsPerMM*10)/10, math.Floor(f.most/pointsPerMM*10)/10)
	number, unit, ok := v.number(lengthPattern, hint)
	if !ok {
		return
	}
	if unit == "mm" {
		number *= pointsPerMM
	}
	*f.into = v.within(number, f.least, f.most, hint)
}

func (f length) schema() object {
	return object{{"anyOf", []object{
		{{"type", "number"}, {"minimum", f.least}, {"maximum", f.most}},
		{{"type", "string"}, {"pattern", lengthPattern.String()}},
	}}}
}

// Ratio is a number without a unit, a multiple or percent, between bounds.
func Ratio(path string, into *float64, least, most float64, doc string) Setting {
	return Setting{path, doc, ratio{into, least, most}}
}

type ratio struct {
	into        *float64
	least, most float64
}

func (f ratio) read(v value) {
	hint := fmt.Sprintf("%gから%gまでの数を書いてください", f.least, f.most)
	if number, _, ok := v.number(ratioPattern, hint); ok {
		*f.into = v.within(number, f.least, f.most, hint)
	}
}

func (f ratio) schema() object {
	return object{{"type", "number"}, {"minimum", f.least}, {"maximum", f.most}}
}

// number reads the number and the unit of a value that a pattern describes.
func (v value) number(pattern *regexp.Regexp, hint string) (number float64, unit string, ok bool) {
	m := pattern.FindStringSubmatch(v.Text.Value)
	if m == nil {
		if plain := typedtext.FoldName(v.Text.Value); pattern.MatchString(plain) {
			hint = fmt.Sprintf("半角で「%s」と書いてください", plain)
		}
		v.bad("数", hint)
		return 0, "", false
	}
	number, _ = strconv.ParseFloat(m[1], 64) // the pattern allows no other
	return number, strings.Join(m[2:], ""), true
}

// within returns a number and reports one that is out of its bounds.
func (v value) within(number, least, most float64, hint string) float64 {
	if number < least || number > most {
		v.refuse(fmt.Sprintf("設定「%s」の「%s」は使えません", v.path, v.Text.Value), hint)
	}
	return number
}
