package xlsxwriter

import (
	"bytes"
	"strings"
	"testing"

	"sorachi/pkg/excel/xlsxreader"
)

func TestRowsKeepEveryDigit(t *testing.T) {
	const full, over = "123456789012345", "1234567890123456"
	column := []Column{{Text: plainLook, Numbers: true, Figure: Look{Face: FigureFace, Size: 11}}}
	b := New(props)
	b.Sheet("データ")
	b.Text(1, 1, plainLook, "値")
	texts := []string{"1", "-3.20", "0.0", "1234567.8", full, over, over + "00", "0." + over, "007", "1.", ".5", "1e3", "集計中", "", "=1+1", "12,345", "-", "1.2.3", " 1", "１"}
	var rows [][]string
	for _, s := range texts {
		rows = append(rows, []string{s})
	}
	b.Rows(2, column, rows)
	data, _ := written(t, b)
	f, err := xlsxreader.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"1": "1 General", "-3.20": "-3.2 0.00", "0.0": "0 0.0", "1234567.8": "1234567.8 0.0", full: full + " General",
	}
	for i, s := range texts {
		c := f.Sheets[0].At(1, 2+i)
		if number, ok := want[s]; ok {
			if got := c.Raw + " " + c.Format().Code; c.Kind != xlsxreader.Number || got != number {
				t.Errorf("%q: %v %q, want the number %q", s, c.Kind, got, number)
			}
		} else if c.Raw != s || s != "" && c.Kind != xlsxreader.Text {
			t.Errorf("%q: %v %q, want the text", s, c.Kind, c.Raw)
		}
	}
}

// What is written at once must come out as if it had been written cell by cell.
func TestRowsAmongCells(t *testing.T) {
	look := func(numbers bool) Column { return Column{Text: plainLook, Figure: plainLook, Numbers: numbers} }
	write := func(together bool) map[string]string {
		b := New(props)
		b.Sheet("データ")
		b.Text(1, 1, plainLook, "名前")
		b.Text(2, 1, plainLook, "値")
		rows := [][]string{{"岩見沢市", "1"}, {"岩見沢市", ""}, {"<&>", "3"}}
		if together {
			b.Rows(7, []Column{look(false), look(true)}, rows)
			b.Rows(2, []Column{look(false), look(true)}, rows)
		} else {
			for i, r := range append(rows, rows...) {
				row := []int{2, 3, 4, 7, 8, 9}[i]
				b.Text(1, row, plainLook, r[0])
				if b.Dress(2, row, plainLook); r[1] != "" {
					b.Number(2, row, plainLook, r[1])
				}
			}
		}
		b.Text(1, 5, plainLook, "注")
		b.Height(1, 30)
		b.Height(7, 60)
		b.Height(8, 61)
		_, parts := written(t, b)
		return parts
	}
	for name, want := range write(false) {
		if got := write(true)[name]; got != want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, want)
		}
	}
}

func TestRowsLeaveOutWhatIsEmpty(t *testing.T) {
	b := New(props)
	b.Sheet("データ")
	b.Rows(1, []Column{{Text: Look{Size: 11}}, {Text: Look{Size: 11, Fill: "EEEEEE"}}}, [][]string{{"", ""}})
	_, parts := written(t, b)
	if sheet := parts["xl/worksheets/sheet1.xml"]; strings.Contains(sheet, `"A1"`) || !strings.Contains(sheet, `<c r="B1" s="2"/>`) {
		t.Errorf("cells: %s", sheet)
	}
}

func TestRowsThatCannotBe(t *testing.T) {
	one := []Column{{Text: plainLook}}
	for want, use := range map[string]func(b *Book){
		"row 3 is written twice": func(b *Book) { b.Rows(2, one, [][]string{{"a"}, {"b"}}); b.Text(1, 3, plainLook, "c") },
		"row 2 is written twice": func(b *Book) { b.Rows(1, one, [][]string{{"a"}, {"b"}}); b.Rows(2, one, [][]string{{"c"}}) },
		"has 0 cells, not 1":     func(b *Book) { b.Rows(2, one, [][]string{{}}) },
		"too many for a sheet":   func(b *Book) { b.Rows(1048576, one, [][]string{{"a"}, {"b"}}) },
		"40000文字あり、Excelのセル（データ!A2）に入りません": func(b *Book) { b.Rows(2, one, [][]string{{strings.Repeat("長", 40000)}}) },
	} {
		b := New(props)
		b.Sheet("データ")
		use(b)
		if _, err := b.Bytes(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}

func TestRowsAreReproducible(t *testing.T) {
	var first []byte
	for i := range 3 {
		columns, rows := municipal(2000, 6, 4)
		b := New(props)
		b.Sheet("データ")
		b.Rows(1, columns, rows)
		data, _ := written(t, b)
		if i > 0 && !bytes.Equal(first, data) {
			t.Fatal("two writes differ")
		}
		first = data
	}
	f, err := xlsxreader.Open(first)
	if err != nil {
		t.Fatal(err)
	}
	_, rows := municipal(2000, 6, 4)
	for i, r := range rows {
		for j, want := range r {
			c := f.Sheets[0].At(1+j, 1+i)
			if got := c.Raw; got != want && got != strings.TrimSuffix(want, ".0") {
				t.Fatalf("%s: %q, want %q", c.Ref(), got, want)
			}
		}
	}
}
