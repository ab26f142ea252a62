package main

import (
	"errors"
	"fmt"
)

// Exit codes, part of the documented interface.
const (
	exitFine     = 0 // nothing to complain about, or warnings only
	exitFindings = 1 // findings of error severity
	exitUsage    = 2 // the command line is wrong
	exitFailure  = 3 // a file or folder cannot be read or written
)

// usageError is a command line that cannot be carried out.
type usageError struct{ msg string }

func (e usageError) Error() string { return e.msg }

func usagef(format string, args ...any) error { return usageError{fmt.Sprintf(format, args...)} }

// errFindings ends a command whose findings were printed already.
var errFindings = errors.New("findings")

// exitCode tells the exit code of an error of a command.
func exitCode(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.As(err, &usage):
		return exitUsage
	}
	return exitFailure
}
