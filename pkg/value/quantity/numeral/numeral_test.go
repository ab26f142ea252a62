package numeral

import (
	"errors"
	"strings"
	"testing"

	"sorachi/pkg/typedtext"
)

func TestRead(t *testing.T) {
	for _, tc := range []struct{ in, value, printed, rest string }{
		{"7,250千人", "7250", "7,250", "千人"}, {"１，２７４．４６万", "1274.46", "1,274.46", "万"}, {"53.00％", "53", "53.00", "％"},
		{"999,999,999,999,999.123456", "999999999999999.123456", "999,999,999,999,999.123456", ""}, {"0", "0", "0", ""},
		{"5.", "5", "5", "."}, {"5,人", "5", "5", ",人"}, {"5 人", "5", "5", " 人"},
	} {
		c := typedtext.NewScanner(tc.in, 0, len(tc.in))
		n, err := Read(&c, false)
		if err != nil || n.Value().String() != tc.value || n.String() != tc.printed || tc.in[c.I:] != tc.rest || n.To != c.I {
			t.Errorf("Read(%q) = %s, %q, %v before %q; want %s, %q before %q", tc.in, n.Value(), n.String(), err, tc.in[c.I:], tc.value, tc.printed, tc.rest)
		}
	}
}

// TestReadUnderScale: behind a scale a number has at most four digits, so that the
// repair of a wrong group is another one.
func TestReadUnderScale(t *testing.T) {
	const in = "3,0000万"
	for underScale, hint := range map[bool]string{true: "「3,000」ではありませんか", false: "「30,000」ではありませんか"} {
		c := typedtext.NewScanner(in, 0, len(in))
		n, err := Read(&c, underScale)
		var e *typedtext.Error
		if !errors.As(err, &e) || !strings.Contains(e.Hint, hint) || in[e.Offset:e.Offset+e.Len] != "0000" {
			t.Errorf("under a scale %v: %+v", underScale, err)
		}
		if n.Digits != 5 || in[n.From:n.To] != "3,0000" || c.I != n.To {
			t.Errorf("the wrong number has lost its place: %+v", n)
		}
	}
}
