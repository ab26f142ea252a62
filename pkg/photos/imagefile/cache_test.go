package imagefile

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

// kept prepares a photo by way of the cache and wants what Prepare gives.
func kept(t testing.TB, c *Cache, data []byte, w int) Picture {
	t.Helper()
	got, err := c.Prepare(data, w, 1000)
	if err != nil {
		t.Fatal(err)
	}
	if want := prepared(t, data, w, 1000); !bytes.Equal(got.Data, want.Data) || got.Width != want.Width || got.Height != want.Height {
		t.Fatalf("%d bytes of %d×%d by way of the cache, %d of %d×%d without", len(got.Data), got.Width, got.Height, len(want.Data), want.Width, want.Height)
	}
	return got
}

// files lists the entries of the cache.
func files(t testing.TB, c *Cache) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(c.Dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestCacheSparesDecoding(t *testing.T) {
	c := &Cache{Dir: filepath.Join(t.TempDir(), "new", "photos")}
	data := withExif(encodedJPEG(t, noise(1600, 1200)), exifBlock("II", 6))
	kept(t, c, data, 300)
	if n := len(files(t, c)); n != 1 {
		t.Fatalf("%d entries after one picture", n)
	}
	if used := allocated(func() { c.Prepare(data, 300, 1000) }); used > 1<<19 {
		t.Errorf("a picture that is kept took %d bytes of memory", used)
	}
	kept(t, c, data, 300)
	kept(t, c, data, 200) // another size
	turned := withExif(encodedJPEG(t, noise(1600, 1200)), exifBlock("II", 8))
	kept(t, c, turned, 300) // another photo
	if n := len(files(t, c)); n != 3 {
		t.Errorf("%d entries, want 3", n)
	}
}

// TestCacheDamaged does to an entry what may happen to a file, and wants the
// picture all the same, and the entry to be mended.
func TestCacheDamaged(t *testing.T) {
	data := encodedJPEG(t, noise(160, 120))
	other := encodedPNG(t, quarters(image.Pt(160, 120), "RG BW"))
	change := func(f func(b []byte) []byte) func(t *testing.T, name string) {
		return func(t *testing.T, name string) {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, f(b), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	// sealed puts another picture under the key of the entry, with its seal.
	sealed := func(picture []byte) func(t *testing.T, name string) {
		k := keyOf(data, image.Pt(80, 60))
		return change(func([]byte) []byte { return append(k.seal(picture), picture...) })
	}
	harms := map[string]func(t *testing.T, name string){
		"empty":                change(func([]byte) []byte { return nil }),
		"cut in the checksum":  change(func(b []byte) []byte { return b[:20] }),
		"checksum alone":       change(func(b []byte) []byte { return b[:sha256.Size] }),
		"cut":                  change(func(b []byte) []byte { return b[:len(b)-1] }),
		"longer":               change(func(b []byte) []byte { return append(b, 0) }),
		"a bit in the seal":    change(func(b []byte) []byte { return flipped(b, 3) }),
		"a bit in the picture": change(func(b []byte) []byte { return flipped(b, len(b)/2) }),
		"huge":                 change(func(b []byte) []byte { return append(b, make([]byte, maxEntry)...) }),
		"another size":         sealed(prepared(t, data, 40, 30).Data),
		"no picture":           sealed([]byte("%PDF-1.7")),
		"an entry of another photo": func(t *testing.T, name string) {
			c := &Cache{Dir: t.TempDir()}
			kept(t, c, other, 80)
			if err := os.Rename(files(t, c)[0], name); err != nil {
				t.Fatal(err)
			}
		},
		"gone": func(t *testing.T, name string) { os.Remove(name) },
	}
	for what, harm := range harms {
		t.Run(what, func(t *testing.T) {
			c := &Cache{Dir: t.TempDir()}
			kept(t, c, data, 80)
			names := files(t, c)
			whole, err := os.ReadFile(names[0])
			if err != nil {
				t.Fatal(err)
			}
			harm(t, names[0])
			kept(t, c, data, 80)
			if mended, err := os.ReadFile(names[0]); err != nil || !bytes.Equal(mended, whole) {
				t.Errorf("the entry was not mended: %v", err)
			}
		})
	}
}

// TestCacheUnusable wants pictures without a folder to keep them in.
func TestCacheUnusable(t *testing.T) {
	data := encodedJPEG(t, noise(160, 120))
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{"", file, filepath.Join(file, "below"), "\x00"} {
		c := &Cache{Dir: dir}
		kept(t, c, data, 80)
		kept(t, c, data, 80)
		c.Trim()
	}
	folder := &Cache{Dir: t.TempDir()}
	kept(t, folder, data, 80)
	name := files(t, folder)[0]
	os.Remove(name)
	if err := os.MkdirAll(filepath.Join(name, "full"), 0o700); err != nil {
		t.Fatal(err)
	}
	kept(t, folder, data, 80)
	if n := len(files(t, folder)); n != 1 {
		t.Errorf("%d files are left where no entry could be put", n)
	}
	folder.Trim()
}

func TestCacheRefuses(t *testing.T) {
	c := &Cache{Dir: t.TempDir()}
	photo := encodedJPEG(t, noise(160, 120))
	for _, data := range [][]byte{nil, photo[:len(photo)/2], []byte("GIF89a")} {
		for range 2 {
			_, err := c.Prepare(data, 80, 60)
			requireError(t, err, "")
		}
	}
	if n := len(files(t, c)); n != 0 {
		t.Errorf("%d entries of what is no picture", n)
	}
}

// TestCacheLimit wants the oldest to go, and nothing that is no entry.
func TestCacheLimit(t *testing.T) {
	c := &Cache{Dir: t.TempDir()}
	old := filepath.Join(c.Dir, "old.txt")
	if err := os.WriteFile(old, make([]byte, 1<<16), 0o600); err != nil {
		t.Fatal(err)
	}
	data := encodedJPEG(t, noise(160, 120))
	var names []string
	for i := range 5 {
		k := keyOf(data, prepared(t, data, 40+i, 1000).size())
		kept(t, c, data, 40+i)
		names = append(names, c.path(k))
		when := time.Unix(int64(1000+(i+2)%5), 0) // the oldest is the fourth
		if err := os.Chtimes(c.path(k), when, when); err != nil {
			t.Fatal(err)
		}
	}
	size := int64(0)
	for _, i := range []int{2, 1, 0} {
		info, err := os.Stat(names[i])
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
	}
	c.Limit = size
	c.Trim()
	for i, name := range append(names, old) {
		_, err := os.Stat(name)
		if gone := i == 3 || i == 4; (err != nil) != gone {
			t.Errorf("entry %d: %v, want it gone: %v", i, err, gone)
		}
	}
}

func (p Picture) size() image.Point { return image.Pt(p.Width, p.Height) }

func TestCacheAtOnce(t *testing.T) {
	c := &Cache{Dir: t.TempDir(), Limit: 1}
	data := encodedJPEG(t, noise(160, 120))
	want := prepared(t, data, 80, 60)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if got, err := c.Prepare(data, 80, 60); err != nil || !bytes.Equal(got.Data, want.Data) {
					t.Errorf("%d bytes, %v", len(got.Data), err)
				}
				c.Trim()
			}
		})
	}
	wg.Wait()
}

