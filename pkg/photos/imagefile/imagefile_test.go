package imagefile

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

func TestPrepareTurnsUpright(t *testing.T) {
	// Where each orientation stores the upright corners: top left, top right,
	// bottom left, bottom right. Exif 2.3, tag 0x0112.
	stored := map[int]string{
		1: "RG BW", 2: "GR WB", 3: "WB GR", 4: "BW RG",
		5: "RB GW", 6: "GW RB", 7: "WG BR", 8: "BR WG",
	}
	for tag, corners := range stored {
		for _, order := range []string{"II", "MM"} {
			size := image.Pt(120, 80)
			if tag >= 5 {
				size = image.Pt(80, 120)
			}
			data := withExif(encodedJPEG(t, quarters(size, corners)), exifBlock(order, tag))
			info, err := infoOf(data)
			if want := (Info{120, 80, "JPEG", tag}); err != nil || info != want {
				t.Errorf("%s %d: Probe = %+v, %v, want %+v", order, tag, info, err, want)
			}
			for _, limit := range []image.Point{{600, 400}, {60, 40}, {35, 500}} {
				p := prepared(t, data, limit.X, limit.Y)
				if got := cornersOf(t, p); got != "RG BW" {
					t.Errorf("%s %d within %v: corners %s, want RG BW", order, tag, limit, got)
				}
			}
		}
	}
}

func TestPrepareSize(t *testing.T) {
	tests := []struct {
		w, h, maxW, maxH, wantW, wantH int
	}{
		{400, 300, 800, 600, 400, 300}, // never enlarged
		{400, 300, 400, 300, 400, 300},
		{400, 300, 200, 200, 200, 150},
		{400, 300, 399, 299, 399, 299},
		{400, 300, 100, 30, 40, 30},
		{401, 299, 133, 1000, 133, 99},
		{401, 299, 57, 57, 57, 43}, // boxes cut at both edges
		{2000, 1, 100, 100, 100, 1},
		{1, 2000, 100, 100, 1, 100},
		{400, 300, 0, -5, 1, 1},
		{400, 300, math.MaxInt, math.MaxInt, 400, 300},
	}
	for _, tt := range tests {
		src := image.NewNRGBA(image.Rect(0, 0, tt.w, tt.h))
		for _, data := range [][]byte{encodedPNG(t, src), encodedJPEG(t, src)} {
			p := prepared(t, data, tt.maxW, tt.maxH)
			if p.Width != tt.wantW || p.Height != tt.wantH {
				t.Errorf("%d×%d within %d×%d = %d×%d, want %d×%d", tt.w, tt.h, tt.maxW, tt.maxH, p.Width, p.Height, tt.wantW, tt.wantH)
			}
			decoded(t, p)
		}
	}
}

// TestPrepareKinds takes the same four quarters through every kind of image
// that the decoders return.
func TestPrepareKinds(t *testing.T) {
	const corners = "RG BW"
	src := quarters(image.Pt(203, 101), corners)
	paletted := image.NewPaletted(src.Rect, color.Palette{red, green, blue, color.White})
	deep := image.NewNRGBA64(src.Rect)
	for y := range 101 {
		for x := range 203 {
			paletted.Set(x, y, src.At(x, y))
			deep.Set(x, y, src.At(x, y))
		}
	}
	kinds := map[string][]byte{
		"JPEG 4:2:0":   encodedJPEG(t, src),
		"PNG RGB":      encodedPNG(t, src),
		"PNG palette":  encodedPNG(t, paletted),
		"PNG 16 bit":   encodedPNG(t, deep),
		"PNG Adam7":    interlacedPNG(src),
		"PNG RGBA":     encodedPNG(t, cleared(src, image.Rect(90, 40, 110, 60))),
		"PNG eXIf 1":   withPNGChunk(encodedPNG(t, src), "eXIf", exifBlock("MM", 1)),
		"PNG long iCC": withPNGChunk(encodedPNG(t, src), "iCCP", make([]byte, 1<<16)),
	}
	for name, data := range kinds {
		for _, w := range []int{300, 203, 150, 101, 50, 23} {
			if got := cornersOf(t, prepared(t, data, w, 1000)); got != corners {
				t.Errorf("%s to %d: corners %s, want %s", name, w, got, corners)
			}
		}
	}
}

func TestPrepareGray(t *testing.T) {
	src := image.NewGray(image.Rect(0, 0, 90, 60))
	for i := range src.Pix {
		src.Pix[i] = 100
	}
	for name, data := range map[string][]byte{"JPEG": encodedJPEG(t, src), "PNG": encodedPNG(t, src)} {
		for _, w := range []int{90, 60, 31} {
			if got := at(decoded(t, prepared(t, data, w, 100)), 10, 10); !near(got, color.RGBA{100, 100, 100, 255}) {
				t.Errorf("%s to %d: %v, want gray 100", name, w, got)
			}
		}
	}
}

