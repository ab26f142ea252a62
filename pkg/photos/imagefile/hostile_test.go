package imagefile

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"runtime"
	"strings"
	"testing"
)

// TestHostile holds what must end in an error that a person can act on,
// without the memory that the header asks for.
func TestHostile(t *testing.T) {
	photo := encodedJPEG(t, noise(160, 120))
	logo := encodedPNG(t, quarters(image.Pt(160, 120), "RG BW"))
	dots := solidWebP(1, 1, color.NRGBA{})
	tests := []struct {
		name, want string
		data       []byte
		late       bool // only the pixels show it: Probe passes
	}{
		{"file over the limit", "30.0MB", append(bytes.Clone(photo), make([]byte, MaxBytes)...), false},
		{"PNG 60000×60000", "60000×60000画素", pngOf(60000, 60000, 8, 6, 0, nil), false},
		{"PNG 2³¹-1 wide", "この方式のPNG画像は読めません", pngOf(1<<31-1, 1<<31-1, 8, 6, 0, nil), false},
		{"PNG one pixel high", "細長すぎます", pngOf(40_000_000, 1, 1, 0, 0, nil), false},
		{"PNG 0×0", "PNG画像が壊れている", pngOf(0, 0, 8, 6, 0, nil), false},
		{"PNG too short for its size", "途中で切れています", pngOf(7000, 7000, 16, 6, 0, nil), false},
		{"PNG header cut", "途中で切れています", logo[:20], false},
		{"PNG with short rows", "PNG画像が", pngOf(100, 100, 8, 6, 0, make([]byte, 100)), true},
		{"PNG with rows to spare", "PNG画像が壊れている", pngOf(8, 8, 8, 6, 0, make([]byte, 1<<24)), true},
		{"PNG chunk of 4 GB", "PNG画像が壊れている", longChunk(logo, 0xfffffff0), true},
		{"PNG chunk of 2 GB", "途中で切れています", longChunk(logo, 0x7ffffff0), true},
		{"PNG cut", "途中で切れています", logo[:len(logo)/2], true},
		{"PNG bad checksum", "PNG画像が壊れている", flipped(logo, len(logo)-20), true},
		{"PNG depth of 3 bits", "この方式のPNG画像は読めません", pngOf(8, 8, 3, 6, 0, nil), false},
		{"JPEG 65535×65535", "65535×65535画素", claiming(photo, 65535, 65535), false},
		{"JPEG too short for its size", "途中で切れています", claiming(photo, 7000, 7000), false},
		{"JPEG without height", "JPEG画像が壊れている", claiming(photo, 160, 0), false},
		{"JPEG cut", "途中で切れています", photo[:len(photo)/2], true},
		{"JPEG header cut", "途中で切れています", photo[:30], false},
		{"JPEG of too many passes", "JPEG画像が壊れている", append(bytes.Clone(photo), bytes.Repeat([]byte("\xff\xda"), maxScans)...), true},
		{"WebP 16384×16384", "16384×16384画素", solidWebP(16384, 16384, color.NRGBA{}), false},
		{"WebP larger than its canvas", "WebP画像が壊れている", withWebPExif(solidWebP(7000, 7000, color.NRGBA{}), 1, 1, nil), true},
		{"WebP cut", "WebP画像が", dots[:len(dots)-9], true},
		{"WebP moving", "動くWebP", riff(riffChunk("VP8X", []byte{2, 0, 0, 0, 9, 0, 0, 9, 0, 0})), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var probed, err error
			used := allocated(func() {
				_, probed = infoOf(tt.data)
				_, err = Prepare(tt.data, 800, 600)
			})
			if (probed == nil) != tt.late {
				t.Errorf("Probe: %v, want an error: %v", probed, !tt.late)
			}
			requireError(t, err, tt.want)
			if used > 4<<20 {
				t.Errorf("took %d bytes of memory", used)
			}
		})
	}
}

