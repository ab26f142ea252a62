package wareki

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestParseYear(t *testing.T) {
	for _, tc := range []struct {
		in   string
		want Year
	}{
		{"R6", 2024}, {"Ｒ６", 2024}, {"R６", 2024}, {"Ｒ6", 2024}, {"R06", 2024}, {"R元", 2019},
		{"R6年", 2024}, {"R6年度", 2024}, {"Ｒ６年度", 2024}, {"R10", 2028}, {"Ｒ１１", 2029}, {"R82", 2100},
		{"令和6", 2024}, {"令和6年", 2024}, {"令和６年", 2024}, {"令和6年度", 2024}, {"令和６年度", 2024},
		{"令和元", 2019}, {"令和元年", 2019}, {"令和元年度", 2019}, {"令和1年度", 2019}, {"R1", 2019}, {"㋿6年", 2024},
		{"H31", 2019}, {"平成31年", 2019}, {"平成31年度", 2019}, {"Ｈ３１年度", 2019}, {"H30", 2018}, {"H1", 1989},
		{"平成元年度", 1989}, {"平成26年", 2014}, {"㍻26年度", 2014},
		{"S63", 1988}, {"S64", 1989}, {"昭和63年", 1988}, {"昭和63年度", 1988}, {"昭和64年", 1989}, {"昭和元年", 1926},
		{"昭和元年度", 1926}, {"S1", 1926}, {"大正15年", 1926}, {"大正15年度", 1926}, {"T15", 1926}, {"大正元年", 1912},
		{"明治45年", 1912}, {"M45", 1912}, {"明治元年", 1868}, {"M1", 1868},
		{"2024", 2024}, {"２０２４", 2024}, {"2024年", 2024}, {"2024年度", 2024}, {"1868", 1868}, {"2100年度", 2100},
		{"2019（令和元）年", 2019}, {"2019(令和元)年", 2019}, {"平成26（2014）年", 2014}, {"平成26（2014）年度", 2014},
		{"令和６（２０２４）年度", 2024}, {"2024（R6）年度", 2024}, {"令和元年（2019年）", 2019}, {"令和6年度（2024年度）", 2024},
		{"R6（2024）", 2024}, {"2019（平成31）年", 2019}, {"令和 6 年度", 2024}, {"令和6年度 ", 2024}, {"　令和6年度　", 2024},
		{"2024 年度", 2024}, {"令和6 （ 2024 ） 年度", 2024},
	} {
		if got, err := ParseYear(tc.in); err != nil || got != tc.want {
			t.Errorf("ParseYear(%q) = %d, %v; want %d", tc.in, got, err, tc.want)
		}
	}
}

// wrong is a text that must be refused: at is the part that the error points
// at, msg and hint are parts of its words.
type wrong struct{ in, at, msg, hint string }

