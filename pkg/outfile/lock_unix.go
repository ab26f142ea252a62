//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package outfile

import (
	"errors"
	"os"
	"syscall"
)

// errLocked is what lockFile answers who shall not wait, when another run has the lock.
const errLocked = syscall.EWOULDBLOCK

// lockFile locks f. If another run has locked it, lockFile waits for that run or, when
// told not to, fails at once.
func lockFile(f *os.File, wait bool) error {
	how := syscall.LOCK_EX
	if !wait {
		how |= syscall.LOCK_NB
	}
	for {
		if err := syscall.Flock(int(f.Fd()), how); !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}
