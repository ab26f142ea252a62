package outfile

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
)

// Error says in one Japanese sentence what could not be written and why.
// errors.Is sees the cause, such as fs.ErrPermission.
type Error struct {
	Path string // file or folder, as the user knows it
	Err  error
	text string // with one %s for the path
}

// Error returns the sentence with its reason in brackets.
func (e *Error) Error() string {
	return fmt.Sprintf(e.text, filepath.ToSlash(e.Path)) + "（" + reason(e.Err) + "）"
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// LockedError is a set that was not put in place because another program holds
// one of its files open. The old files are as they were; the whole set is kept
// beside them as NAME.new.EXT.
type LockedError struct {
	Path string   // the file that is held
	Kept []string // where the results are, in the set's order
	Err  error
}

// Error returns the sentence for the user.
func (e *LockedError) Error() string {
	kept := make([]string, len(e.Kept))
	for i, path := range e.Kept {
		kept[i] = "「" + filepath.ToSlash(path) + "」"
	}
	return fmt.Sprintf("「%s」はほかのプログラムで開かれているため置き換えられません。結果は%sに保存しました",
		filepath.ToSlash(e.Path), strings.Join(kept, ""))
}

// Unwrap returns the cause.
func (e *LockedError) Unwrap() error { return e.Err }

// isLocked judges why a file could not be renamed. Its folder took a new file
// a moment before, so a refusal is about the file.
func isLocked(err error) bool {
	return errors.Is(err, fs.ErrPermission) ||
		slices.ContainsFunc(lockErrors, func(l error) bool { return errors.Is(err, l) })
}

// reasons are the causes that an office meets, in its words.
var reasons = []struct {
	err  error
	text string
}{
	{syscall.ENOSPC, "ディスクの空き容量がありません"},
	{syscall.EROFS, "読み取り専用の場所です"},
	{syscall.ENOTDIR, "フォルダであるべき所に同じ名前のファイルがあります"},
	{syscall.ENAMETOOLONG, "名前が長すぎます"},
	{fs.ErrPermission, "書き込む権限がありません"},
}

func reason(err error) string {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return r.text
		}
	}
	return err.Error()
}
