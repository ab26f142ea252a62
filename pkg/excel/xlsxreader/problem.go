package xlsxreader

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"sorachi/pkg/excel/xlsxreader/parts"
)

// What Open refuses. The text of every error that wraps one of these is a
// whole sentence for the reader of the file, with the repair.
var (
	ErrOldFormat   = errors.New("古い形式（.xls）のブックです。" + saveAgain)
	ErrEncrypted   = errors.New("パスワードで開くブックです。Excelで開き、「ファイル」の「情報」「ブックの保護」からパスワードを外して保存してください")
	ErrNotWorkbook = errors.New("Excelブック（.xlsx）ではありません。" + saveAgain)
	ErrTooLarge    = errors.New("ブックが大きすぎます。使っていないシート、行、列を消すか、ファイルを分けてください")
	ErrDamaged     = errors.New("ファイルが壊れているか、途中までしかありません。もう一度受け取るか、" + saveAgain)
)

const saveAgain = "Excelで開き、「名前を付けて保存」で「Excelブック（.xlsx）」を選んでください"

// problem is one of the errors above in the words of a certain case.
type problem struct {
	kind error
	text string
}

func (p problem) Error() string { return p.text }
func (p problem) Unwrap() error { return p.kind }

// sentence says in words for the user what kept data from being read.
func sentence(err error, data []byte) error {
	var d parts.Damaged
	switch {
	case errors.Is(err, parts.ErrNotZip):
		return foreign(data)
	case errors.Is(err, parts.ErrTooLarge):
		return ErrTooLarge
	case errors.As(err, &d) && d.Part == "":
		return ErrDamaged
	case errors.As(err, &d):
		return damaged(d.Part)
	}
	return err // that of a function here, which is a sentence already
}

func notWorkbook(what string) error {
	return problem{ErrNotWorkbook, what + "です。" + saveAgain}
}

// damaged is ErrDamaged with the part of the file that could not be read.
func damaged(part string) error {
	return problem{ErrDamaged, fmt.Sprintf("%s（%s）", ErrDamaged, part)}
}

// foreign says why data, which is no zip archive, is no workbook.
func foreign(data []byte) error {
	head := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 1024)], "\xef\xbb\xbf \t\r\n"))
	has := func(prefix string) bool { return bytes.HasPrefix(head, []byte(prefix)) }
	switch {
	case len(data) == 0:
		return problem{ErrDamaged, "中身のないファイル（0バイト）です。もう一度受け取ってください"}
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return compound(data)
	case has("%pdf-"):
		return problem{ErrNotWorkbook, "PDFです。元のExcelブック（.xlsx）を受け取ってください"}
	case has("<html"), has("<!doctype html"), has("<table"):
		return notWorkbook("表のように開けるWebページ（HTML）")
	case has("<?xml") && bytes.Contains(head, []byte("urn:schemas-microsoft-com:office:spreadsheet")):
		return notWorkbook("XMLの表（XML スプレッドシート 2003）")
	case !bytes.ContainsRune(data[:min(len(data), 1024)], 0) && (utf8.Valid(head) || bytes.ContainsAny(head, ",\t")):
		return notWorkbook("文字だけのファイル（CSVなど）")
	}
	return ErrNotWorkbook
}

// compound tells apart the files that Office kept in its old container, by the
// names in their directory: among them are new files behind a password.
func compound(data []byte) error {
	holds := func(stream string) bool {
		var name []byte
		for _, u := range utf16.Encode([]rune(stream)) {
			name = append(name, byte(u), byte(u>>8))
		}
		return bytes.Contains(data, name)
	}
	switch {
	case holds("EncryptedPackage"):
		return ErrEncrypted
	case holds("WordDocument"):
		return notWorkbook("Wordの文書")
	case holds("PowerPoint Document"):
		return notWorkbook("PowerPointの資料")
	case holds("Workbook"), holds("Book"):
		return ErrOldFormat
	}
	return ErrNotWorkbook
}
