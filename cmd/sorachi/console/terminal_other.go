//go:build !windows

package console

import "os"

func enableColor(*os.File) bool { return true }
