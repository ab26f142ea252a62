//go:build !windows

package main

import "os"

func enableColor(*os.File) bool { return true }

func startedByDoubleClick() bool { return false }
