package wareki

import "testing"

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
