package typeset

import "math"

// fitSteps is how finely Fit tells scales apart: 1/200 moves a text of 10 pt
// by a twentieth of a point, which nobody sees.
const fitSteps = 200

// Fit finds the largest scale from lo to hi, in steps of 1/200, for which
// height(scale) is at most limit. When even lo is too tall it returns lo and
// false. height should grow with the scale; where line breaks make it dip, the
// answer is still one that fits.
func Fit(lo, hi, limit float64, height func(scale float64) float64) (scale float64, ok bool) {
	if !(height(lo) <= limit) {
		return lo, false
	}
	if hi <= lo || height(hi) <= limit {
		return math.Max(lo, hi), true
	}
	fits, tall := 0, int(math.Ceil((hi-lo)*fitSteps))
	for tall-fits > 1 {
		mid := (fits + tall) / 2
		if height(lo+float64(mid)/fitSteps) <= limit {
			fits = mid
		} else {
			tall = mid
		}
	}
	return lo + float64(fits)/fitSteps, true
}
