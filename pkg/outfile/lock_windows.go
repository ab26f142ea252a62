package outfile

import (
	"os"

	"golang.org/x/sys/windows"
)

func lockFile(f *os.File) error {
	return windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK, 0, 1, 0, &windows.Overlapped{})
}

// unlockFile lets go before it removes the file, which the system forbids while
// somebody has it open: the last one removes it.
func unlockFile(root *os.Root, f *os.File) {
	_ = f.Close()
	_ = root.Remove(lockName)
}
