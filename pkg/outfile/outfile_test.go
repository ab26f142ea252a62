package outfile

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// tree reads every file below dir, hidden ones too.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func plant(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, data := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func same(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	if got := tree(t, dir); !maps.Equal(got, want) {
		t.Errorf("files are\n%q\nwant\n%q", got, want)
	}
}

func TestWriteSet(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "出力", "R6")
	set := []File{{"a.pdf", []byte("一")}, {"sub/b.xlsx", []byte("二")}}
	if err := WriteSet(dir, set); err != nil {
		t.Fatal(err)
	}
	same(t, dir, map[string]string{"a.pdf": "一", "sub/b.xlsx": "二"})

	if err := os.Chmod(filepath.Join(dir, "a.pdf"), 0o600); err != nil {
		t.Fatal(err)
	}
	set[0].Data = []byte("三")
	if err := WriteSet(dir, set); err != nil {
		t.Fatal(err)
	}
	same(t, dir, map[string]string{"a.pdf": "三", "sub/b.xlsx": "二"})
	if info, _ := os.Stat(filepath.Join(dir, "a.pdf")); info.Mode().Perm()&0o077 != 0 {
		t.Errorf("the mode of the old file is lost: %v", info.Mode())
	}
}

func TestSymbolicLinkStays(t *testing.T) {
	root := t.TempDir()
	dir, shared := filepath.Join(root, "out"), filepath.Join(root, "shared")
	plant(t, shared, map[string]string{"real.pdf": "旧"})
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join("..", "shared", "real.pdf"), filepath.Join(dir, "a.pdf")); err != nil {
		t.Fatal(err)
	}
	if err := WriteSet(dir, []File{{"a.pdf", []byte("新")}}); err != nil {
		t.Fatal(err)
	}
	same(t, shared, map[string]string{"real.pdf": "新"})
	if info, _ := os.Lstat(filepath.Join(dir, "a.pdf")); info.Mode()&fs.ModeSymlink == 0 {
		t.Error("the link was replaced by a file")
	}
}

func TestRefusals(t *testing.T) {
	file := func(path string) File { return File{path, []byte("新")} }
	for name, c := range map[string]struct {
		old   map[string]string
		dir   string
		files []File
		want  string
	}{
		"folder is a file":      {map[string]string{"out": "x"}, "out", []File{file("a")}, "フォルダー「"},
		"way leads by a file":   {map[string]string{"out": "x"}, "out/deep", []File{file("a")}, "同じ名前のファイルがあります"},
		"target is a folder":    {map[string]string{"out/b/x": "x", "out/a": "旧"}, "out", []File{file("a"), file("b")}, "同じ名前のフォルダーなど"},
		"subfolder is a file":   {map[string]string{"out/b": "x", "out/a": "旧"}, "out", []File{file("a"), file("b/c")}, "フォルダーであるべき所に"},
		"outside":               {nil, "out", []File{file("../a")}, "書き込むフォルダーの外"},
		"absolute":              {nil, "out", []File{file("/tmp/a")}, "書き込むフォルダーの外"},
		"twice":                 {map[string]string{"out/a": "旧"}, "out", []File{file("a"), file("./a")}, "一度に二つ"},
		"name too long":         {map[string]string{"out/a": "旧"}, "out", []File{file("a"), file(strings.Repeat("長", 90))}, "名前が長すぎます"},
		"journal of a stranger": {map[string]string{"out/.sorachi-replacing": `["../../x"]`}, "out", []File{file("a")}, "前回の書き込みの記録"},
	} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			plant(t, root, c.old)
			if c.old == nil {
				c.old = map[string]string{}
			}
			err := WriteSet(filepath.Join(root, filepath.FromSlash(c.dir)), c.files)
			var e *Error
			if !errors.As(err, &e) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v lacks %q", err, c.want)
			}
			same(t, root, c.old)
		})
	}
}

// TestReasons wants every cause in Japanese, without the hidden names in use.
func TestReasons(t *testing.T) {
	for cause, want := range map[error]string{
		syscall.ENOSPC: "ディスクの空き容量がありません", syscall.EROFS: "読み取り専用の場所です", syscall.ENAMETOOLONG: "名前が長すぎます",
		syscall.EISDIR: "同じ名前のフォルダーがあります", syscall.ENOTDIR: "フォルダーであるべき所に同じ名前のファイルがあります",
		syscall.EPERM: "書き込む権限がありません", syscall.EACCES: "書き込む権限がありません", syscall.ELOOP: "リンクがつながり続けています",
		syscall.ENOENT: "場所が見つかりません", errTwice: "同じファイルが一度に二つ書き込まれます",
		syscall.EIO: "システムの応答は「" + syscall.EIO.Error() + "」", errInjected: "システムの応答は「injected」",
	} {
		deep := fmt.Errorf("消せません: %w", &os.LinkError{Op: "rename", Old: ".a.sorachi-new", New: "a", Err: cause})
		if cause == errInjected {
			deep = cause
		}
		for _, err := range []error{deep, errors.Join(deep, errInjected)} {
			got := (&Error{Path: "out", Err: err, text: "「%s」に書き込めません"}).Error()
			if !strings.HasPrefix(got, "「out」に書き込めません（"+strings.TrimSuffix(want, "」")) || strings.ContainsAny(got, "\n.") {
				t.Errorf("%v reads %q, want %s", err, got, want)
			}
		}
	}
}