// TestRecipe fails when Prepare makes something else of the same pictures.
// UPDATE=1 writes the golden file anew. Raise recipe with it, unless only a new
// version of Go made the difference: entries are named by that too.
func TestRecipe(t *testing.T) {
	clear := cleared(quarters(image.Pt(160, 120), "RG BW"), image.Rect(0, 0, 50, 50))
	h := sha256.New()
	for _, data := range [][]byte{
		withExif(encodedJPEG(t, noise(160, 120)), exifBlock("MM", 6)), cmykJPEG(), encodedPNG(t, clear),
		encodedPNG(t, noise(160, 120)), solidWebP(30, 20, blue), encodedJPEG(t, image.NewGray(image.Rect(0, 0, 90, 60))),
	} {
		for _, w := range []int{200, 77, 20} {
			h.Write(prepared(t, data, w, 100).Data)
		}
	}
	const file = "testdata/recipe.golden"
	got := fmt.Sprintf("recipe %d: %x\n", recipe, h.Sum(nil))
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || got != string(want) {
		t.Errorf("%v\ngot  %swant %s", err, got, want)
	}
}

// BenchmarkCache takes a photo of a phone from the cache.
func BenchmarkCache(b *testing.B) {
	c := &Cache{Dir: b.TempDir()}
	data := encodedJPEG(b, noise(4032, 3024))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Prepare(data, 512, 1000); err != nil {
			b.Fatal(err)
		}
	}
}
