package svg

import (
	"strconv"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// pathOf writes an outline in the shortest commands: relative ones, and t for a
// curve that goes on as the one before it, of which TrueType has many.
func pathOf(segments sfnt.Segments) string {
	var p pathWriter
	for _, s := range segments {
		a, b := s.Args[0], s.Args[1]
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			p.close()
			p.to('m', a)
			p.start, p.open = a, true
		case sfnt.SegmentOpLineTo:
			p.line(a)
		case sfnt.SegmentOpQuadTo:
			smooth := p.curved && p.at.Sub(p.control) == a.Sub(p.at)
			if smooth {
				p.to('t', b)
			} else {
				p.to('q', a, b)
			}
			p.control, p.curved = a, true
		case sfnt.SegmentOpCubeTo:
			p.to('c', a, b, s.Args[2])
		}
	}
	p.close()
	return string(p.out)
}

// pathWriter writes points relative to the last one.
type pathWriter struct {
	out         []byte
	at, control fixed.Point26_6
	start       fixed.Point26_6 // of the contour
	open        bool            // a contour is begun
	curved      bool            // control is of the last command
}

// close ends the contour that is begun, if there is one.
func (p *pathWriter) close() {
	if p.open {
		p.out = append(p.out, 'z')
		p.at = p.start
	}
	p.curved = false
}

// line goes straight on.
func (p *pathWriter) line(to fixed.Point26_6) {
	switch d := to.Sub(p.at); {
	case d.Y == 0:
		p.command('h', d.X)
	case d.X == 0:
		p.command('v', d.Y)
	default:
		p.command('l', d.X, d.Y)
	}
	p.at, p.curved = to, false
}

// to writes a command with the points that it needs, and goes to the last of them.
func (p *pathWriter) to(command byte, points ...fixed.Point26_6) {
	var lengths []fixed.Int26_6
	for _, pt := range points {
		d := pt.Sub(p.at)
		lengths = append(lengths, d.X, d.Y)
	}
	p.command(command, lengths...)
	p.at, p.curved = points[len(points)-1], false
}

// command writes lengths with nothing between them where a minus parts them.
func (p *pathWriter) command(name byte, lengths ...fixed.Int26_6) {
	p.out = append(p.out, name)
	for i, l := range lengths {
		if i > 0 && l >= 0 {
			p.out = append(p.out, ' ')
		}
		p.out = strconv.AppendFloat(p.out, float64(l)/64, 'f', -1, 64)
	}
}
