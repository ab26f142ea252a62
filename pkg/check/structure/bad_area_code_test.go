package structure

import "testing"

func TestAreaCodes(t *testing.T) {
	for _, code := range []string{"010006", "011002", "012106", "014231", "131016", "271004", "473821"} {
		if !isAreaCode(code) {
			t.Errorf("%s is the code of a place", code)
		}
	}
	for text, want := range map[string][2]string{
		"14231": {"014231", lostZero}, "01423": {"014231", noCheckDigit}, "13101": {"131016", noCheckDigit},
		"014230": {"014231", wrongCheckDigit}, "014213": {"014214", wrongCheckDigit}, "014231": {"014231", fullWidth},
		"1423": {}, "01-4231": {}, "0142311": {}, "南幌町": {},
	} {
		if meant, why := meantAreaCode(text); meant != want[0] || why != want[1] {
			t.Errorf("%s: %q %q, want %q", text, meant, why, want)
		}
	}
}
