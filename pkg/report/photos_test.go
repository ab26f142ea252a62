package report

import (
	"bytes"
	"image"
	"image/png"
	"slices"
	"testing"
	"testing/fstest"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/plan/load"
)

// TestPhotos prepares what can be prepared, names what cannot, and leaves what
// is not there to the checks.
func TestPhotos(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 30, 20))); err != nil {
		t.Fatal(err)
	}
	const text = `id: p
number: 1
name: 名
area: 域
purpose: 文。
events:
  R6:
    - title: 催し
      photos: [photos/a.png, ./photos/a.png, photos/gone.png, ../outside.png, photos/bad.png]
      parts:
        - title: 内訳
          photos: [photos/part.png]
  R5:
    - title: 去年
      photos: [photos/bad.png]
`
	fsys := fstest.MapFS{
		"plan.yaml":       {Data: []byte("format: 1\nid: a\ntitle: 題\nbureau: 局\nperiod: R3～R7\nyear: R6\nbands: [{label: すべて}]\n")},
		"projects/1.yaml": {Data: []byte(text)},
		"photos/a.png":    {Data: b.Bytes()}, "photos/part.png": {Data: b.Bytes()}, "photos/bad.png": {Data: []byte("not a picture")},
	}
	p, found, err := load.Plan(fsys, load.Options{})
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	in := inputOf(t, p)
	in.Photos.Files = fsys
	var told []int
	in.Photos.Ready = func(done, all int) { told = append(told, done*10+all) }
	doc, found := build(t, in)
	found = slices.DeleteFunc(found, func(d diag.Diagnostic) bool { return d.Code == "photo-too-small" }) // they are thumbnails
	if len(found) != 1 || found[0].Code != "bad-photo" || found[0].Pos.Line != 9 || found[0].Pos.Col != 79 {
		t.Errorf("found %v", found)
	}
	var images []string
	for _, pg := range doc.Pages {
		for _, op := range pg.Ops {
			if m, ok := op.(page.Image); ok {
				images = append(images, m.Source+" "+m.Alt)
			}
		}
	}
	want := []string{"photos/a.png 催しの写真", "./photos/a.png 催しの写真", "photos/part.png 催しの写真"}
	if !slices.Equal(images, want) {
		t.Errorf("the pages show %q, want %q", images, want)
	}
	if !slices.Equal(told, []int{3, 13, 23, 33}) {
		t.Errorf("told of %v", told)
	}
}
