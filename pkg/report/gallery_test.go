package report

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"sorachi/pkg/page"
	"sorachi/pkg/photos/imagefile"
	"sorachi/pkg/plan/load"
)

// pictured is a plan of one project whose only event has a summary and pictures
// of the given sizes.
func pictured(t *testing.T, summary string, sizes ...[2]int) Input {
	t.Helper()
	fsys := fstest.MapFS{"plan.yaml": {Data: []byte("format: 1\nid: a\ntitle: 題\nbureau: 局\nperiod: R3～R7\nyear: R6\nbands: [{label: すべて}]\n")}}
	text := "id: p\nnumber: 1\nname: 名\narea: 域\npurpose: 文。\nevents:\n  R6:\n    - title: 催し\n      photos:\n"
	for i, size := range sizes {
		name := fmt.Sprintf("photos/%d.png", i)
		fsys[name] = picture(t, size[0], size[1])
		text += fmt.Sprintf("        - {path: %s, caption: 会場の様子}\n", name)
	}
	if summary != "" {
		text += "      summary: " + summary + "\n"
	}
	fsys["projects/1.yaml"] = &fstest.MapFile{Data: []byte(text)}
	p, found, err := load.Plan(fsys, load.Options{})
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	in := inputOf(t, p)
	in.Photos.Files = fsys
	return in
}

// imagesOf returns the pictures of a document, which must lie as they should.
func imagesOf(t *testing.T, in Input) []page.Image {
	t.Helper()
	doc, found := build(t, in)
	for _, d := range found {
		if d.Code != "photo-too-small" {
			t.Error(short(d))
		}
	}
	inPlace(t, doc)
	var out []page.Image
	for _, p := range doc.Pages {
		for _, op := range p.Ops {
			if m, ok := op.(page.Image); ok {
				out = append(out, m)
			}
		}
	}
	return out
}

// TestGallery wants pictures at the right of a text or in rows below it, whatever
// is lower, undistorted, those of a row of one height.
func TestGallery(t *testing.T) {
	wide, tall, panorama := [2]int{120, 90}, [2]int{90, 120}, [2]int{320, 80}
	long := strings.Repeat("地域の魅力を発信し、交流人口を増やす。", 40)
	tests := []struct {
		name, summary string
		sizes         [][2]int
		row           bool
	}{
		{"one", "短い。", [][2]int{wide}, false},
		{"two and a long text", long, [][2]int{wide, wide}, true},
		{"two and a short text", "短い。", [][2]int{wide, tall}, true},
		{"two and no text", "", [][2]int{tall, wide}, true},
		{"one and no text", "", [][2]int{tall}, true},
		{"a panorama", long, [][2]int{panorama}, false},
		{"five", "短い。", [][2]int{wide, tall, panorama, tall, wide}, true},
		{"a strip", "短い。", [][2]int{{2000, 20}}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			images := imagesOf(t, pictured(t, tt.summary, tt.sizes...))
			if len(images) != len(tt.sizes) {
				t.Fatalf("%d pictures on the pages, want %d", len(images), len(tt.sizes))
			}
			for i, m := range images {
				if want := float64(tt.sizes[i][0]) / float64(tt.sizes[i][1]); math.Abs(m.W/m.H/want-1) > 1e-9 {
					t.Errorf("picture %d is %.0f×%.0f, its proportions are %.2f", i, m.W, m.H, want)
				}
				if row := m.X < page.A4Width/4 || i > 0 && m.Y == images[i-1].Y; row != tt.row {
					t.Errorf("picture %d at %.0f,%.0f stands in a row: %v, want %v", i, m.X, m.Y, row, tt.row)
				}
				if row := i > 0 && m.Y == images[i-1].Y; row && math.Abs(m.H-images[i-1].H) > 1e-9 {
					t.Errorf("picture %d is %.1f high beside one of %.1f", i, m.H, images[i-1].H)
				}
			}
		})
	}
}

// TestPrintedDots wants each picture prepared with the dots of the width at which
// it is printed, and few more.
func TestPrintedDots(t *testing.T) {
	in := pictured(t, "短い。", [2]int{1600, 1200}, [2]int{1200, 1600}, [2]int{1500, 1500})
	var lock sync.Mutex
	widths := map[int]bool{}
	in.Photos.Prepare = func(data []byte, maxW, maxH int) (imagefile.Picture, error) {
		lock.Lock()
		defer lock.Unlock()
		widths[maxW] = true
		return imagefile.Prepare(data, maxW, maxH)
	}
	for _, m := range imagesOf(t, in) {
		info, err := imagefile.Probe(bytes.NewReader(m.Data))
		if err != nil {
			t.Fatal(err)
		}
		if dpi := float64(info.Width) / m.W * 72; dpi < 220 || info.Width > imagefile.PixelsFor(m.W)+64 || !widths[info.Width] {
			t.Errorf("%s is printed %.0f points wide with %d dots (%.0f dpi)", m.Source, m.W, info.Width, dpi)
		}
	}
}
