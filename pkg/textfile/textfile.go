// Package textfile is the text of a hand-kept file: its lines, where each character of
// a value was typed, and edits that leave every other byte alone. It refuses what is no
// text (another encoding, control characters, the marks of a merge). It reads no YAML,
// and is told by no caller what the text says; but the files are meant to be YAML, so
// its messages say so, and its lines end where YAML's do.
//
// To read it: Open in this file with File in file.go, then Text in text.go (a value
// with its places) and Splice in splice.go. encoding.go, characters.go and
// conflict.go find what Open refuses, and rules.go documents it; joined.go makes one
// text of prose.
package textfile

import (
	"bytes"
	"fmt"
	"unicode/utf8"

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

// unreadable finds the files that hold no UTF-8 text of a bearable size.
func unreadable(name string, data []byte) (diag.Diagnostic, bool) {
	whole := diag.Pos{File: name, Line: 1, Col: 1}
	if d, ok := TooLarge(name, int64(len(data))); ok {
		return d, true
	}
	if kind := fileKind(data); kind != "" {
		return notUTF8.New(whole, diag.Pos{}, "YAMLのファイルではなく、"+kind+"です", "名前を確かめ、文字だけのYAMLのファイルに置き換えてください"), true
	}
	if name := wideEncoding(data); name != "" {
		return notUTF8.New(whole, diag.Pos{}, "文字コードが"+name+"です。読めるのはUTF-8だけです", saveAsUTF8), true
	}
	if i := bytes.Index(data, []byte("\x1b$")); i >= 0 {
		return notUTF8.New(placeOf(name, data, i), diag.Pos{}, "文字コードがJIS（ISO-2022-JP）です。読めるのはUTF-8だけです", saveAsUTF8), true
	}
	if i := invalidUTF8(data); i >= 0 {
		msg, hint := notUTF8At(data, i)
		return notUTF8.New(placeOf(name, data, i), diag.Pos{}, msg, hint), true
	}
	if i := mojibake(data); i >= 0 {
		return notUTF8.New(placeOf(name, data, i), diag.Pos{}, "文字化けしています（UTF-8の文を、別の文字コードとして読んで保存した可能性があります）",
			"文字化けする前のファイルに戻してください"), true
	}
	return diag.Diagnostic{}, false
}

const saveAsUTF8 = "メモ帳の「名前を付けて保存」で、文字コードに「UTF-8」を選んで保存し直してください"

// invalidUTF8 returns the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(data []byte) int {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}
