package outfile

import "syscall"

// lockErrors are ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
var lockErrors = []error{syscall.Errno(32), syscall.Errno(33)}
