package numberformat

import "time"

// DayOf returns the day that a whole number is. Days are counted from 1900, as if that
// year had had a 29th of February (which is no date here), or from 1904, as workbooks of
// old Macs do (ECMA-376 Part 1, 18.17.4.1).
func DayOf(n int, epoch1904 bool) (year, month, day int, ok bool) {
	if n < 0 || n > lastSerial {
		return 0, 0, 0, false
	}
	start := time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	if !epoch1904 {
		if n == 0 || n == leapDay1900 {
			return 0, 0, 0, false
		}
		start = time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC)
		if n > leapDay1900 {
			n--
		}
	}
	t := start.AddDate(0, 0, n)
	return t.Year(), int(t.Month()), t.Day(), t.Year() <= 9999
}

// Numbers of days, counted from 1900.
const (
	lastSerial  = 2_958_465 // 9999-12-31
	leapDay1900 = 60        // 1900-02-29
)