func TestRefusedFormats(t *testing.T) {
	tests := []struct{ data, name, hint string }{
		{"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "HEIC", "互換性優先"},
		{"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1heic", "HEIC", "JPEGに書き出し"},
		{"\x00\x00\x00\x1cftypavif\x00\x00\x00\x00", "AVIF", "JPEG"},
		{"\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00", "動画", "静止画"},
		{"II*\x00\x08\x00\x00\x00", "TIFF", "JPEG"},
		{"MM\x00*\x00\x00\x00\x08", "TIFF", "JPEG"},
		{"BM\x36\x00\x00\x00\x00\x00\x00\x00\x36\x00", "BMP", "PNG"},
		{"GIF89a\x01\x00\x01\x00", "GIF", "PNG"},
		{"%PDF-1.7\n", "PDF", "JPEGかPNG"},
		{"PK\x03\x04\x14\x00", "Office文書", "JPEGかPNG"},
		{"\x01\x00\x00\x00" + strings.Repeat("\x00", 36) + " EMF\x00", "EMF", "PNG"},
		{"\xef\xbb\xbf \n<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "SVG", "PNG"},
		{"<?xml version=\"1.0\"?><svg/>", "SVG", "PNG"},
		{"version https://git-lfs.github.com/spec/v1\n", "Git LFS", "git lfs pull"},
		{"", "空です", "コピーし直す"},
		{"写真.jpg", "読めない形式", "JPEG"},
		{"\xff\xd8", "読めない形式", "JPEG"},
	}
	for _, tt := range tests {
		_, err := infoOf([]byte(tt.data))
		e := requireError(t, err, tt.name)
		if e != nil && !strings.Contains(e.Hint, tt.hint) {
			t.Errorf("%q: hint %q lacks %q", tt.data, e.Hint, tt.hint)
		}
		_, err = Prepare([]byte(tt.data), 10, 10)
		requireError(t, err, tt.name)
	}
}

func TestOrientationUnreadable(t *testing.T) {
	good := exifBlock("II", 6)
	if got := orientation(good); got != 6 {
		t.Fatalf("the untouched block gives %d", got)
	}
	patched := func(at int, bytes ...byte) []byte {
		b := exifBlock("II", 6)
		copy(b[at:], bytes)
		return b
	}
	for name, tiff := range map[string][]byte{
		"no block":               nil,
		"mixed byte order":       patched(0, 'I', 'M'),
		"directory at the end":   patched(4, byte(len(good))),
		"directory far away":     patched(4, 0xff, 0xff, 0xff, 0xff),
		"65535 entries":          append(patched(8, 0xff, 0xff)[:20], 0x12),
		"no entries":             patched(8, 0, 0),
		"value 0":                patched(30, 0),
		"value 9":                patched(30, 9),
		"value 65535":            patched(30, 0xff, 0xff),
		"a text instead":         patched(24, 2),
		"cut before the entry":   good[:22],
		"cut inside the entry":   good[:30],
		"cut in the entry count": good[:9],
	} {
		if got := orientation(tiff); got != 1 {
			t.Errorf("%s: %d, want 1", name, got)
		}
	}
}

func TestExifAmongSegments(t *testing.T) {
	photo := encodedJPEG(t, noise(16, 8))
	exif := withExif(photo, exifBlock("MM", 8))
	tests := map[string]struct {
		data []byte
		want int
	}{
		"behind others":        {withSegment(exif, 0xe2, make([]byte, 60000)), 8},
		"behind fill bytes":    {append([]byte("\xff\xd8\xff\xff\xff"), exif[3:]...), 8},
		"behind XMP":           {withSegment(exif, 0xe1, []byte("http://ns.adobe.com/xap/1.0/\x00<x/>")), 8},
		"in another segment":   {withSegment(photo, 0xe2, append([]byte("Exif\x00\x00"), exifBlock("II", 8)...)), 1},
		"after the end":        {append(bytes.Clone(photo), exif[2:]...), 1},
		"an empty Exif":        {withSegment(photo, 0xe1, []byte("Exif\x00\x00")), 1},
		"in a PNG":             {withPNGChunk(encodedPNG(t, noise(16, 8)), "eXIf", exifBlock("II", 5)), 5},
		"in an extended WebP":  {withWebPExif(solidWebP(16, 8, color.NRGBA{}), 16, 8, exifBlock("II", 3)), 3},
		"with JPEG's own mark": {withWebPExif(solidWebP(16, 8, color.NRGBA{}), 16, 8, append([]byte("Exif\x00\x00"), exifBlock("II", 3)...)), 3},
	}
	for name, tt := range tests {
		if info, err := infoOf(tt.data); err != nil || info.Orientation != tt.want {
			t.Errorf("%s: %d, %v, want %d", name, info.Orientation, err, tt.want)
		}
	}
}

// TestExifBehindFrame cuts a segment behind the size, where the decoder has
// stopped reading: in a JFIF file it knows the colours by then.
func TestExifBehindFrame(t *testing.T) {
	photo := withJFIF(encodedJPEG(t, noise(16, 8)))
	frameEnd := bytes.Index(photo, []byte("\xff\xc0")) + 2 + 17
	for _, tail := range []string{"\xff\xe1\xff\xffExif\x00\x00", "\xff\xe1\x00\x01", "\xff\xe1\x00", "\xff\xff\xff\xff", ""} {
		data := append(bytes.Clone(photo[:frameEnd]), tail...)
		if info, err := infoOf(data); err != nil || info.Orientation != 1 {
			t.Errorf("%q behind the frame header: %+v, %v", tail, info, err)
		}
	}
}

// TestScaleLongStrips takes the longest strips, whose sums are the largest.
func TestScaleLongStrips(t *testing.T) {
	for _, size := range []image.Point{{1, maxSide}, {maxSide, 1}, {maxSide, maxPixels / maxSide}} {
		strip := image.NewGray(image.Rectangle{Max: size})
		for i := range strip.Pix {
			strip.Pix[i] = 255
		}
		if got := scale(strip, image.Pt(1, 1))[0].pix; !bytes.Equal(got, []byte{255}) {
			t.Errorf("a white strip of %v became %v", size, got)
		}
	}
}

// FuzzProbe: any bytes give an Info within the limits or an Error with a hint,
// and never much memory.
func FuzzProbe(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		info, err := infoOf(data)
		if err != nil {
			requireError(t, err, "")
			return
		}
		if info.Width < 1 || info.Height < 1 || info.Width*info.Height > maxPixels {
			t.Errorf("size %d×%d", info.Width, info.Height)
		}
		if info.Orientation < 1 || info.Orientation > 8 {
			t.Errorf("orientation %d", info.Orientation)
		}
	})
}

