package outfile

import (
	"errors"
	"io/fs"
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
	if locked := new(LockedError); err == nil || errors.As(err, &locked) || !strings.Contains(err.Error(), "b.yaml") {
		t.Errorf("error %v", err)
	}
	same(t, dir, before)
}