func TestPrepareCMYK(t *testing.T) {
	// One block of 8×8: full cyan, no other ink, stored inverted as Adobe does.
	p := prepared(t, cmykJPEG(), 100, 100)
	if got := at(decoded(t, p), 4, 4); !near(got, color.RGBA{0, 255, 255, 255}) {
		t.Errorf("cyan came out as %v", got)
	}
}

func TestPrepareWebP(t *testing.T) {
	teal := color.NRGBA{0, 128, 128, 255}
	data := solidWebP(300, 200, teal)
	info, err := infoOf(data)
	if want := (Info{300, 200, "WebP", 1}); err != nil || info != want {
		t.Fatalf("Probe = %+v, %v, want %+v", info, err, want)
	}
	p := prepared(t, data, 150, 150)
	if p.Width != 150 || p.Height != 100 || !near(at(decoded(t, p), 70, 50), color.RGBA(teal)) {
		t.Errorf("got %d×%d, %v", p.Width, p.Height, at(decoded(t, p), 70, 50))
	}
	turned := withWebPExif(data, 300, 200, exifBlock("II", 6))
	if info, err := infoOf(turned); err != nil || info.Width != 200 || info.Orientation != 6 {
		t.Errorf("with EXIF chunk: Probe = %+v, %v", info, err)
	}
	if p := prepared(t, turned, 100, 100); p.Width != 67 || p.Height != 100 {
		t.Errorf("with EXIF chunk: %d×%d, want 67×100", p.Width, p.Height)
	}
}

