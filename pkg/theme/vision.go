package theme

import "math"

// vision is a way of seeing colours.
type vision struct {
	name string // Japanese, of who or what sees so
	see  func(linear) linear
}

// visions are normal sight, the three dichromacies by Machado, Oliveira and
// Fernandes, “A Physiologically-based Model for Simulation of Color Vision
// Deficiency”, IEEE TVCG 15(6), 2009 (the matrices for severity 1.0, on linear
// sRGB), and a copier without colour.
var visions = []vision{
	{"一般の色覚", func(l linear) linear { return l }},
	{"P型の色覚（赤が見分けにくい）", matrix{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}.of},
	{"D型の色覚（緑が見分けにくい）", matrix{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}.of},
	{"T型の色覚（青が見分けにくい）", matrix{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}.of},
	{"白黒のコピー", func(l linear) linear { y := l.luminance(); return linear{y, y, y} }},
}

type matrix [3][3]float64

func (m matrix) of(l linear) linear {
	var out linear
	for i, row := range m {
		out[i] = min(max(row[0]*l[0]+row[1]*l[1]+row[2]*l[2], 0), 1)
	}
	return out
}

// difference is how far apart two colours look: ΔE*ab of CIE 1976, the distance
// in CIE L*a*b* under D65. About 2 is just seen side by side; for two greys it is
// the difference of their lightness L*, 100 for black and white.
func difference(a, b linear) float64 {
	x, y := a.lab(), b.lab()
	return math.Sqrt((x[0]-y[0])*(x[0]-y[0]) + (x[1]-y[1])*(x[1]-y[1]) + (x[2]-y[2])*(x[2]-y[2]))
}

// linear is a colour as amounts of light, 0 to 1.
type linear [3]float64

// lightOf undoes the transfer function of sRGB (IEC 61966-2-1).
func lightOf(c Color) linear {
	var out linear
	for i, v := range [3]uint8{c.R, c.G, c.B} {
		s := float64(v) / 255
		if s <= 0.04045 {
			out[i] = s / 12.92
		} else {
			out[i] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return out
}

// luminance is the Y of CIE XYZ, 1 for white.
func (l linear) luminance() float64 { return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2] }

// lab converts linear sRGB to CIE L*a*b* (IEC 61966-2-1, CIE 15).
func (l linear) lab() [3]float64 {
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x := f((0.4124*l[0] + 0.3576*l[1] + 0.1805*l[2]) / 0.9505)
	y := f(l.luminance())
	z := f((0.0193*l[0] + 0.1192*l[1] + 0.9505*l[2]) / 1.0890)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}
