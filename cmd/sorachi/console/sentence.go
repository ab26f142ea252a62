package console

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"syscall"

	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/outfile"
)

// Refusals of this program, beside those of the system.
var (
	ErrOutside    = errors.New("outside the plan's folder") // a link that leads out of the folder of a plan
	ErrNotRegular = errors.New("not a regular file")        // a pipe or a device, whose reading might never end
	ErrTooLarge   = errors.New("too large a file")          // longer than its reader takes
)

// Sentence says in one Japanese sentence why a file or folder failed.
func Sentence(err error) string {
	var (
		held *outfile.HeldError
		set  *outfile.Error
		file *fs.PathError
		long *xlsxwriter.LongTextError
	)
	switch {
	case errors.As(err, &held):
		return held.Error()
	case errors.As(err, &set) && errors.Is(set.Err, fs.ErrNotExist):
		return fmt.Sprintf("書き出すフォルダー「%s」を作れる場所がありません", filepath.ToSlash(set.Path))
	case errors.As(err, &set):
		return set.Error()
	case errors.As(err, &long):
		return long.Error()
	case errors.As(err, &file):
		return fmt.Sprintf("「%s」%s", filepath.ToSlash(file.Path), ReasonOf(file.Err))
	}
	return err.Error()
}

// reason is what the system answers, and how that is said to the user.
type reason struct {
	err  error
	text string
}

const (
	tooLong    = "は名前が長すぎます"
	diskFull   = "ディスクの空き容量がありません"
	readerGone = "受け取るプログラムが先に終わりました"
)

// readReasons are the failures of reading that an office meets, in its words, which go
// on after the name of the file.
var readReasons = []reason{
	{fs.ErrNotExist, "が見つかりません。名前と場所を確かめてください"},
	{fs.ErrPermission, "を開く権限がありません"},
	{ErrOutside, "は計画のフォルダーの外へのリンクです。計画のフォルダーの中にファイルを置いてください"},
	{ErrNotRegular, "は普通のファイルではありません"},
	{ErrTooLarge, "は大きすぎます。使っていないシート、行、列を消すか、ファイルを分けてください"},
	{syscall.EISDIR, "はフォルダーです。ファイルでなければなりません"},
	{syscall.ENOTDIR, "はフォルダーでなければなりません"},
	{syscall.ELOOP, "のリンクがつながり続けています"},
	{syscall.ENAMETOOLONG, tooLong},
}

// ReasonOf says why a file cannot be read, in words that go on after its name. The
// system's own are the last resort.
func ReasonOf(err error) string {
	for _, r := range slices.Concat(systemReasons, readReasons) {
		if errors.Is(err, r.err) {
			return r.text
		}
	}
	return fmt.Sprintf("を読めません（%v）", err)
}

// Unwritten says why stdout took no more.
func Unwritten(err error) error {
	for _, w := range writeReasons {
		if errors.Is(err, w.err) {
			return Failuref("結果を書き出せません（%s）", w.text)
		}
	}
	return Failuref("結果を書き出せません（%v）", err)
}
