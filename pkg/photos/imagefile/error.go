package imagefile

import (
	"fmt"
	"io/fs"
)

// Error says in Japanese what is wrong with a picture and how to mend it. All
// errors of this package are of this type, but for those of a reader handed to it.
type Error struct {
	Msg  string
	Hint string
	Err  error // optional: the decoder's own words
}

// Error returns the message without the hint.
func (e *Error) Error() string { return e.Msg }

// Unwrap returns the decoder's error, if there is one.
func (e *Error) Unwrap() error { return e.Err }

// The repairs that hints offer.
const (
	hintShrink    = "画像ソフトで長辺を4,000画素ほどに縮小して保存し直してください"
	hintCrop      = "画像ソフトで、必要な部分を切り抜いて保存し直してください"
	hintSaveAgain = "画像ソフトで開き、ふつうのJPEGかPNGで保存し直してください"
	hintCopyAgain = "元のファイルをコピーし直すか、画像ソフトで開いて保存し直してください"
	hintPhoto     = "画像ソフトで開き、JPEGで保存し直してください"
	hintDrawing   = "画像ソフトで開き、PNGで保存し直してください"
	hintHEIC      = "「フォト」アプリ（Macは「写真」アプリ）でJPEGに書き出してください。iPhoneは「設定」→「カメラ」→「フォーマット」で「互換性優先」を選ぶと、次からJPEGで撮れます"
	hintDocument  = "中の写真を画像として保存し、JPEGかPNGを指定してください"
	hintVideo     = "使う場面を静止画（JPEG）で保存してください"
)

// Unfit returns an error for a file that need not even be opened: one that is no
// regular file (a pipe would wait for its writer for ever), or of more than MaxBytes.
func Unfit(info fs.FileInfo) error {
	if !info.Mode().IsRegular() {
		return &Error{Msg: "普通のファイルではありません", Hint: "JPEG、PNG、WebPのファイルを置いてください"}
	}
	return tooLarge(info.Size())
}

func tooLarge(size int64) error {
	if size <= MaxBytes {
		return nil
	}
	return &Error{Msg: fmt.Sprintf("画像ファイルが大きすぎます（%.1fMB。上限は%dMBです）", float64(size)/(1<<20), MaxBytes>>20), Hint: hintShrink}
}
