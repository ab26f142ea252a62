//go:build !windows

package outfile

import "syscall"

// lockErrors are what network drives and running programs answer.
var lockErrors = []error{syscall.EBUSY, syscall.ETXTBSY}

// systemReasons are causes that only these systems tell apart.
var systemReasons = []knownCause{{syscall.EDQUOT, "使える容量の上限に達しました"}}
