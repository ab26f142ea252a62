package drawing

import (
	"strings"
	"testing"
)

// A slice without a lining among lined ones is seen on white paper as well.
func TestSlicesOfALinedRingHaveAnEdge(t *testing.T) {
	s := Series{Colors: []string{"FFFFFF", "FFFFFF"}, Lined: []Lining{Rising, Unlined}}
	for i := range s.Colors {
		if got := s.slice(i); !strings.HasSuffix(got, `<a:ln w="9525">`+solid("1A1A1A")+`</a:ln></c:spPr>`) {
			t.Errorf("slice %d: %s", i, got)
		}
	}
	s.Lined = []Lining{Unlined, Unlined}
	if got := s.slice(0); got != shape("FFFFFF", "FFFFFF") {
		t.Errorf("without linings: %s", got)
	}
}
