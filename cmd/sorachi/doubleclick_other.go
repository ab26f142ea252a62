//go:build !windows

package main

func startedByDoubleClick() bool { return false }
