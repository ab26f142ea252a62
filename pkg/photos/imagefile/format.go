package imagefile

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"io"

	"golang.org/x/image/webp"
)

// format is a kind of picture that can be prepared.
type format struct {
	name     string
	magic    string // its first bytes; ? stands for any byte
	lossless bool   // may hold a logo that JPEG would blur
	headed   bool   // all that is not pixels stands before them
	config   func(io.Reader) (image.Config, error)
	decode   func(io.Reader) (image.Image, error)
	exif     func([]byte) []byte   // finds the TIFF block of its Exif data, or nil
	fewest   func([]byte, int) int // the fewest bytes that can hold so many pixels
}

var formats = []*format{
	{name: "JPEG", magic: "\xff\xd8\xff", headed: true,
		config: jpeg.DecodeConfig, decode: jpeg.Decode, exif: jpegExif, fewest: fewestJPEG},
	{name: "PNG", magic: "\x89PNG\r\n\x1a\n", lossless: true,
		config: png.DecodeConfig, decode: png.Decode, exif: pngExif, fewest: fewestPNG},
	{name: "WebP", magic: "RIFF????WEBPVP8", lossless: true,
		config: webp.DecodeConfig, decode: webp.Decode, exif: webpExif, fewest: fewestWebP},
}

// maxScans bounds the passes over one JPEG. Photos have up to about ten; a
// hostile file can ask for hundreds of thousands, each over all the pixels.
// Chance pairs of the marker's bytes in 30 MB of other data stay below it.
const maxScans = 1000

// recognise finds the format by the first bytes, whatever the file's name.
func recognise(data []byte) (*format, error) {
	for _, f := range formats {
		if !matches(data, f.magic) {
			continue
		}
		if animated(data) {
			return nil, &Error{Msg: "動くWebP画像には対応していません", Hint: hintVideo}
		}
		return f, nil
	}
	return nil, unreadable(data)
}

// matches reports whether data begins with the bytes of a magic, in which ? stands for
// any byte.
func matches(data []byte, magic string) bool {
	if len(data) < len(magic) {
		return false
	}
	for i := range len(magic) {
		if magic[i] != '?' && magic[i] != data[i] {
			return false
		}
	}
	return true
}

// animated reports whether data is a WebP of several frames (RFC 9649, 2.7).
func animated(data []byte) bool {
	const animation = 1 << 1
	return matches(data, "RIFF????WEBPVP8X?????") && data[20]&animation != 0
}

// size returns the stored size and refuses what cannot be a whole picture of
// an allowed size.
func (f *format) size(data []byte) (size image.Point, err error) {
	defer f.recovered(&err)
	c, err := f.config(bytes.NewReader(data))
	if err != nil {
		return size, f.damaged(err)
	}
	if c.Width < 1 || c.Height < 1 {
		return size, f.damaged(errors.New("no pixels"))
	}
	if int64(c.Width)*int64(c.Height) > maxPixels {
		return size, &Error{
			Msg:  fmt.Sprintf("画像が大きすぎます（%d×%d画素。上限は%d万画素です）", c.Width, c.Height, maxPixels/10_000),
			Hint: hintShrink,
		}
	}
	if max(c.Width, c.Height) > maxSide {
		return size, &Error{
			Msg:  fmt.Sprintf("画像が細長すぎます（%d×%d画素。一辺の上限は%d画素です）", c.Width, c.Height, maxSide),
			Hint: hintCrop,
		}
	}
	if len(data) < f.fewest(data, c.Width*c.Height) {
		return size, f.damaged(io.ErrUnexpectedEOF)
	}
	return image.Pt(c.Width, c.Height), nil
}

// pixels decodes data, which has passed size.
func (f *format) pixels(data []byte) (m image.Image, err error) {
	defer f.recovered(&err)
	if f.name == "JPEG" && bytes.Count(data, []byte("\xff\xda")) > maxScans {
		return nil, f.damaged(errors.New("too many scans"))
	}
	m, err = f.decode(bytes.NewReader(data))
	if err != nil {
		return nil, f.damaged(err)
	}
	return m, nil
}

// recovered turns a decoder's panic into an error: a picture must never end
// the program.
func (f *format) recovered(err *error) {
	if r := recover(); r != nil {
		*err = f.damaged(fmt.Errorf("decoder panicked: %v", r))
	}
}

// damaged blames the file. The decoders do not tell a cut file from a damaged
// one reliably, so the message names both.
func (f *format) damaged(err error) error {
	var unsupportedJPEG jpeg.UnsupportedError
	var unsupportedPNG png.UnsupportedError
	if errors.As(err, &unsupportedJPEG) || errors.As(err, &unsupportedPNG) {
		return &Error{Msg: "この方式の" + f.name + "画像は読めません", Hint: hintSaveAgain, Err: err}
	}
	return &Error{Msg: f.name + "画像が壊れているか、途中で切れています", Hint: hintCopyAgain, Err: err}
}

// fewestJPEG counts one bit for each block of 8×8 pixels, the least that
// Huffman coding can spend (ITU-T T.81, F.1.2.1).
func fewestJPEG(_ []byte, pixels int) int { return pixels / 64 / 8 }

// fewestPNG rests on deflate, which packs at most 258 bytes into two bits
// (RFC 1951, 3.2.5). Depth and colour type stand in the header chunk, which
// DecodeConfig has accepted.
func fewestPNG(data []byte, pixels int) int {
	channels := [7]int{0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
	bits := int64(data[24]) * int64(channels[data[25]])
	return int(int64(pixels) * bits / 8 / (258 * 4))
}

// fewestWebP is nothing: WebP spends no bits at all on a plain surface.
func fewestWebP([]byte, int) int { return 0 }
