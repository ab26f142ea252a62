package source

import (
	"bytes"
	"unicode/utf8"

	"sorachi/pkg/diag"
)

// This file guesses the encoding of a text that is no UTF-8, to name it.

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

// placeOf returns the place of the byte at offset i; a character that is no
// UTF-8 counts as its bytes.
func placeOf(name string, data []byte, i int) diag.Pos {
	start := bytes.LastIndexByte(data[:i], '\n') + 1
	return diag.Pos{File: name, Line: bytes.Count(data[:i], []byte("\n")) + 1, Col: utf8.RuneCount(data[start:i]) + 1}
}
