package textfile

import (
	"bytes"
	"unicode/utf8"

	"sorachi/pkg/diag"
)

// This file finds the files whose bytes are no readable text: another encoding than
// UTF-8, another kind of file, a text that was garbled on its way, or far too much.

// unreadable finds the files that hold no UTF-8 text of a bearable size.
func unreadable(name string, data []byte) (diag.Diagnostic, bool) {
	whole := diag.Pos{File: name, Line: 1, Col: 1}
	if d, ok := TooLarge(name, int64(len(data))); ok {
		return d, true
	}
	if kind := fileKind(data); kind != "" {
		return notUTF8.New(whole, diag.Pos{}, "YAMLのファイルではなく、"+kind+"です", "名前を確かめ、文字だけのYAMLのファイルに置き換えてください"), true
	}
	if encoding := wideEncoding(data); encoding != "" {
		return notUTF8.New(whole, diag.Pos{}, "文字コードが"+encoding+"です。読めるのはUTF-8だけです", saveAsUTF8), true
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

// wideEncoding names the encoding of a text in units of two or four bytes, by
// its byte order mark or by the zeros that its ASCII letters and line ends have.
// A text whose zeros fit none of them has a control character instead.
func wideEncoding(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")), bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return "UTF-32"
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return "UTF-16"
	}
	head := data[:min(len(data), 4096)]
	zeros := bytes.Count(head, []byte{0})
	switch {
	case len(head)%2 != 0 || zeros*10 < len(head) || zeros == len(head):
		return ""
	case zeros*5 < len(head)*2 && bytes.Contains(head, []byte("\x00\x00\x00")): // what a crash of the system leaves
		return ""
	case zeros*2 > len(head) && len(head)%4 == 0 || bytes.Contains(head, []byte("\x00\x00\x00")):
		return "UTF-32"
	}
	return "UTF-16"
}

// byteEncoding guesses between the two encodings of Japanese in bytes: EUC-JP
// has only pairs of high bytes (and a half-width kana behind 0x8e), where
// Shift_JIS mixes in lead bytes below 0xa1.
func byteEncoding(data []byte) string {
	for i := 0; i < len(data); i++ {
		switch {
		case data[i] < utf8.RuneSelf:
			continue
		case i+1 < len(data) && data[i+1] >= 0xa1 && (data[i] >= 0xa1 || data[i] == 0x8e):
			i++
		default:
			return "シフトJIS（CP932）"
		}
	}
	return "EUC-JP"
}

// kinds are the files that may stand where a text should, by their first bytes.
var kinds = []struct{ head, name string }{
	{"PK\x03\x04", "ExcelやWordなどのファイル（ZIP形式）"},
	{"\xd0\xcf\x11\xe0", "古い形式のExcelやWordなどのファイル"},
	{"%PDF-", "PDF"},
	{"\xff\xd8\xff", "JPEGの画像"},
	{"\x89PNG", "PNGの画像"},
}

// fileKind names the kind of a file that is no text, empty when it may be one.
func fileKind(data []byte) string {
	for _, k := range kinds {
		if bytes.HasPrefix(data, []byte(k.head)) {
			return k.name
		}
	}
	return ""
}

// notUTF8At says what the first byte that is not UTF-8, at offset i, tells: a
// character cut off by the end of the file, one bad character in a text that is
// UTF-8 otherwise, or another encoding.
func notUTF8At(data []byte, i int) (msg, hint string) {
	var legible bool // Japanese stands before it
	for at := 0; at < i && !legible; at++ {
		legible = data[at] >= 0xe0 && data[at] < 0xf0 // leads three bytes
	}
	switch {
	case legible && !utf8.FullRune(data[i:]):
		return "ファイルが文字の途中で終わっています", "写している途中で切れた可能性があります。元のファイルからもう一度写してください"
	case legible:
		return "この文字がUTF-8ではありません（ここまではUTF-8です）", "壊れた文字を打ち直し、文字コードに「UTF-8」を選んで保存してください"
	}
	return "文字コードがUTF-8ではありません（" + byteEncoding(data) + "で保存された可能性があります）", saveAsUTF8
}

// garbled are the first characters of hiragana and katakana in UTF-8 as Shift_JIS,
// Windows-1252 and ISO 8859-1 show them. No Japanese text has a use for any.
var garbled = []string{"縺", "繧", "繝", "ã\u0081", "ã\u0082", "ã\u0083", "ã‚", "ãƒ"}

// mojibake returns where a text begins that was read in a wrong encoding, or -1.
func mojibake(data []byte) int {
	first, n := -1, 0
	for _, s := range garbled {
		if i := bytes.Index(data, []byte(s)); i >= 0 {
			n += bytes.Count(data[i:], []byte(s))
			if first < 0 || i < first {
				first = i
			}
		}
	}
	if n < 3 { // a name may hold one of them
		return -1
	}
	return first
}

// placeOf returns the place of the byte at offset i; a character that is no
// UTF-8 counts as its bytes.
func placeOf(name string, data []byte, i int) diag.Pos {
	start := bytes.LastIndexByte(data[:i], '\n') + 1
	return diag.Pos{File: name, Line: bytes.Count(data[:i], []byte("\n")) + 1, Col: utf8.RuneCount(data[start:i]) + 1}
}
