//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package outfile

import (
	"errors"
	"os"
)

const errHeld = refusal("")

func lockFile(*os.File, bool) error { return errors.ErrUnsupported }
