//go:build !windows

package outfile

import "syscall"

// heldErrors are what network drives answer of a file that is held open, and the system
// of a program that is running.
var heldErrors = []error{syscall.EBUSY, syscall.ETXTBSY}

// systemReasons are causes that only these systems tell apart.
var systemReasons = []knownCause{{syscall.EDQUOT, "使える容量の上限に達しました"}}
