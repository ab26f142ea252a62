package console

import (
	"errors"
	"fmt"
)

// Exit codes, part of the documented interface.
const (
	ExitFine     = 0 // nothing to complain about, or warnings only
	ExitFindings = 1 // findings of error severity
	ExitUsage    = 2 // the command line is wrong
	ExitFailure  = 3 // a file or folder cannot be read or written
)

// UsageError is a command line that cannot be carried out.
type UsageError struct{ Msg string }

func (e UsageError) Error() string { return e.Msg }

// Usagef makes a UsageError of a sentence.
func Usagef(format string, args ...any) error { return UsageError{fmt.Sprintf(format, args...)} }

// Failuref makes an error of a sentence for the user that needs no more words. It ends a
// command with ExitFailure, as every error does that is no other.
func Failuref(format string, args ...any) error { return fmt.Errorf(format, args...) }

// ErrFindings ends a command whose findings were printed already.
var ErrFindings = errors.New("findings")

// CodeOf tells the exit code of an error of a command.
func CodeOf(err error) int {
	var usage UsageError
	switch {
	case err == nil:
		return ExitFine
	case errors.Is(err, ErrFindings):
		return ExitFindings
	case errors.As(err, &usage):
		return ExitUsage
	}
	return ExitFailure
}
