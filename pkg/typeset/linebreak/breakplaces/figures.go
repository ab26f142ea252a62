package breakplaces

import (
	"slices"
	"strings"
)

// figures keeps a figure, its unit and what leads it together: they are one word
// (JIS X 4051 4.5.1 分割禁止 and 4.6 連数字), which pairs of classes cannot see.
func figures(rs []rune, cs []Class, ends []float64) {
	for i := 1; i < len(rs); i++ {
		switch cs[i] {
		case numeral:
			lead(rs, cs, ends, i)
		case ideograph, hiragana, katakana, smallKatakana, smallHiragana:
			if cs[i-1] == numeral {
				unit(rs, cs, ends, i)
			} else {
				era(rs, ends, i)
			}
		}
		figureMark(rs, cs, ends, i)
	}
}

// multipliers may stand between a figure and its unit: 7,468千人.
const multipliers = "十百千万億兆"

// kanjiDigits are those among which 〇 is a nought and no mark.
const kanjiDigits = "〇一二三四五六七八九十"

// units is what counts a figure. A unit written in one sign or in Latin letters needs no entry.
var units = wordsByFirst(
	"年度", "年間", "年代", "年目", "年頃", "年生", "年", "月末", "月頃", "月", "日間", "日目", "日頃", "日",
	"時間", "時", "分", "秒", "週間", "週", "人", "名", "社", "件", "回目", "回", "円", "校", "戸", "台",
	"本", "枚", "頭", "羽", "隻", "棟", "点", "位", "歳", "代", "割", "倍", "度", "番目", "番", "号", "条", "項",
	"章", "次", "期", "組", "種", "編", "冊", "便", "泊", "駅", "店", "館", "園", "区", "市町村", "市町", "町村",
	"市", "町", "村", "団体", "施設", "事業", "世帯", "地域", "地区", "品目", "路線", "口", "つ",
	"カ所", "か所", "ヵ所", "ヶ所", "箇所", "カ月", "か月", "ヵ月", "ヶ月", "箇月", "カ国", "か国",
	"ポイント", "キロ", "メートル", "トン", "リットル", "ヘクタール", "パーセント", "センチ", "ミリ",
)

// eras lead a year of the Japanese calendar.
var eras = [][2]rune{{'明', '治'}, {'大', '正'}, {'昭', '和'}, {'平', '成'}, {'令', '和'}}

// leads are the characters that a figure does not leave at a line's end: 第3回,
// 約20名. weakLeads only would rather not.
const (
	leads     = "第約"
	weakLeads = "全計同毎各延"
)

// lead binds what leads the figure at i: 約, 第, an era, 全, the month before a day.
func lead(rs []rune, cs []Class, ends []float64, i int) {
	before := rs[i-1]
	switch {
	case strings.ContainsRune(leads, before), i >= 2 && isEra(rs[i-2:i]):
		bind(ends, i, inWhole)
	case strings.ContainsRune(multipliers, before) && i >= 2 && cs[i-2] == numeral:
		bind(ends, i, inWhole) // 3,737万8千人
	case strings.ContainsRune(weakLeads, before):
		bind(ends, i, afterFew)
	case strings.ContainsRune("年月", before):
		bind(ends, i, inDate) // 令和6年9月14日 may end a line after its groups if it must
	case before == ' ' && i >= 2 && setOf(latin, katakana, prolonged, ideograph).has(cs[i-2]):
		bind(ends, i, afterFew) // Facebook 128,447回
	case strings.ContainsRune("時分", before) && i >= 2 && cs[i-2] == numeral:
		bind(ends, i, afterFew)
	}
}

// unit binds what follows a figure that ends before i.
func unit(rs []rune, cs []Class, ends []float64, i int) {
	end := i + counted(rs[i:])
	if end == i {
		bind(ends, i, afterFew)
	}
	for ; end > i; end-- {
		bind(ends, end-1, inWhole)
	}
}

// counted returns how many characters the multipliers and the unit are that rs, which
// follows a figure, begins with.
func counted(rs []rune) int {
	n := 0
	for n < len(rs) && strings.ContainsRune(multipliers, rs[n]) {
		n++
	}
	return n + longest(units, rs[n:])
}

// era binds the two characters of an era, and 元年 to it.
func era(rs []rune, ends []float64, i int) {
	if !isEra(rs[i-1 : i+1]) {
		return
	}
	bind(ends, i, inWhole)
	if i+1 < len(rs) && rs[i+1] == '元' {
		for n := longest(units, rs[i+2:]); n >= 0; n-- {
			bind(ends, i+1+n, inWhole)
		}
	}
}

func isEra(rs []rune) bool { return slices.Contains(eras, [2]rune(rs)) }

// figureMark binds what follows a mark inside a figure, and a nought among kanji: the
// comma of 1,274, the colon of 10：30, the hyphens of a telephone number, 二〇年.
func figureMark(rs []rune, cs []Class, ends []float64, i int) {
	mark := rs[i-1]
	switch {
	case rs[i] == '〇' && strings.ContainsRune(kanjiDigits, mark), mark == '〇' && i >= 2 && strings.ContainsRune(kanjiDigits, rs[i-2]):
		bind(ends, i, inFigure)
	case i >= 2 && cs[i-2] == numeral && cs[i] == numeral && strings.ContainsRune(",.:，．：・－‐–−/", mark):
		bind(ends, i, inFigure)
	}
}
