package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"syscall"

	"sorachi/pkg/outfile"
)

// failure is a sentence for the user that needs no more words.
type failure struct{ msg string }

func (f failure) Error() string { return f.msg }

func failuref(format string, args ...any) error { return failure{fmt.Sprintf(format, args...)} }

// sentence says in one Japanese sentence why a file or folder failed.
func sentence(err error) string {
	var (
		locked *outfile.LockedError
		set    *outfile.Error
		file   *fs.PathError
	)
	switch {
	case errors.As(err, &locked):
		return locked.Error()
	case errors.As(err, &set) && errors.Is(set.Err, fs.ErrNotExist):
		return fmt.Sprintf("書き出すフォルダー「%s」を作れる場所がありません", filepath.ToSlash(set.Path))
	case errors.As(err, &set):
		return set.Error()
	case errors.As(err, &file):
		return fmt.Sprintf("「%s」%s", filepath.ToSlash(file.Path), reasonOf(file.Err))
	}
	return err.Error()
}

// reasons are the failures of reading that an office meets, in its words.
var reasons = []struct {
	err  error
	text string
}{
	{fs.ErrNotExist, "が見つかりません。名前と場所を確かめてください"},
	{fs.ErrPermission, "を開く権限がありません"},
	{syscall.EISDIR, "はフォルダーです。ファイルでなければなりません"},
	{syscall.ENOTDIR, "はフォルダーでなければなりません"},
	{syscall.ELOOP, "のリンクがつながり続けています"},
	{syscall.ENAMETOOLONG, "は名前が長すぎます"},
}

// reasonOf goes on after a name. The system's own words are the last resort.
func reasonOf(err error) string {
	for _, r := range reasons {
		if errors.Is(err, r.err) {
			return r.text
		}
	}
	return fmt.Sprintf("を読めません（%v）", err)
}

// unwritten says why stdout took no more.
func unwritten(err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return failuref("結果を書き出せません（ディスクの空き容量がありません）")
	case errors.Is(err, syscall.EPIPE):
		return failuref("結果を書き出せません（受け取るプログラムが先に終わりました）")
	}
	return failuref("結果を書き出せません（%v）", err)
}
