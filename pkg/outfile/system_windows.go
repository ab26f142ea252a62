package outfile

import "syscall"

// heldErrors are what the system answers of a file that is held open:
// ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
var heldErrors = []error{syscall.Errno(32), syscall.Errno(33)}

// systemReasons are the system's own numbers, of which Go makes none of the
// names in reasons: ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL,
// ERROR_WRITE_PROTECT, ERROR_FILENAME_EXCED_RANGE, ERROR_INVALID_NAME and
// ERROR_DIRECTORY.
var systemReasons = []knownCause{
	{syscall.Errno(112), diskFull},
	{syscall.Errno(39), diskFull},
	{syscall.Errno(19), readOnly},
	{syscall.Errno(206), tooLong},
	{syscall.Errno(123), "名前に使えない文字があります"},
	{syscall.Errno(267), notFolder},
}