func TestPrepareChoosesEncoding(t *testing.T) {
	logo := quarters(image.Pt(300, 200), "RG BW")
	scene := noise(300, 200)
	tests := []struct {
		name, want string
		data       []byte
	}{
		{"logo in PNG", "png", encodedPNG(t, logo)},
		{"logo with clear ground", "png", encodedPNG(t, cleared(logo, image.Rect(0, 0, 50, 50)))},
		{"logo in JPEG", "jpeg", encodedJPEG(t, logo)},
		{"photo in PNG", "jpeg", encodedPNG(t, scene)},
		{"photo in JPEG", "jpeg", encodedJPEG(t, scene)},
	}
	for _, tt := range tests {
		p := prepared(t, tt.data, 250, 250)
		if _, got, _ := image.Decode(bytes.NewReader(p.Data)); got != tt.want {
			t.Errorf("%s became a %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestPrepareKeepsClearGround(t *testing.T) {
	// Clear pixels often hide black or another colour that must not show up.
	m := quarters(image.Pt(300, 200), "RR RR")
	for y := range 200 {
		for x := range 150 {
			m.SetNRGBA(x, y, color.NRGBA{0, 0, 255, 0})
		}
	}
	got := decoded(t, prepared(t, encodedPNG(t, m), 61, 100))
	for x := range got.Bounds().Dx() {
		c := color.NRGBAModel.Convert(got.At(x, 20)).(color.NRGBA)
		if c.A > 0 && (c.R < 210 || c.B > 30) {
			t.Fatalf("column %d is %v, want red of any opacity", x, c)
		}
	}
	if _, _, _, a := got.At(5, 20).RGBA(); a != 0 {
		t.Errorf("clear ground became opaque: %d", a)
	}
}

func TestPrepareClearPhotoOnWhite(t *testing.T) {
	data := encodedPNG(t, cleared(noise(300, 200), image.Rect(0, 0, 100, 100)))
	if got := at(decoded(t, prepared(t, data, 300, 300)), 50, 50); !near(got, color.RGBA{255, 255, 255, 255}) {
		t.Errorf("clear ground printed as %v, want white", got)
	}
}

func TestPrepareDropsMetadata(t *testing.T) {
	const secret = "N43.1955 E141.7758"
	block := append(exifBlock("II", 3), secret...)
	photo := encodedJPEG(t, noise(64, 48))
	logo := encodedPNG(t, quarters(image.Pt(64, 48), "RG BW"))
	for name, data := range map[string][]byte{
		"JPEG Exif":    withExif(photo, block),
		"JPEG comment": withSegment(photo, 0xfe, []byte(secret)),
		"JPEG trailer": append(bytes.Clone(photo), secret...),
		"PNG text":     withPNGChunk(logo, "tEXt", []byte("GPS\x00"+secret)),
		"PNG eXIf":     withPNGChunk(logo, "eXIf", block),
		"WebP Exif":    withWebPExif(solidWebP(64, 48, color.NRGBA{1, 2, 3, 255}), 64, 48, block),
	} {
		if !bytes.Contains(data, []byte(secret)) {
			t.Fatalf("%s: the test picture lacks its secret", name)
		}
		p := prepared(t, data, 1000, 1000)
		for _, trace := range []string{secret, "Exif", "eXIf", "tEXt", "GPS"} {
			if bytes.Contains(p.Data, []byte(trace)) {
				t.Errorf("%s: %q is left in the prepared picture", name, trace)
			}
		}
	}
}

func TestPrepareIsDeterministic(t *testing.T) {
	for name, data := range map[string][]byte{
		"JPEG": withExif(encodedJPEG(t, noise(640, 480)), exifBlock("MM", 6)),
		"PNG":  encodedPNG(t, cleared(quarters(image.Pt(640, 480), "RG BW"), image.Rect(0, 0, 9, 9))),
	} {
		first := prepared(t, data, 301, 207)
		for range 5 {
			if again := prepared(t, bytes.Clone(data), 301, 207); !bytes.Equal(again.Data, first.Data) {
				t.Fatalf("%s: the same picture gave other bytes", name)
			}
		}
	}
}

func TestPixelsFor(t *testing.T) {
	for points, want := range map[float64]int{
		72: 220, 36: 110, 281.9: 862, 0.1: 1, 0: 1, -5: 1,
		math.Inf(-1): 1, math.NaN(): 1, math.Inf(1): maxPixels,
	} {
		if got := PixelsFor(points); got != want {
			t.Errorf("PixelsFor(%v) = %d, want %d", points, got, want)
		}
	}
}

func BenchmarkPrepare(b *testing.B) {
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, noise(4032, 3024), &jpeg.Options{Quality: 90}); err != nil {
		b.Fatal(err)
	}
	logo := encodedPNG(b, quarters(image.Pt(1600, 1200), "RG BW"))
	for name, data := range map[string][]byte{"12-Mpx JPEG": photo.Bytes(), "2-Mpx PNG logo": logo} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Prepare(data, 800, 600); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func prepared(t testing.TB, data []byte, maxW, maxH int) Picture {
	t.Helper()
	p, err := Prepare(data, maxW, maxH)
	if err != nil {
		t.Fatalf("Prepare: %v (%v)", err, errors.Unwrap(err))
	}
	return p
}

// decoded reads a prepared picture back and checks that it has the size that
// it says.
func decoded(t testing.TB, p Picture) image.Image {
	t.Helper()
	m, _, err := image.Decode(bytes.NewReader(p.Data))
	if err != nil {
		t.Fatalf("the prepared picture cannot be read: %v", err)
	}
	if size := m.Bounds().Size(); size != image.Pt(p.Width, p.Height) {
		t.Fatalf("the prepared picture is %v, said to be %d×%d", size, p.Width, p.Height)
	}
	return m
}

func encodedJPEG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, m, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func encodedPNG(t testing.TB, m image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, m); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

var (
	red   = color.NRGBA{220, 20, 20, 255}
	green = color.NRGBA{20, 180, 20, 255}
	blue  = color.NRGBA{20, 20, 220, 255}
	white = color.NRGBA{255, 255, 255, 255}
	names = map[byte]color.NRGBA{'R': red, 'G': green, 'B': blue, 'W': white}
)

// quarters draws four colours, named as "RG BW": the upper two, the lower two.
func quarters(size image.Point, corners string) *image.NRGBA {
	m := image.NewNRGBA(image.Rectangle{Max: size})
	for y := range size.Y {
		for x := range size.X {
			m.SetNRGBA(x, y, names[corners[3*(2*y/size.Y)+2*x/size.X]])
		}
	}
	return m
}

// cornersOf names the colours in the corners of a prepared picture.
func cornersOf(t testing.TB, p Picture) string {
	t.Helper()
	m := decoded(t, p)
	var s strings.Builder
	for _, y := range []int{0, p.Height - 1} {
		for _, x := range []int{0, p.Width - 1} {
			s.WriteString(nameOf(at(m, x, y)))
		}
	}
	return s.String()[:2] + " " + s.String()[2:]
}

func nameOf(c color.RGBA) string {
	for name, want := range names {
		if near(c, color.RGBA(want)) {
			return string(name)
		}
	}
	return fmt.Sprint(c)
}

func at(m image.Image, x, y int) color.RGBA {
	return color.RGBAModel.Convert(m.At(x, y)).(color.RGBA)
}

// near allows for the losses of JPEG.
func near(a, b color.RGBA) bool {
	off := func(a, b uint8) bool { return max(a, b)-min(a, b) > 24 }
	return !off(a.R, b.R) && !off(a.G, b.G) && !off(a.B, b.B) && !off(a.A, b.A)
}

func cleared(m *image.NRGBA, r image.Rectangle) *image.NRGBA {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			m.SetNRGBA(x, y, color.NRGBA{})
		}
	}
	return m
}

// noise draws something as hard to pack as a photo, the same each time and on
// each machine.
func noise(w, h int) *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	seed := uint32(1)
	for y := range h {
		for x := range w {
			for c := range 3 {
				seed = seed*1664525 + 1013904223
				m.Pix[m.PixOffset(x, y)+c] = uint8(wave(x, w+c*w/3) + wave(y, 97) + int(seed>>24)%24)
			}
			m.Pix[m.PixOffset(x, y)+3] = 255
		}
	}
	return m
}

