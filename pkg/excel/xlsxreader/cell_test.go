package xlsxreader

import (
	"testing"

	"sorachi/pkg/excel/xlsxreader/numberformat"
)

func TestDates(t *testing.T) {
	for _, c := range []struct {
		raw       string
		epoch1904 bool
		want      [3]int
	}{
		{"1", false, [3]int{1900, 1, 1}},
		{"59", false, [3]int{1900, 2, 28}},
		{"60", false, [3]int{}}, // 1900 was no leap year
		{"61", false, [3]int{1900, 3, 1}},
		{"45748", false, [3]int{2025, 4, 1}},
		{"45748.999988425923", false, [3]int{2025, 4, 1}},
		{"4.5748E4", false, [3]int{2025, 4, 1}},
		{"2958465", false, [3]int{9999, 12, 31}},
		{"2958466", false, [3]int{}},
		{"0", false, [3]int{}},
		{"0.5", false, [3]int{}},
		{"-1", false, [3]int{}},
		{"0", true, [3]int{1904, 1, 1}},
		{"44286", true, [3]int{2025, 4, 1}},
		{"2958465", true, [3]int{}},
	} {
		e := Cell{format: &cellFormat{numberformat.ByID(14, nil), c.epoch1904}}
		e.setNumber(c.raw)
		y, m, d, ok := e.Date()
		if got := [3]int{y, m, d}; ok != (c.want != [3]int{}) || ok && got != c.want {
			t.Errorf("%s is %v %v, want %v", c.raw, got, ok, c.want)
		}
	}
	e := Cell{format: &cellFormat{numberformat.ByID(0, nil), false}}
	e.setNumber("45748")
	if _, _, _, ok := e.Date(); ok {
		t.Error("a plain number is no date")
	}
}

func TestDigits(t *testing.T) {
	for raw, want := range map[string]string{
		"60.9": "60.9", "60.899999999999999": "60.9", "0.10000000000000001": "0.1", "0.30000000000000004": "0.3",
		"1274.46": "1274.46", "53.00": "53", "1.5E-3": "0.0015", "1E+2": "100", "1.2345E4": "12345", "-0.5": "-0.5",
		"123456789012345": "123456789012345", "1234567890123456": "1234567890123460", "0.29999999999999999": "0.3", "99999999999999999": "100000000000000000",
		"": "", "abc": "", "1e999999999": "", "NaN": "", "INF": "", "0x10": "", "1_000": "", "+5": "", "1,000": "", ".": "", "-": "", "1E": "", ".5": "0.5", "5.": "5",
	} {
		var e Cell
		e.setNumber(raw)
		if got := e.Digits(); got != want {
			t.Errorf("%q reads %q, want %q", raw, got, want)
		}
		if (e.Kind == Number) != (want != "") {
			t.Errorf("%q is of kind %d", raw, e.Kind)
		}
	}
}
