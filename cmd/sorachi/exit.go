package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/pflag"

	"sorachi/pkg/plan"
)

// Exit codes, part of the documented interface.
const (
	exitFine     = 0 // nothing to complain about
	exitFindings = 1 // findings of error severity
	exitUsage    = 2 // the command line is wrong
	exitFailure  = 3 // a file or folder cannot be read or written
)

// usageError is a command line that cannot be carried out.
type usageError struct{ msg string }

func (e usageError) Error() string { return e.msg }

func usagef(format string, args ...any) error { return usageError{fmt.Sprintf(format, args...)} }

// errFindings ends a command whose findings were printed already.
var errFindings = errors.New("findings")

// exitCode tells the exit code of an error of a command.
func exitCode(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.As(err, &usage):
		return exitUsage
	}
	return exitFailure
}

// flagError puts the flag library's errors into Japanese.
func flagError(err error) error {
	var (
		unknown *pflag.NotExistError
		novalue *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
		syntax  *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		if len([]rune(name)) > 1 {
			return usagef("「--%s」という指定はありません", name)
		}
		return usagef("「-%s」という指定はありません", name)
	case errors.As(err, &novalue):
		return usagef("「--%s」の後に値がありません", novalue.GetFlag().Name)
	case errors.As(err, &invalid):
		return usagef("「--%s」に「%s」は使えません", invalid.GetFlag().Name, invalid.GetValue())
	case errors.As(err, &syntax):
		return usagef("指定「%s」の書き方が正しくありません", syntax.GetSpecifiedFlag())
	}
	return usageError{err.Error()}
}

// plainWords says in one Japanese sentence why a file or folder failed.
func plainWords(err error) string {
	var pathErr *fs.PathError
	name := ""
	if errors.As(err, &pathErr) {
		name = "「" + pathErr.Path + "」"
	}
	switch {
	case errors.Is(err, plan.ErrNoPlan):
		return "plan.yamlのあるフォルダーを指定してください（" + err.Error() + "）"
	case errors.Is(err, fs.ErrNotExist):
		return name + "が見つかりません。名前と場所を確かめてください"
	case errors.Is(err, fs.ErrPermission):
		return name + "を開く権限がありません"
	}
	return err.Error()
}
