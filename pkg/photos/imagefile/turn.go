package imagefile

import "image"

// turn says where the pixel of an upright picture is stored: first the axes
// are swapped, then each may run backwards.
type turn struct{ transpose, mirrorX, mirrorY bool }

// turns holds the turn of each orientation; 0 is none.
var turns = [9]turn{
	2: {mirrorX: true},
	3: {mirrorX: true, mirrorY: true},
	4: {mirrorY: true},
	5: {transpose: true},
	6: {transpose: true, mirrorY: true},
	7: {transpose: true, mirrorX: true, mirrorY: true},
	8: {transpose: true, mirrorX: true},
}

// size returns the size that an upright picture has as stored, and the other
// way round.
func (t turn) size(p image.Point) image.Point {
	if t.transpose {
		return image.Pt(p.Y, p.X)
	}
	return p
}

// apply returns r upright.
func (t turn) apply(r raster) raster {
	if t == (turn{}) {
		return r
	}
	out := make(raster, len(r))
	for i, p := range r {
		out[i] = t.plane(p)
	}
	return out
}

func (t turn) plane(p plane) plane {
	size := t.size(image.Pt(p.w, p.h))
	out := plane{pix: make([]byte, 0, len(p.pix)), w: size.X, h: size.Y, channels: p.channels}
	for y := range size.Y {
		for x := range size.X {
			from := t.size(image.Pt(x, y))
			if t.mirrorX {
				from.X = p.w - 1 - from.X
			}
			if t.mirrorY {
				from.Y = p.h - 1 - from.Y
			}
			out.pix = append(out.pix, p.pix[(from.Y*p.w+from.X)*p.channels:][:p.channels]...)
		}
	}
	return out
}
