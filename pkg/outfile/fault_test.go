package outfile

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var errInjected = errors.New("injected")

// steps counts what is done to the disk and lets some of it fail.
type steps struct {
	count int
	fails func(step int) bool
}

func (s *steps) next() bool { s.count++; return s.fails(s.count - 1) }

// disk does what osDisk does until a step fails; a file whose writing fails is
// left half written.
func (s *steps) disk() disk {
	return disk{
		create: func(path string, data []byte, mode fs.FileMode) error {
			if s.next() {
				return errors.Join(os.WriteFile(path, data[:len(data)/2], 0o666), errInjected)
			}
			return osDisk.create(path, data, mode)
		},
		rename: func(from, to string) error {
			if s.next() {
				return errInjected
			}
			return osDisk.rename(from, to)
		},
		remove: func(path string) error {
			if s.next() {
				return errInjected
			}
			return osDisk.remove(path)
		},
		sync: func(string) {},
	}
}

// killed is a disk on which nothing happens from step n on.
func killed(n int) *steps {
	s := &steps{fails: func(step int) bool { return step >= n }}
	return s
}

// deadDisk is killed, save that only the first failing creation leaves half a
// file: a dead process creates no more.
func deadDisk(s *steps, n int) disk {
	d := s.disk()
	create := d.create
	d.create = func(path string, data []byte, mode fs.FileMode) error {
		if s.count > n {
			s.count++
			return errInjected
		}
		return create(path, data, mode)
	}
	return d
}

// scene is a folder before and after a set.
type scene struct {
	before, after map[string]string
	files         []File
}

func randomScene(r *rand.Rand) scene {
	s := scene{before: map[string]string{"bystander.txt": "他"}, after: map[string]string{"bystander.txt": "他"}}
	for i := range 1 + r.IntN(4) {
		name := fmt.Sprintf("%s%d.txt", []string{"", "sub/", "深い/所/"}[r.IntN(3)], i)
		if r.IntN(2) == 0 {
			s.before[name] = fmt.Sprint("old", i)
		}
		s.after[name] = fmt.Sprint("new", i)
		s.files = append(s.files, File{name, []byte(s.after[name])})
	}
	return s
}

// settled asks that dir holds all of before or all of after and nothing else.
func (s scene) settled(t *testing.T, dir, when string) {
	t.Helper()
	got := tree(t, dir)
	if !maps.Equal(got, s.before) && !maps.Equal(got, s.after) {
		t.Errorf("%s: files are neither old nor new:\n%q", when, got)
	}
}

func (s scene) each(t *testing.T, act func(dir string, step int) (steps int)) {
	t.Helper()
	for n := 0; ; n++ {
		dir := t.TempDir()
		plant(t, dir, s.before)
		if act(dir, n) <= n {
			return
		}
	}
}

func scenes(t *testing.T) []scene {
	r := rand.New(rand.NewPCG(7, 11))
	return slices.Collect(func(yield func(scene) bool) {
		for i := 0; i < 12 && yield(randomScene(r)); i++ {
		}
	})
}

// A process killed at any step leaves a folder that Recover makes all old or
// all new, even when Recover is killed as well.
func TestKilledAtEveryStep(t *testing.T) {
	for i, s := range scenes(t) {
		s.each(t, func(dir string, n int) int {
			first := killed(n)
			_ = deadDisk(first, n).writeSet(set{dir: dir}, s.files)
			for m := range 12 {
				_ = deadDisk(killed(m), m).recover(dir)
			}
			if err := Recover(dir); err != nil {
				t.Fatal(err)
			}
			s.settled(t, dir, fmt.Sprintf("scene %d, killed at %d", i, n))
			return first.count
		})
	}
}

// After an error at any step the old files are whole and nothing is left
// over; without an error the new ones are.
func TestFailureAtEveryStep(t *testing.T) {
	for i, s := range scenes(t) {
		s.each(t, func(dir string, n int) int {
			once := &steps{fails: func(step int) bool { return step == n }}
			err := once.disk().writeSet(set{dir: dir}, s.files)
			want := s.before
			if err == nil {
				want = s.after
				if err := Recover(dir); err != nil { // clears what could not be removed
					t.Fatal(err)
				}
			}
			if got := tree(t, dir); !maps.Equal(got, want) {
				t.Errorf("scene %d, failure at %d (%v): files are\n%q\nwant\n%q", i, n, err, got, want)
			}
			return once.count
		})
	}
}

// Two failures may need the next run to settle them.
func TestTwoFailures(t *testing.T) {
	for i, s := range scenes(t)[:4] {
		for gap := 1; gap < 8; gap++ {
			s.each(t, func(dir string, n int) int {
				twice := &steps{fails: func(step int) bool { return step == n || step == n+gap }}
				err := twice.disk().writeSet(set{dir: dir}, s.files)
				if err := Recover(dir); err != nil {
					t.Fatal(err)
				}
				s.settled(t, dir, fmt.Sprintf("scene %d, failures at %d and %d (%v)", i, n, n+gap, err))
				return twice.count
			})
		}
	}
}

