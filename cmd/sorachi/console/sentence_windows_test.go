package console

import (
	"io/fs"
	"strings"
	"syscall"
	"testing"
)

// TestWindowsNumbers wants words for the numbers that Windows answers.
func TestWindowsNumbers(t *testing.T) {
	for number, want := range map[syscall.Errno]string{
		32: "ほかのプログラムで開かれている", 206: "名前が長すぎます", 123: "使えない文字", 267: "フォルダーでなければ",
	} {
		if got := Sentence(&fs.PathError{Op: "open", Path: "a", Err: number}); !strings.Contains(got, want) {
			t.Errorf("%d reads %q", number, got)
		}
	}
	for number, want := range map[syscall.Errno]string{
		112: diskFull, 39: diskFull, 19: "書き込みが禁じられています", 109: readerGone, 232: readerGone,
	} {
		if got := Unwritten(&fs.PathError{Op: "write", Path: "out", Err: number}).Error(); !strings.Contains(got, want) {
			t.Errorf("%d reads %q", number, got)
		}
	}
}
