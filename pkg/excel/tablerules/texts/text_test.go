package texts

import "testing"

func TestOf(t *testing.T) {
	for s, want := range map[string]Text{
		"１，２３４人":        {Folded: "1,234人", Digits: true, Figure: true},
		"2024":          {Folded: "2024", Digits: true, Figure: true, Time: true, Western: true},
		"R6(2024)":      {Folded: "R6(2024)", Digits: true, Time: true, Era: true, Western: true},
		"7,250千人（R2）":   {Folded: "7,250千人(R2)", Digits: true, Several: true},
		"令和元年度":         {Folded: "令和元年度", Time: true, Era: true},
		"岩見沢市":          {Folded: "岩見沢市", Region: true},
		"青森":            {Folded: "青森", Region: true, Cut: true},
		"観光客（千人）":       {Folded: "観光客(千人)", Unit: true},
		"集計中":           {Folded: "集計中", Mark: true},
		"岩 見 沢":         {Folded: "岩 見 沢", Spaced: true},
		"①":             {Folded: "①", Odd: '①'},
		"人口は、10人増えました。": {Folded: "人口は、10人増えました。", Digits: true},
	} {
		if got := Of(s); got != want {
			t.Errorf("%q: %+v, want %+v", s, got, want)
		}
	}
}

// TestWesternOfEra reads every era by its name and by its letter, great and small.
func TestWesternOfEra(t *testing.T) {
	for s, want := range map[string]string{
		"明治1年": "1868", "M45": "1912", "大正元年": "1912", "t15": "1926", "昭和64年": "1989", "S元": "1926",
		"平成31年度": "2019", "h.1": "1989", "令和6年": "2024", "Ｒ６": "2024", "2024年": "", "": "",
	} {
		if got := Of(s).WesternOfEra(); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
