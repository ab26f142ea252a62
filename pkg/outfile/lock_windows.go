package outfile

import (
	"os"

	"golang.org/x/sys/windows"
)

// errLocked is what lockFile answers who shall not wait, when another run has the lock.
const errLocked = windows.ERROR_LOCK_VIOLATION

// lockFile locks f. If another run has locked it, lockFile waits for that run or, when
// told not to, fails at once.
func lockFile(f *os.File, wait bool) error {
	var how uint32 = windows.LOCKFILE_EXCLUSIVE_LOCK
	if !wait {
		how |= windows.LOCKFILE_FAIL_IMMEDIATELY
	}
	return windows.LockFileEx(windows.Handle(f.Fd()), how, 0, 1, 0, &windows.Overlapped{})
}
