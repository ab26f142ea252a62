package outfile

import (
	"os"

	"golang.org/x/sys/windows"
)

// errHeld is the answer to who shall not wait.
const errHeld = windows.ERROR_LOCK_VIOLATION

// lockFile locks f, or fails at once if it shall not wait and another run holds it.
func lockFile(f *os.File, wait bool) error {
	var how uint32 = windows.LOCKFILE_EXCLUSIVE_LOCK
	if !wait {
		how |= windows.LOCKFILE_FAIL_IMMEDIATELY
	}
	return windows.LockFileEx(windows.Handle(f.Fd()), how, 0, 1, 0, &windows.Overlapped{})
}
