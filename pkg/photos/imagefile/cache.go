package imagefile

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"image"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
)

// recipe numbers the ways in which pictures have been prepared. Any change of
// what Prepare makes of a picture, a new version of golang.org/x/image included,
// must raise it: TestRecipe tells. The standard library's part is named by Go's
// version.
const recipe = 1

// maxCacheBytes bounds what a Cache keeps: some 3,000 pictures.
const maxCacheBytes = 256 << 20

// maxEntry bounds one file that a Cache reads. A prepared picture that is larger
// is not kept.
const maxEntry = 16 << 20

// Cache keeps prepared pictures in a folder (a nil one keeps none), so that the next
// report need not decode the same photos again. It is no more than a shortcut: whatever
// becomes of the folder (missing, read-only, full, damaged, emptied at any moment, used by
// several programs at once), Prepare gives the same bytes as without it.
//
// An entry is found by the content of the original and all that its making
// depends on, and carries a checksum over both. The checksum finds damage and
// careless hands; somebody who computes a right one for a false picture could as
// well replace the program, which the same user may write.
type Cache struct {
	// Dir is the folder, made when it is first needed and used for nothing else.
	// Without one every picture is prepared anew.
	Dir string

	// Limit is how many bytes are kept; 0 is 256 MB.
	Limit int64

	grown atomic.Bool // by an entry
}

// Prepare is the function of that name, by way of the cache.
func (c *Cache) Prepare(data []byte, maxW, maxH int) (Picture, error) {
	if c == nil || c.Dir == "" {
		return Prepare(data, maxW, maxH)
	}
	_, info, err := probe(data)
	if err != nil {
		return Picture{}, err
	}
	size := fit(info.Width, info.Height, maxW, maxH)
	key := keyOf(data, size)
	if p, ok := c.load(key, size); ok {
		return p, nil
	}
	p, err := Prepare(data, maxW, maxH)
	if err == nil {
		c.store(key, p)
	}
	return p, err
}

// key names what a prepared picture was made from and how.
type key [sha256.Size]byte

func keyOf(data []byte, size image.Point) key {
	sum := sha256.Sum256(data)
	b := binary.BigEndian.AppendUint64(sum[:], recipe)
	b = binary.BigEndian.AppendUint64(b, uint64(size.X))
	b = binary.BigEndian.AppendUint64(b, uint64(size.Y))
	return sha256.Sum256(append(b, runtime.Version()+" "+runtime.GOARCH...))
}

// entryEnd is how the names of entries end. Only such files are ever removed.
const entryEnd = ".photo"

func (c *Cache) path(k key) string {
	return filepath.Join(c.Dir, hex.EncodeToString(k[:])+entryEnd)
}

// seal is the checksum of an entry.
func (k key) seal(picture []byte) []byte {
	h := sha256.New()
	h.Write(k[:])
	h.Write(picture)
	return h.Sum(nil)
}

// load returns the picture kept under k, if it is whole and of the right size.
func (c *Cache) load(k key, size image.Point) (Picture, bool) {
	info, err := os.Lstat(c.path(k))
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxEntry { // a pipe would wait for ever
		return Picture{}, false
	}
	entry, err := os.ReadFile(c.path(k))
	if err != nil || len(entry) < sha256.Size {
		return Picture{}, false
	}
	picture, seal := entry[sha256.Size:], entry[:sha256.Size]
	if !bytes.Equal(seal, k.seal(picture)) {
		return Picture{}, false
	}
	if _, found, err := probe(picture); err != nil || image.Pt(found.Width, found.Height) != size {
		return Picture{}, false
	}
	return Picture{Data: picture, Width: size.X, Height: size.Y}, true
}

// store keeps a picture under k. Nobody waits for it: what fails is done
// without.
func (c *Cache) store(k key, p Picture) {
	if len(p.Data)+sha256.Size > maxEntry || os.MkdirAll(c.Dir, 0o700) != nil {
		return
	}
	f, err := os.CreateTemp(c.Dir, "*"+entryEnd)
	if err != nil {
		return
	}
	_, err = f.Write(append(k.seal(p.Data), p.Data...))
	if closed := f.Close(); err != nil || closed != nil || os.Rename(f.Name(), c.path(k)) != nil {
		_ = os.Remove(f.Name())
		return
	}
	c.grown.Store(true)
}

// Trim removes the oldest entries until the rest keep within the limit, if any
// was added. A program calls it at its end.
func (c *Cache) Trim() {
	if c == nil || !c.grown.Load() {
		return
	}
	limit := c.Limit
	if limit == 0 {
		limit = maxCacheBytes
	}
	for _, e := range c.entries() {
		if limit -= e.Size(); limit < 0 {
			_ = os.Remove(filepath.Join(c.Dir, e.Name()))
		}
	}
}

// entries lists what the cache holds, the newest first.
func (c *Cache) entries() []fs.FileInfo {
	var out []fs.FileInfo
	files, _ := os.ReadDir(c.Dir) // what can be read of it
	for _, f := range files {
		if info, err := f.Info(); err == nil && info.Mode().IsRegular() && strings.HasSuffix(f.Name(), entryEnd) {
			out = append(out, info)
		}
	}
	slices.SortFunc(out, func(a, b fs.FileInfo) int {
		return cmp.Or(b.ModTime().Compare(a.ModTime()), strings.Compare(a.Name(), b.Name()))
	})
	return out
}
