// Package textfile is the text of a hand-kept file: its lines, where each character of
// a value was typed, and edits that leave every other byte alone. It refuses what is no
// text (another encoding, control characters, the marks of a merge). It reads no YAML,
// and is told by no caller what the text says; but the files are meant to be YAML, so
// its messages say so, and its lines end where YAML's do.
//
// To read it: Open in this file with File in file.go (lines and columns), then Text in
// text.go (a value with the places of its characters) and Splice in splice.go (edits).
// encoding.go, characters.go and conflict.go find what Open refuses, and rules.go
// documents it; joined.go makes one paragraph of the lines of a prose Text.
package textfile

import (
	"fmt"

	"sorachi/pkg/diag"
)

// MaxBytes is how large a file may be. What is beyond is a finding, not a crash.
const MaxBytes = 10 << 20

// Open cuts the text of a file into lines; name is the path that positions carry.
// The file is nil when data is no text that a person keeps, and the findings say
// why.
func Open(name string, data []byte) (*File, diag.List) {
	if d, ok := unreadable(name, data); ok {
		return nil, diag.List{d}
	}
	f := New(name, data)
	if found := append(f.characters(), f.conflicts()...); found.HasErrors() {
		return nil, found
	}
	return f, nil
}

// TooLarge finds a file of more than MaxBytes; asked with the size that the
// system tells, it spares reading it. The finding names no line, so that quoting it
// spares that too.
func TooLarge(name string, size int64) (diag.Diagnostic, bool) {
	if size <= MaxBytes {
		return diag.Diagnostic{}, false
	}
	return tooLarge.New(diag.Pos{File: name}, diag.Pos{},
		fmt.Sprintf("ファイルが大きすぎます（%dバイト）。上限は%dバイトです", size, MaxBytes), "内容を複数のファイルに分けてください"), true
}