func TestParseYearErrors(t *testing.T) {
	for _, tc := range []wrong{
		{"平成32年", "平成32年", "平成は平成31年4月30日で終わりました", "「令和2年」"},
		{"平成32年度", "平成32年度", "「平成32年度」はありません", "「令和2年度」"},
		{"平成37年度", "平成37年度", "「平成37年度」はありません", "「令和7年度」"},
		{"平成３２年", "平成３２年", "「平成３２年」はありません", "「令和2年」"},
		{"H32", "H32", "「H32」はありません", "「R2」"},
		{"Ｈ３２年度", "Ｈ３２年度", "はありません", "「R2年度」"},
		{"昭和64年度", "昭和64年度", "昭和は昭和64年1月7日で終わりました", "「平成元年度」"},
		{"S65", "S65", "「S65」はありません", "「H2」"},
		{"大正16年", "大正16年", "はありません", "「昭和2年」"},
		{"2020（平成32）年", "平成32", "「平成32年」はありません", "「令和2年」"},
		{"R0", "R0", "令和は元年（1年）から始まります", "「R1」、その前の年なら「H30」"},
		{"令和0年度", "令和0", "という年はありません", "「令和元年度」、その前の年なら「平成30年度」"},
		{"M0", "M0", "明治は元年", "「M1」"},
		{"平成26（2015）年", "2015", "「平成26」と「2015」は別の年です", "「平成26」は2014年です"},
		{"2019（令和2）年", "令和2", "別の年です", "「2019」は令和元年です"},
		{"令和6（R6）年", "R6", "もう一方の暦", ""},
		{"2024（2024）年", "2024", "もう一方の暦", ""},
		{"2019（令和元年", "年", "かっこが閉じていません", ""},
		{"32年度", "32", "元号がありません", "「R6」"},
		{"6", "6", "元号がありません", ""},
		{"202", "202", "扱える年", ""},
		{"2204年度", "2204", "扱える年", "打ち間違い"},
		{"1867", "1867", "扱える年", ""},
		{"2101", "2101", "扱える年", ""},
		{"R83", "R83", "扱える年", ""},
		{"R100", "R100", "扱える年", ""},
		{"R2024", "R2024", "扱える年", ""},
		{"20240401", "20240401", "扱える年", ""},
		{"99999999999999999999", "99999999999999999999", "扱える年", ""},
		{"1" + strings.Repeat("0", 99), "1" + strings.Repeat("0", 99), "「1" + strings.Repeat("0", 23) + "…」は扱える年", ""},
		{"r6", "r6", "年として読めません", "「R6」と大文字で"},
		{"令和", "令和", "年の数字がありません", "「令和6」"},
		{"令和年度", "令和", "年の数字がありません", ""},
		{"令和六年", "六年", "漢数字", "「令和6」"},
		{"令和●年", "●", "仮の文字", ""},
		{"R○○", "○○", "仮の文字", ""},
		{"20XX年度", "XX", "仮の文字", ""},
		{"", "", "年がありません", "「R6」"},
		{"　", "　", "年がありません", "「R6」"},
		{"年度", "年度", "年として読めません", ""},
		{"今年度", "今年度", "年として読めません", ""},
		{"-6", "-6", "年として読めません", ""},
		{"R6.4", ".4", "年のあとの「.4」は読めません", ""},
		{"R6年度末", "末", "年のあとの「末」は読めません", ""},
		{"R3～R7", "～R7", "年度を一つだけ", ""},
		{"R6 R7", "R7", "年のあとの「R7」", ""},
		{"\xff", "\xff", "年として読めません", ""},
	} {
		_, err := ParseYear(tc.in)
		tc.check(t, err)
	}
}

func TestParseSpan(t *testing.T) {
	for _, tc := range []struct {
		in   string
		want Span
	}{
		{"R3～R7", Span{2021, 2025}}, {"R3~R7", Span{2021, 2025}}, {"R3〜R7", Span{2021, 2025}}, {"R3-R7", Span{2021, 2025}},
		{"R3－R7", Span{2021, 2025}}, {"R3–R7", Span{2021, 2025}}, {"Ｒ３～Ｒ７", Span{2021, 2025}}, {"R7～R11", Span{2025, 2029}},
		{"R3 ～ R7", Span{2021, 2025}}, {"令和3年度～令和7年度", Span{2021, 2025}}, {"令和３～７年度", Span{2021, 2025}}, {"R3～7", Span{2021, 2025}},
		{"平成30年度～令和4年度", Span{2018, 2022}}, {"H31～R2", Span{2019, 2020}}, {"2021～2025年度", Span{2021, 2025}}, {"R3～2025", Span{2021, 2025}},
		{"R6～R6", Span{2024, 2024}}, {"令和元～5年度", Span{2019, 2023}}, {"2021（令和3）年度～2025（令和7）年度", Span{2021, 2025}},
	} {
		if got, err := ParseSpan(tc.in); err != nil || got != tc.want {
			t.Errorf("ParseSpan(%q) = %v, %v; want %v", tc.in, got, err, tc.want)
		}
	}
}

