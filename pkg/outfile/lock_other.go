//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package outfile

import (
	"errors"
	"os"
)

// errLocked is what lockFile never answers here.
const errLocked = refusal("")

// lockFile fails: these systems have no lock that the system lets go of for a run that
// is killed.
func lockFile(*os.File, bool) error { return errors.ErrUnsupported }
