package wareki

import (
	"testing"
	"time"
)

func TestDatePrints(t *testing.T) {
	for _, tc := range []struct {
		d         Date
		iso, text string
		fy        Year
		weekday   time.Weekday
	}{
		{Date{2024, 9, 14}, "2024-09-14", "令和6年9月14日", 2024, time.Saturday},
		{Date{2024, 9, 0}, "2024-09", "令和6年9月", 2024, time.Sunday},
		{Date{2024, 0, 0}, "2024", "令和6年", 2023, time.Monday},
		{Date{2025, 1, 23}, "2025-01-23", "令和7年1月23日", 2024, time.Thursday},
		{Date{2025, 3, 31}, "2025-03-31", "令和7年3月31日", 2024, time.Monday},
		{Date{2025, 4, 1}, "2025-04-01", "令和7年4月1日", 2025, time.Tuesday},
		{Date{2025, 4, 0}, "2025-04", "令和7年4月", 2025, time.Tuesday},
		{Date{2019, 4, 30}, "2019-04-30", "平成31年4月30日", 2019, time.Tuesday},
		{Date{2019, 5, 1}, "2019-05-01", "令和元年5月1日", 2019, time.Wednesday},
		{Date{2019, 4, 0}, "2019-04", "平成31年4月", 2019, time.Monday},
		{Date{2019, 0, 0}, "2019", "令和元年", 2018, time.Tuesday},
		{Date{1989, 1, 0}, "1989-01", "平成元年1月", 1988, time.Sunday},
		{Date{1989, 1, 7}, "1989-01-07", "昭和64年1月7日", 1988, time.Saturday},
		{Date{1873, 1, 1}, "1873-01-01", "明治6年1月1日", 1872, time.Wednesday},
		{Date{1873, 0, 0}, "1873", "明治6年", 1872, time.Wednesday},
		{Date{1872, 12, 31}, "1872-12-31", "1872年12月31日", 1872, time.Tuesday},
	} {
		if tc.d.ISO() != tc.iso || tc.d.String() != tc.text || tc.d.FiscalYear() != tc.fy || tc.d.Weekday() != tc.weekday {
			t.Errorf("%v: %s, %s, %v, %v; want %s, %s, %v, %v", tc.d, tc.d.ISO(), tc.d, tc.d.FiscalYear(), tc.d.Weekday(),
				tc.iso, tc.text, tc.fy, tc.weekday)
		}
	}
}

func TestDateValid(t *testing.T) {
	for d, want := range map[Date]bool{
		{2024, 2, 29}: true, {2025, 2, 29}: false, {2000, 2, 29}: true, {1900, 2, 29}: false, {2100, 2, 28}: true,
		{2024, 9, 31}: false, {2024, 12, 31}: true, {2024, 13, 1}: false, {2024, -1, 1}: false, {2024, 1, -1}: false,
		{2024, 9, 0}: true, {2024, 0, 0}: true, {2024, 0, 1}: false, {1867, 12, 31}: false, {2101, 1, 1}: false, {}: false,
	} {
		if d.Valid() != want {
			t.Errorf("%v.Valid() = %v", d, !want)
		}
	}
}

func TestDateFirstLast(t *testing.T) {
	for _, tc := range []struct{ d, first, last Date }{
		{Date{2024, 2, 0}, Date{2024, 2, 1}, Date{2024, 2, 29}},
		{Date{2025, 2, 0}, Date{2025, 2, 1}, Date{2025, 2, 28}},
		{Date{2024, 0, 0}, Date{2024, 1, 1}, Date{2024, 12, 31}},
		{Date{2024, 9, 14}, Date{2024, 9, 14}, Date{2024, 9, 14}},
	} {
		if tc.d.First() != tc.first || tc.d.Last() != tc.last {
			t.Errorf("%v: first %v, last %v", tc.d, tc.d.First(), tc.d.Last())
		}
	}
}

func TestDateCompare(t *testing.T) {
	order := []Date{{2023, 12, 31}, {2024, 0, 0}, {2024, 1, 0}, {2024, 1, 1}, {2024, 1, 2}, {2024, 2, 1}}
	for i, d := range order {
		for j, e := range order {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := d.Compare(e); got != want {
				t.Errorf("%v.Compare(%v) = %d, want %d", d, e, got, want)
			}
		}
	}
}
