package main

import "math"

// tile is how wide and high a table of texture is; it repeats.
const tile = 1024

// painter knows what is seen at each place of a view.
type painter struct {
	w, h    int
	sun     [3]int  // x, y, radius squared
	ridges  [][]int // of each column, how far down a hill begins; the farthest first
	texture []int8  // slow changes of light, as of woods and clouds
	grain   []int8  // of the sensor
	season  int
}

func newPainter(s shot) *painter {
	r := new(random)
	*r = random(s.seed * 2654435761)
	p := &painter{w: s.w, h: s.h, season: int(s.seed % 3), texture: make([]int8, tile*tile), grain: make([]int8, tile*tile)}
	for i := range p.grain {
		p.grain[i] = int8((r.next()%11 + r.next()%11 + r.next()%11) - 15)
	}
	p.paintTexture(r)
	radius := min(s.w, s.h) / 14
	p.sun = [3]int{s.w/5 + r.next()%(s.w*3/5), s.h / 6, radius * radius}
	for far := range 3 {
		ridge := make([]int, s.w)
		phase, swing := float64(r.next()%628)/100, float64(s.h)/float64(9+4*far)
		for x := range ridge {
			at := float64(x)/float64(s.w)*(5+2*float64(far)) + phase
			ridge[x] = int(float64(s.h)*(0.42+0.14*float64(far)) + swing*(0.6*math.Sin(at)+0.4*math.Sin(2.3*at)))
		}
		p.ridges = append(p.ridges, ridge)
	}
	return p
}

// paintTexture adds up noise of three sizes.
func (p *painter) paintTexture(r *random) {
	for _, cell := range []int{64, 16, 4} {
		n := tile / cell
		knots := make([]int, n*n)
		for i := range knots {
			knots[i] = r.next()%(cell/2+10) - (cell/2+10)/2
		}
		for y := range tile {
			for x := range tile {
				i, j, u, v := x/cell, y/cell, x%cell, y%cell
				at := func(i, j int) int { return knots[j%n*n+i%n] }
				top := at(i, j)*(cell-u) + at(i+1, j)*u
				low := at(i, j+1)*(cell-u) + at(i+1, j+1)*u
				p.texture[y*tile+x] += int8((top*(cell-v) + low*v) / (cell * cell))
			}
		}
	}
}

// layer is what is seen at a place: 0 the sky, 1 the sun, then the hills from the
// farthest to the field in front.
func (p *painter) layer(x, y int) int {
	for i := len(p.ridges) - 1; i >= 0; i-- {
		if y >= p.ridges[i][x] {
			return i + 2
		}
	}
	if dx, dy := x-p.sun[0], y-p.sun[1]; dx*dx+dy*dy < p.sun[2] {
		return 1
	}
	return 0
}

// light is the luma at a place.
func (p *painter) light(x, y int) uint8 {
	i := y%tile*tile + x%tile
	texture, grain := int(p.texture[i]), int(p.grain[(i*7+y/tile*131)%len(p.grain)])
	var v int
	switch layer := p.layer(x, y); layer {
	case 0:
		v = 150 + 80*y/p.h + texture/3
	case 1:
		v = 244
	default:
		v = []int{150, 118, 92}[layer-2] + texture
	}
	return uint8(min(max(v+grain, 0), 255))
}

// chroma is the colour at a place. Hills are green, brown or white, as the season
// is.
func (p *painter) chroma(x, y int) (cb, cr uint8) {
	layer := p.layer(x, y)
	i := y%tile*tile + x%tile
	shift := uint8(p.texture[i]/8 + p.grain[i]/3)
	switch {
	case layer == 0:
		return 150 + shift, 112 - shift
	case layer == 1:
		return 98, 140
	}
	hue := [][2]uint8{{104, 116}, {100, 146}, {136, 124}}[p.season]
	return hue[0] + shift, hue[1] + uint8(layer)
}

// random is a small generator whose numbers never change with Go's.
type random uint32

func (r *random) next() int {
	*r = *r*1664525 + 1013904223
	return int(*r >> 12)
}
