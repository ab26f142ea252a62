package outfile

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReplace wants all files of somebody's own replaced, or none.
func TestReplace(t *testing.T) {
	before := map[string]string{"a.yaml": "1", "sub/b.yaml": "2", "a.new.yaml": "自分の"}
	for name, c := range map[string]struct {
		set      []File
		readOnly string
		want     string // in the error
	}{
		"both":      {set: []File{{"a.yaml", []byte("一")}, {"sub/b.yaml", []byte("二")}}},
		"read-only": {set: []File{{"a.yaml", []byte("一")}, {"sub/b.yaml", []byte("二")}}, readOnly: "sub/b.yaml", want: "b.yaml」に書き込めません（読み取り専用のファイルです）"},
		"not there": {set: []File{{"a.yaml", []byte("一")}, {"c.yaml", []byte("三")}}, want: "c.yaml」に書き込めません（場所が見つかりません）"},
		"outside":   {set: []File{{"a.yaml", []byte("一")}, {"../c.yaml", []byte("三")}}, want: "外にあります"},
	} {
		dir := t.TempDir()
		plant(t, dir, before)
		if c.readOnly != "" {
			if err := os.Chmod(filepath.Join(dir, c.readOnly), 0o444); err != nil {
				t.Fatal(err)
			}
		}
		err := Replace(dir, c.set)
		if c.want == "" {
			same(t, dir, map[string]string{"a.yaml": "一", "sub/b.yaml": "二", "a.new.yaml": "自分の"})
		} else {
			same(t, dir, before)
		}
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
}

// TestReplaceHeldOpen wants nothing kept beside a file that another program
// holds: projects/1.new.yaml would be read as a project.
func TestReplaceHeldOpen(t *testing.T) {
	dir := t.TempDir()
	before := map[string]string{"a.yaml": "1", "b.yaml": "2"}
	plant(t, dir, before)
	d := osDisk
	d.rename = func(from, to string) error {
		if strings.HasSuffix(to, ".b.yaml.sorachi-old") {
			return fs.ErrPermission
		}
		return os.Rename(from, to)
	}
	err := d.writeSet(set{dir: dir, byHand: true}, []File{{"a.yaml", []byte("一")}, {"b.yaml", []byte("二")}})
	if kept := new(HeldError); err == nil || errors.As(err, &kept) || !strings.Contains(err.Error(), "b.yaml") {
		t.Errorf("error %v", err)
	}
	same(t, dir, before)
}

// handKept is a set of files that all are there, as an import changes them.
func handKept() scene {
	s := scene{before: map[string]string{"bystander.txt": "他"}, after: map[string]string{"bystander.txt": "他"}}
	for _, name := range []string{"plan.yaml", "projects/1.yaml", "projects/2.yaml", "projects/3.yaml"} {
		s.before[name], s.after[name] = "旧"+name, "新"+name
		s.files = append(s.files, File{name, []byte(s.after[name])})
	}
	return s
}

// TestReplaceKilledAtEveryStep wants the files that somebody keeps by hand all old or
// all new after the next run, which may be killed as well.
func TestReplaceKilledAtEveryStep(t *testing.T) {
	s := handKept()
	s.each(t, func(dir string, n int) int {
		first := killed(n)
		_ = deadDisk(first, n).writeSet(set{dir: dir, byHand: true}, s.files)
		for m := range 12 {
			_ = deadDisk(killed(m), m).recover(dir)
		}
		if err := Recover(dir); err != nil {
			t.Fatal(err)
		}
		s.settled(t, dir, fmt.Sprintf("killed at %d", n))
		return first.count
	})
}

// TestReplaceFailsAtEveryStep wants them all old after an error, at once.
func TestReplaceFailsAtEveryStep(t *testing.T) {
	s := handKept()
	s.each(t, func(dir string, n int) int {
		once := &steps{fails: func(step int) bool { return step == n }}
		err := once.disk().writeSet(set{dir: dir, byHand: true}, s.files)
		want := s.before
		if err == nil {
			want = s.after
			if err := Recover(dir); err != nil { // clears what could not be removed
				t.Fatal(err)
			}
		}
		if got := tree(t, dir); !maps.Equal(got, want) {
			t.Errorf("failure at %d (%v): files are\n%q\nwant\n%q", n, err, got, want)
		}
		return once.count
	})
}
