package imagefile

import "bytes"

// refused names the formats that users bring and that are not prepared, each
// by its first bytes (? is any byte). The first match counts.
var refused = []struct{ magic, name, hint string }{
	{"????ftyphei", "HEIC", hintHEIC},
	{"????ftyphev", "HEIC", hintHEIC},
	{"????ftypmif1", "HEIC", hintHEIC},
	{"????ftypmsf1", "HEIC", hintHEIC},
	{"????ftypavi", "AVIF", hintPhoto},
	{"????ftypcrx", "カメラのRAW", hintPhoto},
	{"????ftyp", "動画", hintVideo},
	{"II*\x00", "TIFF（またはカメラのRAW）", hintPhoto},
	{"MM\x00*", "TIFF（またはカメラのRAW）", hintPhoto},
	{"II+\x00", "BigTIFF", hintPhoto},
	{"MM\x00+", "BigTIFF", hintPhoto},
	{"FUJIFILMCCD-RAW", "カメラのRAW", hintPhoto},
	{"BM????\x00\x00\x00\x00", "BMP", hintDrawing},
	{"GIF8", "GIF", hintDrawing},
	{"8BPS", "Photoshop", hintPhoto},
	{"\x00\x00\x01\x00", "アイコン（ICO）", hintDrawing},
	{"\x00\x00\x00\x0cjP  ", "JPEG 2000", hintPhoto},
	{"\xff\x4f\xff\x51", "JPEG 2000", hintPhoto},
	{"\x00\x00\x00\x0cJXL ", "JPEG XL", hintPhoto},
	{"\xff\x0a", "JPEG XL", hintPhoto},
	{"\xd7\xcd\xc6\x9a", "WMF", hintDrawing},
	{"\x01\x00\x00\x00????????????????????????????????????\x20EMF", "EMF", hintDrawing},
	{"%PDF-", "PDF", hintDocument},
	{"%!PS", "PostScript", hintDocument},
	{"PK\x03\x04", "ZIPまたはOffice文書", hintDocument},
	{"\xd0\xcf\x11\xe0", "旧Office文書", hintDocument},
	{"<svg", "SVG", hintDrawing},
	{"<?xml", "SVGなどのXML", hintDrawing},
	{"<!DOCTYPE", "HTML", "ページではなく、画像そのものを保存し直してください"},
	{"<html", "HTML", "ページではなく、画像そのものを保存し直してください"},
	{"version https://git-lfs", "Git LFSの参照", "git lfs pull で画像の実体を取得してください"},
}

// unreadable explains why data is no picture that can be prepared.
func unreadable(data []byte) error {
	if len(data) == 0 {
		return &Error{Msg: "画像ファイルが空です", Hint: hintCopyAgain}
	}
	text := bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))
	for _, r := range refused {
		if matches(data, r.magic) || matches(text, r.magic) {
			return &Error{Msg: r.name + "形式には対応していません（使えるのはJPEG、PNG、WebPです）", Hint: r.hint}
		}
	}
	return &Error{Msg: "画像として読めない形式です（使えるのはJPEG、PNG、WebPです）", Hint: hintSaveAgain}
}
