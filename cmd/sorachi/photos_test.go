package main

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/photos/imagefile"
)

const secret = "N43.1955 E141.7758"

// phonePhoto is a picture as a phone stores it that is held upright: lying on
// its side, red above and blue below when it is turned as its Exif data says,
// with all kinds of data that tell where it was taken.
func phonePhoto(t *testing.T, w, h int) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, h, w)) // turned a quarter
	for i := range w * h {
		x, y := i%h, i/h
		m.Set(x, y, color.RGBA{200, 30, uint8(y / 20), 255})
		if x > h/2 {
			m.Set(x, y, color.RGBA{20, 40, 200, 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	// One entry: tag 0x0112, the orientation, is 6, to be turned to the right.
	tiff := "MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00"
	out := []byte("\xff\xd8")
	for _, segment := range []struct {
		marker byte
		body   string
	}{
		{0xe1, "Exif\x00\x00" + tiff + "GPS " + secret},
		{0xe1, "http://ns.adobe.com/xap/1.0/\x00<exif:GPSLatitude>" + secret},
		{0xe2, "ICC_PROFILE\x00\x01\x01" + secret},
		{0xed, "Photoshop 3.0\x00" + secret},
		{0xfe, secret},
	} {
		out = append(out, 0xff, segment.marker)
		out = binary.BigEndian.AppendUint16(out, uint16(len(segment.body)+2))
		out = append(out, segment.body...)
	}
	return append(append(out, b.Bytes()[2:]...), secret...)
}

// photoPlan is a sound plan with one photo of a phone in its place.
func photoPlan(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "plan")
	if err := os.CopyFS(dir, os.DirFS("../../testdata/ok/photos")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "photos/console.jpg"), phonePhoto(t, 900, 1200), 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

// builtPDF builds the PDF of a plan and returns its bytes.
func builtPDF(t *testing.T, dir string, cache *imagefile.Cache) []byte {
	t.Helper()
	var errs bytes.Buffer
	out := t.TempDir()
	w := console.World{Out: io.Discard, Err: &errs, Getenv: func(string) string { return "" }, Cache: cache}
	if code := run([]string{"report", "build", dir, "--only", "pdf", "--out", out}, w); code != console.ExitFine {
		t.Fatalf("exit code %d: %s", code, &errs)
	}
	names, err := filepath.Glob(filepath.Join(out, "*.pdf"))
	if err != nil || len(names) != 1 {
		t.Fatal(names, err)
	}
	pdf, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

// streams returns the streams of a PDF, unpacked where they are packed.
func streams(pdf []byte) [][]byte {
	var out [][]byte
	for rest := pdf; ; {
		_, after, found := bytes.Cut(rest, []byte("stream\n"))
		body, next, closed := bytes.Cut(after, []byte("endstream"))
		if !found || !closed {
			return out
		}
		if z, err := zlib.NewReader(bytes.NewReader(body)); err == nil {
			if plain, err := io.ReadAll(z); err == nil {
				body = plain
			}
		}
		out, rest = append(out, body), next
	}
}

// TestPhotosTellNoPlace looks into the built PDF for what photos carry beside
// their pixels.
func TestPhotosTellNoPlace(t *testing.T) {
	pdf := builtPDF(t, photoPlan(t), nil)
	photos := 0
	for _, s := range append(streams(pdf), pdf) {
		for _, trace := range []string{secret, "Exif", "GPS", "ICC_PROFILE", "Photoshop", "JFIF"} {
			if bytes.Contains(s, []byte(trace)) {
				t.Errorf("the PDF holds %q", trace)
			}
		}
		if !bytes.HasPrefix(s, []byte("\xff\xd8")) {
			continue
		}
		photos++
		for i := range len(s) - 1 {
			if m := s[i+1]; s[i] == 0xff && (m >= 0xe0 && m <= 0xef || m == 0xfe) {
				t.Errorf("photo %d has a segment %x", photos, m)
			}
		}
	}
	if photos != 3 {
		t.Errorf("%d photos in the PDF, want 3", photos)
	}
}

// TestPhotosStandUpright decodes what the PDF shows of a photo that lies on its
// side in its file.
func TestPhotosStandUpright(t *testing.T) {
	for _, s := range streams(builtPDF(t, photoPlan(t), nil)) {
		m, err := jpeg.Decode(bytes.NewReader(s))
		if err != nil || m.Bounds().Dx() >= m.Bounds().Dy() {
			continue // the only one that is higher than wide
		}
		size := m.Bounds().Size()
		r, _, b, _ := m.At(size.X/2, size.Y/8).RGBA()
		r2, _, b2, _ := m.At(size.X/2, size.Y*7/8).RGBA()
		if r < 2*b || b2 < 2*r2 {
			t.Errorf("red over blue became %v over %v", m.At(size.X/2, size.Y/8), m.At(size.X/2, size.Y*7/8))
		}
		return
	}
	t.Error("no picture that is higher than wide")
}

// TestPhotosFromTheCache wants the same PDF without a cache, with an empty one,
// a filled one and a damaged one.
func TestPhotosFromTheCache(t *testing.T) {
	dir := photoPlan(t)
	want := builtPDF(t, dir, nil)
	cache := &imagefile.Cache{Dir: t.TempDir()}
	for _, state := range []string{"empty", "filled", "damaged"} {
		if got := builtPDF(t, dir, cache); !bytes.Equal(got, want) {
			t.Errorf("another PDF from a cache that is %s", state)
		}
		entries, err := filepath.Glob(filepath.Join(cache.Dir, "*"))
		if err != nil || len(entries) != 3 {
			t.Fatalf("%d entries, want 3: %v", len(entries), err)
		}
		if state == "filled" {
			for _, name := range entries {
				data, err := os.ReadFile(name)
				if err == nil {
					slices.Reverse(data[len(data)/2:])
					err = os.WriteFile(name, data, 0o600)
				}
				if err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
