// Package imagefile makes print-ready pictures of what a user put beside the
// plan: phone photos, scans, logos. What comes out is always encoded afresh
// from pixels, so neither metadata (the place a photo was taken, its device)
// nor a malformed byte of the original can reach the report. It knows no plan: which
// files are photos of which event is for pkg/photos.
//
// All functions may run on many pictures at once. Only a Cache opens files, in its own
// folder. Sizes are pixels, except where points (1/72 inch) are named. Colours are taken
// as sRGB: an embedded colour profile is dropped unread.
//
// To read it: Prepare in this file, then what it calls in turn: format.go (what kind of
// file it is), exif.go and turn.go (which way is up), scale.go over raster.go, encode.go.
// error.go says what is wrong with a picture, refused.go of which kinds no picture can be
// made. cache.go keeps what was prepared; grey.go is for looks without colour.
package imagefile

import (
	"image"
	"io"
	"math"
)

// Limits of what is read. 50 megapixels cover the largest phone and camera
// pictures in use; decoding one takes up to 8 bytes a pixel.
const (
	MaxBytes  = 30 << 20   // bytes of one file
	maxPixels = 50_000_000 // width × height
	maxSide   = 1 << 16    // width or height
)

// printDPI is the resolution of a picture on paper: at reading distance more
// is not seen, and office printers screen photos more coarsely.
const printDPI = 220

// Info is what a picture is before it is prepared.
type Info struct {
	Width, Height int    // in pixels as the picture is looked at, after Orientation
	Format        string // JPEG, PNG or WebP
	Orientation   int    // Exif 2.3 tag 0x0112: 1 (upright as stored) to 8
}

// Picture is a picture ready for print: a JPEG or a PNG of 8 bits a channel,
// upright and without metadata.
type Picture struct {
	Data          []byte
	Width, Height int
}

// PixelsFor returns how many pixels a picture needs to be printed points wide
// (or high). It is at least 1.
func PixelsFor(points float64) int {
	n := math.Ceil(points * printDPI / 72)
	if !(n >= 1) {
		return 1
	}
	return int(min(n, maxPixels))
}

// headBytes is how many bytes of a JPEG hold its header, Exif data included, and
// more than the least that is expected of the largest picture.
const headBytes = 256 << 10

// Probe reads the header of a picture: format, size and orientation. It decodes no pixels,
// so a picture that passes may still be damaged further on. It reads no more than it must:
// the beginning of a JPEG, all of a PNG or WebP, whose Exif data may stand at its end. A
// file that cannot be read gives the error of r.
func Probe(r io.Reader) (Info, error) {
	head, err := io.ReadAll(io.LimitReader(r, headBytes))
	if err != nil {
		return Info{}, err
	}
	if f, _ := recognise(head); f != nil && f.headed || len(head) < headBytes {
		info, err := infoOf(head)
		if err == nil || len(head) < headBytes {
			return info, err
		}
	}
	rest, err := io.ReadAll(io.LimitReader(r, MaxBytes))
	if err != nil {
		return Info{}, err
	}
	return infoOf(append(head, rest...))
}

// infoOf is Probe for a whole file.
func infoOf(data []byte) (Info, error) {
	_, info, err := probe(data)
	return info, err
}

// Prepare decodes a picture, turns it upright, shrinks it to at most maxW×maxH
// pixels (less than 1 counts as 1) without changing its proportions, and
// encodes it afresh. Nothing is ever enlarged. The same bytes give the same
// picture on every machine.
func Prepare(data []byte, maxW, maxH int) (Picture, error) {
	f, info, err := probe(data)
	if err != nil {
		return Picture{}, err
	}
	m, err := f.pixels(data)
	if err != nil {
		return Picture{}, err
	}
	size := fit(info.Width, info.Height, maxW, maxH)
	turn := turns[info.Orientation]
	small := turn.apply(scale(m, turn.size(size)))
	out, err := encode(small.image(), f.lossless)
	if err != nil {
		return Picture{}, &Error{Msg: "画像を書き出せません", Hint: hintSaveAgain, Err: err}
	}
	return Picture{Data: out, Width: size.X, Height: size.Y}, nil
}

// probe checks everything that the header tells. The size is known to be
// within the limits before any decoder may allocate for it.
func probe(data []byte) (*format, Info, error) {
	if err := tooLarge(int64(len(data))); err != nil {
		return nil, Info{}, err
	}
	f, err := recognise(data)
	if err != nil {
		return nil, Info{}, err
	}
	size, err := f.size(data)
	if err != nil {
		return nil, Info{}, err
	}
	info := Info{Width: size.X, Height: size.Y, Format: f.name, Orientation: orientation(f.exif(data))}
	if turns[info.Orientation].transpose {
		info.Width, info.Height = size.Y, size.X
	}
	return f, info, nil
}

// fit returns the largest size of the proportions w:h within maxW×maxH, and
// never more than w×h.
func fit(w, h, maxW, maxH int) image.Point {
	maxW, maxH = max(1, min(maxW, w)), max(1, min(maxH, h))
	wide, high := int64(w)*int64(maxH), int64(h)*int64(maxW)
	if wide >= high {
		return image.Pt(maxW, roundDiv(high, int64(w)))
	}
	return image.Pt(roundDiv(wide, int64(h)), maxH)
}

// roundDiv divides positive numbers and rounds; the result is at least 1.
func roundDiv(a, b int64) int { return int(max(1, (a+b/2)/b)) }
