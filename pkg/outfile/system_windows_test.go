package outfile

import (
	"strings"
	"syscall"
	"testing"
)

// TestWindowsNumbers wants words for the numbers that Windows answers.
func TestWindowsNumbers(t *testing.T) {
	for number, want := range map[syscall.Errno]string{
		112: diskFull, 39: diskFull, 19: readOnly, 206: tooLong, 123: "使えない文字", 267: notFolder,
	} {
		if got := reason(number); !strings.Contains(got, want) {
			t.Errorf("%d reads %q", number, got)
		}
	}
	for _, number := range []syscall.Errno{5, 32, 33} {
		if !isHeld(number) {
			t.Errorf("%d is not known as that of a file held open", number)
		}
	}
}
