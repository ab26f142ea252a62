package numeral

import "testing"

func TestCommas(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "0": "0", "12": "12", "123": "123", "1234": "1,234", "123456": "123,456", "1234567": "1,234,567",
		"-123": "-123", "-1234.5678": "-1,234.5678", "+1234": "+1,234", "0.12345": "0.12345",
	} {
		if got := Commas(in); got != want {
			t.Errorf("Commas(%q) = %q, want %q", in, got, want)
		}
	}
}