// The next set settles what a killed one left, whatever it writes itself.
func TestNextSetRecovers(t *testing.T) {
	s := scenes(t)[0]
	s.each(t, func(dir string, n int) int {
		first := killed(n)
		_ = deadDisk(first, n).writeSet(set{dir: dir}, s.files)
		if err := WriteSet(dir, []File{{"other.txt", []byte("別")}}); err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(filepath.Join(dir, "other.txt")); err != nil {
			t.Fatal(err)
		}
		s.settled(t, dir, fmt.Sprintf("killed at %d", n))
		return first.count
	})
}

// unremoving writes a set on a disk that removes nothing, and so leaves its old
// files and its journal.
func unremoving(t *testing.T, dir string, files []File) {
	t.Helper()
	d := osDisk
	d.remove = func(string) error { return errInjected }
	if err := d.writeSet(set{dir: dir}, files); err != nil {
		t.Fatal(err)
	}
}

// An old file that could not be removed never comes back: whatever happens to
// the next set, at worst the reported files stay. That holds without a journal
// too, which the user may have deleted.
func TestOldFilesNeverComeBack(t *testing.T) {
	version := func(n string) []File { return []File{{"a.pdf", []byte("甲" + n)}, {"b.xlsx", []byte("乙" + n)}} }
	s := scene{before: map[string]string{"a.pdf": "甲2", "b.xlsx": "乙2"}, after: map[string]string{"a.pdf": "甲3", "b.xlsx": "乙3"}}
	for _, journal := range []bool{true, false} {
		for kind, fault := range map[string]func(n int) *steps{
			"killed":  killed,
			"failure": func(n int) *steps { return &steps{fails: func(step int) bool { return step == n }} },
		} {
			for n, count := 0, 1; n < count; n++ {
				dir := t.TempDir()
				plant(t, dir, map[string]string{"a.pdf": "甲1", "b.xlsx": "乙1"})
				unremoving(t, dir, version("2"))
				if !journal {
					_ = os.Remove(filepath.Join(dir, ".sorachi-replacing"))
				}
				second := fault(n)
				d := second.disk()
				if kind == "killed" {
					d = deadDisk(second, n)
				}
				err := d.writeSet(set{dir: dir}, version("3"))
				count = second.count
				if err := WriteSet(dir, []File{{"other", nil}}); err != nil {
					t.Fatal(err)
				}
				got := tree(t, dir)
				// A stray without journal waits for a set with its name.
				maps.DeleteFunc(got, func(name, _ string) bool { return name == "other" || !journal && name[0] == '.' })
				if !maps.Equal(got, s.before) && !maps.Equal(got, s.after) {
					t.Errorf("journal %v, %s at %d (%v): files are\n%q", journal, kind, n, err, got)
				}
			}
		}
	}
}

// What cannot be cleared away is said, before a new set mixes with it.
func TestOldFilesInTheWay(t *testing.T) {
	dir := t.TempDir()
	plant(t, dir, map[string]string{"a.pdf": "1"})
	unremoving(t, dir, []File{{"a.pdf", []byte("2")}})
	d := osDisk
	d.remove = func(string) error { return errInjected }
	err := d.writeSet(set{dir: dir}, []File{{"a.pdf", []byte("3")}})
	if e := new(Error); !errors.As(err, &e) || !errors.Is(err, errInjected) || !strings.Contains(err.Error(), "フォルダー「") {
		t.Errorf("error %v", err)
	}
	if got := tree(t, dir)["a.pdf"]; got != "2" {
		t.Errorf("a.pdf is %q", got)
	}
}

func FuzzJournal(f *testing.F) {
	f.Add([]byte(`["a.pdf","sub/b.xlsx"]`))
	f.Add([]byte(`["../x","/etc/passwd","C:\\x",""]`))
	f.Fuzz(func(t *testing.T, journal []byte) {
		dir := filepath.Join(t.TempDir(), "in")
		targets, err := parseJournal(dir, journal)
		if err != nil {
			return
		}
		for _, target := range targets {
			if rel, err := filepath.Rel(dir, target.place); err != nil || strings.HasPrefix(rel, "..") {
				t.Fatalf("%q leads outside to %s", journal, target.place)
			}
		}
	})
}

func BenchmarkWriteSet(b *testing.B) {
	dir := b.TempDir()
	set := []File{{"a.pdf", make([]byte, 400_000)}, {"b.xlsx", make([]byte, 40_000)}}
	for b.Loop() {
		if err := WriteSet(dir, set); err != nil {
			b.Fatal(err)
		}
	}
}
