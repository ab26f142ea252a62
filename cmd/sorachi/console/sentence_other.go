//go:build !windows

package console

import "syscall"

// systemReasons is empty: the names in reasons are these systems' own.
var systemReasons []knownCause

// writeReasons are the failures of writing to stdout.
var writeReasons = []knownCause{{syscall.ENOSPC, diskFull}, {syscall.EPIPE, readerGone}}
