//go:build !windows

package outfile

import "syscall"

// lockErrors are what network drives and running programs answer.
var lockErrors = []error{syscall.EBUSY, syscall.ETXTBSY}