func TestCauseIsVisible(t *testing.T) {
	d := osDisk
	d.create = func(path string, _ []byte, _ fs.FileMode) error {
		return &fs.PathError{Op: "open", Path: path, Err: fs.ErrPermission}
	}
	err := d.writeSet(set{dir: t.TempDir()}, []File{{Path: "a"}})
	if !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "に書き込めません（書き込む権限がありません）") {
		t.Errorf("error %v", err)
	}
}

// held is a disk on which another program holds the file name open.
func held(name string) disk {
	d := osDisk
	d.rename = func(from, to string) error {
		if filepath.Base(from) == name || filepath.Base(to) == name {
			return &os.LinkError{Op: "rename", Old: from, New: to, Err: heldErrors[0]}
		}
		return os.Rename(from, to)
	}
	return d
}

func TestHeldTarget(t *testing.T) {
	dir := t.TempDir()
	old := map[string]string{"a.pdf": "旧", "b.xlsx": "旧"}
	plant(t, dir, old)
	files := []File{{"a.pdf", []byte("新")}, {"b.xlsx", []byte("新")}}
	err := held("b.xlsx").writeSet(set{dir: dir}, files)
	var kept *HeldError
	if !errors.As(err, &kept) || kept.Path != filepath.Join(dir, "b.xlsx") || !errors.Is(err, heldErrors[0]) {
		t.Fatalf("error %v", err)
	}
	if !strings.Contains(err.Error(), "b.new.xlsx」に保存しました") {
		t.Errorf("error %v does not say where the result is", err)
	}
	same(t, dir, map[string]string{"a.pdf": "旧", "b.xlsx": "旧", "a.new.pdf": "新", "b.new.xlsx": "新"})
}

// What a run kept beside a file held open goes when a later one succeeds, unless it is a file of
// the set itself or is held open.
func TestKeptCopiesGo(t *testing.T) {
	dir := t.TempDir()
	plant(t, dir, map[string]string{"a.pdf": "旧", "b.xlsx": "旧", "c.new.pdf": "他"})
	files := []File{{"a.pdf", []byte("新")}, {"b.xlsx", []byte("新")}}
	for range 2 {
		if err := held("b.xlsx").writeSet(set{dir: dir}, files); !isHeld(err) {
			t.Fatal(err)
		}
	}
	if err := WriteSet(dir, files); err != nil {
		t.Fatal(err)
	}
	same(t, dir, map[string]string{"a.pdf": "新", "b.xlsx": "新", "c.new.pdf": "他"})

	both := map[string]string{"a.pdf": "二", "a.new.pdf": "三"}
	if err := WriteSet(dir, []File{{"a.pdf", []byte("二")}, {"a.new.pdf", []byte("三")}}); err != nil {
		t.Fatal(err)
	}
	both["b.xlsx"], both["c.new.pdf"] = "新", "他"
	same(t, dir, both)

	d := osDisk
	d.remove = func(path string) error {
		if filepath.Base(path) == "a.new.pdf" {
			return heldErrors[0]
		}
		return os.Remove(path)
	}
	if err := d.writeSet(set{dir: dir}, []File{{"a.pdf", []byte("四")}}); err != nil {
		t.Fatal(err)
	}
	both["a.pdf"] = "四"
	same(t, dir, both)
}

// A set whose end was killed and whose target is held open now is taken back,
// even when the user has removed a new file that was in place.
func TestRecoverGivesWay(t *testing.T) {
	for _, moved := range []map[string]string{{"a.pdf": "新"}, {}} {
		dir := t.TempDir()
		plant(t, dir, moved)
		plant(t, dir, map[string]string{".a.pdf.sorachi-old": "旧", "b.xlsx": "旧", ".b.xlsx.sorachi-new": "新",
			".sorachi-replacing": `["a.pdf","b.xlsx"]`})
		if err := held("b.xlsx").recover(dir); err != nil {
			t.Fatal(err)
		}
		same(t, dir, map[string]string{"a.pdf": "旧", "b.xlsx": "旧"})
	}
}

func TestJournalCutShort(t *testing.T) {
	dir := t.TempDir()
	plant(t, dir, map[string]string{"a": "旧", ".sorachi-writing": `["a","b`})
	if err := Recover(dir); err != nil {
		t.Fatal(err)
	}
	same(t, dir, map[string]string{"a": "旧"})
}