// wave rises from 0 to 100 and falls again, over so many pixels.
func wave(at, length int) int { return max(at%length, length-at%length)*200/length - 100 }

// countingReader counts what is read of it.
type countingReader struct {
	io.Reader
	n int
}

func (r *countingReader) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	r.n += n
	return n, err
}

// TestProbe wants the same of a file as of its bytes, and the beginning to
// do where nothing but pixels follows.
func TestProbe(t *testing.T) {
	pixels := make([]byte, 1<<20)
	photo := withExif(encodedJPEG(t, noise(64, 48)), exifBlock("MM", 6))
	early := bytes.Clone(photo[:2]) // its header ends behind what is read first
	for range 8 {
		early = append(early, withSegment([]byte("\xff\xd8"), 0xe2, make([]byte, 60000))[2:]...)
	}
	plane := encodedPNG(t, image.NewGray(image.Rect(0, 0, 640, 480)))
	padded := withPNGChunk(plane, "teSt", make([]byte, 1<<19))
	end := len(padded) - 12
	late := slices.Concat(padded[:end], pngChunk("eXIf", exifBlock("II", 8)), padded[end:])
	tests := []struct {
		name string
		data []byte
		most int
	}{
		{"JPEG", append(bytes.Clone(photo), pixels...), headBytes},
		{"JPEG cut in its header", photo[:90], 90},
		{"JPEG of a long header", append(early, photo[2:]...), 1 << 20},
		{"PNG with late Exif", late, 1 << 20},
		{"no picture", pixels, len(pixels)},
		{"over the limit", append(bytes.Clone(plane), make([]byte, MaxBytes)...), MaxBytes + headBytes},
	}
	for _, tt := range tests {
		want, wantErr := infoOf(tt.data)
		r := &countingReader{Reader: bytes.NewReader(tt.data)}
		got, err := Probe(r)
		if got != want || (err == nil) != (wantErr == nil) || err != nil && err.Error() != wantErr.Error() {
			t.Errorf("%s: %+v, %v, want %+v, %v", tt.name, got, err, want, wantErr)
		}
		if r.n > tt.most {
			t.Errorf("%s: %d bytes were read, want %d at most", tt.name, r.n, tt.most)
		}
	}
	if info, _ := infoOf(late); info.Orientation != 8 {
		t.Error("the late Exif is not read at all")
	}
	broken := errors.New("broken disk")
	if _, err := Probe(iotest.ErrReader(broken)); err != broken {
		t.Errorf("got %v, want the reader's error", err)
	}
}

// TestScaleIsTheMean compares with the mean of all parts of pixels that a pixel
// covers, counted one by one.
func TestScaleIsTheMean(t *testing.T) {
	src := image.NewGray(image.Rect(0, 0, 19, 11))
	for i := range src.Pix {
		src.Pix[i] = uint8(i * i)
	}
	for _, size := range []image.Point{{19, 11}, {18, 10}, {10, 11}, {7, 4}, {19, 1}, {1, 11}, {1, 1}} {
		got := scale(src, size)[0]
		for y := range size.Y {
			for x := range size.X {
				sum := 0
				for i := range 11 { // each part is 1/size of a pixel
					for j := range 19 {
						for v := i * size.Y; v < (i+1)*size.Y; v++ {
							for u := j * size.X; u < (j+1)*size.X; u++ {
								if u/19 == x && v/11 == y {
									sum += int(src.Pix[i*19+j])
								}
							}
						}
					}
				}
				if want := uint8((sum + 19*11/2) / (19 * 11)); got.pix[y*size.X+x] != want {
					t.Fatalf("%v: pixel %d,%d is %d, want %d", size, x, y, got.pix[y*size.X+x], want)
				}
			}
		}
	}
}
