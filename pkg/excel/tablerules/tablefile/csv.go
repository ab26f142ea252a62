package tablefile

import (
	"bytes"
	"encoding/csv"
	"errors"
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/japanese"

	"sorachi/pkg/excel/xlsxreader"
)

// ErrNotText is a CSV file whose characters cannot be read. Its text is a
// sentence for the user.
var ErrNotText = errors.New("文字コードが読めません。UTF-8かシフトJISのCSVにしてください")

// MaxBytes is how large a file may be, in bytes: a CSV file, since xlsxreader takes no
// workbook as large.
const MaxBytes = 256 << 20

// readCSV reads a CSV file as a sheet. What is written like a number is one.
func readCSV(name, ending string, data []byte) (*File, error) {
	if len(data) > MaxBytes {
		return nil, xlsxreader.ErrTooLarge
	}
	text, err := decoded(data)
	if err != nil {
		return nil, err
	}
	f := &File{}
	comma := ','
	if head, _, _ := strings.Cut(text, "\n"); strings.Contains(head, "\t") && !strings.Contains(head, ",") {
		comma = '\t'
		f.Flaw = Flaw{Message: "タブで区切った文字のファイルです", Hint: "コンマで区切ったCSV（UTF-8）で保存してください"}
	} else if ending != ".csv" {
		f.Flaw = Flaw{Message: "ファイルの名前が「.csv」で終わっていません", Hint: "名前の終わりを「.csv」に直してください"}
	}
	s := records(text, comma)
	s.Name = filepath.Base(name)
	f.Sheets = []*xlsxreader.Sheet{s}
	return f, nil
}

// decoded turns the bytes of a CSV file, UTF-8 or Shift_JIS, into text.
func decoded(data []byte) (string, error) {
	if data = bytes.TrimPrefix(data, []byte("\ufeff")); utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 {
		return string(data), nil
	}
	text, err := japanese.ShiftJIS.NewDecoder().Bytes(data)
	if err != nil || bytes.IndexByte(data, 0) >= 0 || bytes.ContainsRune(text, utf8.RuneError) {
		return "", ErrNotText
	}
	return string(text), nil
}

// csvNumber is how CSV files write numbers; 012 is a code.
var csvNumber = regexp.MustCompile(`^-?(?:0|[1-9]\d*)(?:\.\d+)?$`)

// records reads the rows of a CSV file. A row is one record, whatever line ends
// its texts hold; blank lines count as rows.
func records(text string, comma rune) *xlsxreader.Sheet {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
	s := &xlsxreader.Sheet{}
	n, at := 0, int64(0)
	for {
		fields, err := r.Read()
		if err != nil {
			return s // with lazy quotes and any number of fields, only the end
		}
		n += 1 + blankLines(text[at:])
		at = r.InputOffset()
		s.Rows = append(s.Rows, record(n, fields))
	}
}

// blankLines counts the blank lines at the head of a text.
func blankLines(text string) int {
	n := 0
	for {
		rest := strings.TrimPrefix(text, "\r")
		if !strings.HasPrefix(rest, "\n") {
			return n
		}
		text = rest[1:]
		n++
	}
}

// record makes the row of one record.
func record(n int, fields []string) xlsxreader.Row {
	row := xlsxreader.Row{Number: n}
	for i, field := range fields {
		if field == "" {
			continue
		}
		c := xlsxreader.Cell{Col: i + 1, Row: n, Kind: xlsxreader.Text, Raw: field}
		if csvNumber.MatchString(field) {
			c.Kind = xlsxreader.Number
		}
		row.Cells = append(row.Cells, c)
	}
	return row
}