func TestParseSpanErrors(t *testing.T) {
	for _, tc := range []wrong{
		{"R7～R3", "R3", "終わりの「R3」が始まりの「R7」より前です", "「R3～R7」"},
		{"令和7～3年度", "3", "より前です", "「R3～R7」"},
		{"R3", "3", "終わりの年度がありません", "「R3～R7」"},
		{"R3～", "～", "年がありません", ""},
		{"～R7", "～R7", "年として読めません", ""},
		{"R3からR7", "からR7", "「～」があるはずの所", "「R3～R7」"},
		{"R3、R7", "、R7", "「～」があるはずの所", ""},
		{"平成28～32年度", "32年度", "「32年度」はありません", "「令和2年度」"},
		{"H28～H32", "H32", "「H32」はありません", "「R2」"},
		{"昭和64～平成2年度", "昭和64", "「昭和64年度」はありません", "「平成元年度」"},
		{"2021～25", "25", "元号がありません", ""},
		{"R3～R7まで", "まで", "年のあとの「まで」", ""},
		{"R3～●", "●", "仮の文字", ""},
		{"", "", "年がありません", ""},
	} {
		_, err := ParseSpan(tc.in)
		tc.check(t, err)
	}
}

// check compares err with what tc wants, and its place with the laws.
func (tc wrong) check(t *testing.T, err error) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Errorf("%q: got %v, want an error saying %q", tc.in, err, tc.msg)
		return
	}
	checkPlace(t, tc.in, e)
	if at := tc.in[e.Offset:min(len(tc.in), e.Offset+e.Len)]; at != tc.at {
		t.Errorf("%q: points at %q, want %q (%s)", tc.in, at, tc.at, e.Msg)
	}
	if !strings.Contains(e.Msg, tc.msg) || !strings.Contains(e.Hint, tc.hint) {
		t.Errorf("%q: says %q, %q; want %q, %q", tc.in, e.Msg, e.Hint, tc.msg, tc.hint)
	}
}

// checkPlace holds an error to its promise: inside the text and on character
// boundaries, so that a caret can be drawn under it.
func checkPlace(t *testing.T, s string, e *Error) {
	t.Helper()
	end := e.Offset + e.Len
	if s == "" {
		end = 0
	}
	if e.Offset < 0 || e.Len < 1 || end > len(s) || e.Msg == "" {
		t.Fatalf("%q: error at %d+%d: %q", s, e.Offset, e.Len, e.Msg)
	}
	if utf8.ValidString(s) && (!utf8.ValidString(s[:e.Offset]) || !utf8.ValidString(s[:end])) {
		t.Fatalf("%q: error at %d+%d cuts a character", s, e.Offset, e.Len)
	}
}

func TestYearPrints(t *testing.T) {
	for _, tc := range []struct {
		y            Year
		short, kanji string
	}{
		{2024, "R6", "令和6年度"}, {2019, "R1", "令和元年度"}, {2018, "H30", "平成30年度"}, {1989, "H1", "平成元年度"},
		{1988, "S63", "昭和63年度"}, {1926, "S1", "昭和元年度"}, {1925, "T14", "大正14年度"}, {1868, "M1", "明治元年度"},
		{1867, "1867", "1867年度"}, {0, "0", "0年度"},
	} {
		if tc.y.Short() != tc.short || tc.y.Kanji() != tc.kanji || tc.y.String() != tc.short {
			t.Errorf("%d prints %s, %s; want %s, %s", int(tc.y), tc.y.Short(), tc.y.Kanji(), tc.short, tc.kanji)
		}
	}
}

func TestSpan(t *testing.T) {
	s := Span{2021, 2025}
	if s.String() != "R3～R7" {
		t.Errorf("String() = %s", s)
	}
	ys := s.Years()
	if len(ys) != 5 || ys[0] != 2021 || ys[4] != 2025 {
		t.Errorf("Years() = %v", ys)
	}
	for y, want := range map[Year]bool{2020: false, 2021: true, 2023: true, 2025: true, 2026: false} {
		if s.Contains(y) != want {
			t.Errorf("Contains(%v) = %v", y, !want)
		}
	}
	if got := (Span{2025, 2021}).Years(); got != nil {
		t.Errorf("Years() of a backward span = %v", got)
	}
}
