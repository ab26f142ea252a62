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

// HeldError is a set that was not put in place because another program holds
// one of its files open. The old files are as they were; the whole set is kept
// beside them as NAME.new.EXT.
type HeldError struct {
	Path string   // the file that is held
	Kept []string // where the results are, in the set's order
	Err  error
}

// Error returns the sentence for the user.
func (e *HeldError) Error() string {
	kept := make([]string, len(e.Kept))
	for i, path := range e.Kept {
		kept[i] = "「" + filepath.ToSlash(path) + "」"
	}
	return fmt.Sprintf("「%s」はほかのプログラムで開かれているため置き換えられません。結果は%sに保存しました",
		filepath.ToSlash(e.Path), strings.Join(kept, ""))
}

// Unwrap returns the cause.
func (e *HeldError) Unwrap() error { return e.Err }

// isHeld judges from the error of a rename whether another program holds the file
// open. Its folder took a new file a moment before, so a refusal is about the file.
func isHeld(err error) bool {
	return errors.Is(err, fs.ErrPermission) ||
		slices.ContainsFunc(heldErrors, func(held error) bool { return errors.Is(err, held) })
}

// knownCause is what the system answers, and how that is said to the user.
type knownCause struct {
	err  error
	text string
}

const (
	diskFull  = "ディスクの空き容量がありません"
	readOnly  = "読み取り専用の場所です"
	notFolder = "フォルダーであるべき所に同じ名前のファイルがあります"
	tooLong   = "名前が長すぎます"
)

// reasons are the causes that an office meets, in its words.
var reasons = []knownCause{
	{syscall.ENOSPC, diskFull},
	{syscall.EROFS, readOnly},
	{syscall.ENOTDIR, notFolder},
	{syscall.EISDIR, "同じ名前のフォルダーがあります"},
	{syscall.ENAMETOOLONG, tooLong},
	{syscall.ELOOP, string(errLinkLoop)},
	{fs.ErrPermission, "書き込む権限がありません"},
	{fs.ErrNotExist, "場所が見つかりません"},
}

// reason says a cause in Japanese. Causes beyond the tables keep the system's
// words, which at least can be looked up, without the hidden names in use.
func reason(err error) string {
	var own refusal
	if errors.As(err, &own) {
		return string(own)
	}
	for _, r := range slices.Concat(systemReasons, reasons) {
		if errors.Is(err, r.err) {
			return r.text
		}
	}
	var system syscall.Errno
	if errors.As(err, &system) {
		err = system
	}
	return "システムの応答は「" + strings.ReplaceAll(err.Error(), "\n", "、") + "」"
}

// refusal is a cause of this package's own, in the words of the user.
type refusal string

func (r refusal) Error() string { return string(r) }

const (
	errNotLocal   refusal = "書き込むフォルダーの外にあります"
	errNotRegular refusal = "同じ名前のフォルダーなどがあります"
	errLinkLoop   refusal = "リンクがつながり続けています"
	errReadOnly   refusal = "読み取り専用のファイルです"
	errTwice      refusal = "同じファイルが一度に二つ書き込まれます"
	errJournal    refusal = "記録の中身が壊れています"
)

// folderError says that nothing can be written into a folder.
func folderError(dir string, err error) error {
	return &Error{Path: dir, Err: err, text: "フォルダー「%s」に書き込めません"}
}