// FuzzPrepare: what Prepare returns can be read and keeps within its box. Only
// small pictures are decoded, so that the fuzzer stays quick.
func FuzzPrepare(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		info, err := infoOf(data)
		if err != nil || info.Width*info.Height > 1<<18 {
			return
		}
		p, err := Prepare(data, 40, 30)
		if err != nil {
			requireError(t, err, "")
			return
		}
		decoded(t, p)
		if p.Width > min(40, info.Width) || p.Height > min(30, info.Height) {
			t.Errorf("%d×%d became %d×%d", info.Width, info.Height, p.Width, p.Height)
		}
	})
}

func addSeeds(f *testing.F) {
	photo := encodedJPEG(f, noise(20, 10))
	logo := encodedPNG(f, quarters(image.Pt(20, 10), "RG BW"))
	dot := solidWebP(20, 10, color.NRGBA{9, 9, 9, 255})
	for _, seed := range [][]byte{
		photo, withExif(photo, exifBlock("MM", 6)), cmykJPEG(), claiming(photo, 7000, 7000),
		logo, interlacedPNG(quarters(image.Pt(20, 10), "RG BW")), longChunk(logo, 0xfffffff0),
		withPNGChunk(logo, "eXIf", exifBlock("II", 7)),
		dot, withWebPExif(dot, 20, 10, exifBlock("II", 8)), []byte("GIF89a"), nil,
	} {
		f.Add(seed)
	}
}

// requireError checks that err is of this package, mentions want and offers a
// way out.
func requireError(t *testing.T, err error, want string) *Error {
	t.Helper()
	var e *Error
	switch {
	case !errors.As(err, &e):
		t.Errorf("error is %v (%T), want *Error", err, err)
	case e.Msg == "" || e.Hint == "" || !strings.Contains(e.Msg, want):
		t.Errorf("message %q (hint %q, %v), want it to contain %q", e.Msg, e.Hint, e.Err, want)
	}
	return e
}

// allocated returns the bytes that f takes from the heap, freed or not.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// claiming changes the size in the frame header of a baseline JPEG.
func claiming(data []byte, w, h uint16) []byte {
	out := bytes.Clone(data)
	frame := bytes.Index(out, []byte("\xff\xc0\x00\x11\x08"))
	binary.BigEndian.PutUint16(out[frame+5:], h)
	binary.BigEndian.PutUint16(out[frame+7:], w)
	return out
}

// longChunk puts the head of a text chunk of n bytes behind a PNG's header.
func longChunk(data []byte, n uint32) []byte {
	out := bytes.Clone(data[:pngHeaderEnd])
	out = append(binary.BigEndian.AppendUint32(out, n), "tEXt"...)
	return append(out, data[pngHeaderEnd:]...)
}

func flipped(data []byte, at int) []byte {
	out := bytes.Clone(data)
	out[at] ^= 0xff
	return out
}
