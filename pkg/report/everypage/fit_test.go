package everypage

import (
	"math"
	"testing"
)

// TestLargestIsLargest fits contents of three kinds of growth into every
// height: the size found fits, and a step more would not.
func TestLargestIsLargest(t *testing.T) {
	kinds := map[string]func(size float64) float64{
		"text":  func(size float64) float64 { return size * size },
		"lines": func(size float64) float64 { return 10 * size },
		"steps": func(size float64) float64 { return 25 * math.Ceil(size*size/25) },
	}
	const lo, hi, step = 8.5, 13, 0.25
	for name, tall := range kinds {
		for limit := tall(lo); limit < tall(hi)+step; limit += 1.7 {
			trials := 0
			lay := func(size float64) float64 { trials++; return size }
			content, size, ok := Largest(lo, hi, limit, lay, tall)
			if !ok || content != size || tall(size) > limit || size < hi && tall(size+step) <= limit {
				t.Errorf("%s in %.1f: %.2f (content %.2f, %v)", name, limit, size, content, ok)
			}
			if trials > 7 {
				t.Errorf("%s in %.1f took %d trials", name, limit, trials)
			}
		}
	}
}

func TestLargestOfTooMuch(t *testing.T) {
	same := func(size float64) float64 { return size }
	for _, tall := range []float64{101, math.Inf(1)} {
		content, size, ok := Largest(8, 13, 100, same, func(float64) float64 { return tall })
		if ok || size != 8 || content != 8 {
			t.Errorf("height %v: size %v, content %v, ok %v", tall, size, content, ok)
		}
	}
	if _, size, ok := Largest(10, 10, 100, same, func(float64) float64 { return 1 }); !ok || size != 10 {
		t.Errorf("one size only: %v %v", size, ok)
	}
}
