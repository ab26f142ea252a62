package console

import "golang.org/x/sys/windows"

// systemReasons are the system's own numbers, of which Go makes none of the
// names in readReasons.
var systemReasons = []reason{
	{windows.ERROR_SHARING_VIOLATION, "はほかのプログラムで開かれているため読めません"},
	{windows.ERROR_LOCK_VIOLATION, "はほかのプログラムで開かれているため読めません"},
	{windows.ERROR_FILENAME_EXCED_RANGE, tooLong},
	{windows.ERROR_INVALID_NAME, "は名前に使えない文字を含んでいます"},
	{windows.ERROR_DIRECTORY, "はフォルダーでなければなりません"},
}

// writeReasons are the failures of writing to stdout.
var writeReasons = []reason{
	{windows.ERROR_DISK_FULL, diskFull},
	{windows.ERROR_HANDLE_DISK_FULL, diskFull},
	{windows.ERROR_WRITE_PROTECT, "書き込みが禁じられています"},
	{windows.ERROR_BROKEN_PIPE, readerGone},
	{windows.ERROR_NO_DATA, readerGone},
}
