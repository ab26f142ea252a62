//go:build !windows

package console

import "syscall"

// systemReasons is empty: the names in readReasons are these systems' own.
var systemReasons []reason

// writeReasons are the failures of writing to stdout.
var writeReasons = []reason{{syscall.ENOSPC, diskFull}, {syscall.EPIPE, readerGone}}
