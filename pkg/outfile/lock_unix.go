//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package outfile

import (
	"errors"
	"os"
	"syscall"
)

func lockFile(f *os.File) error {
	for {
		if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}

// unlockFile removes the file while it is still locked: who waits for it sees that
// it is another one now.
func unlockFile(root *os.Root, f *os.File) {
	_ = root.Remove(lockName)
	_ = f.Close()
}
