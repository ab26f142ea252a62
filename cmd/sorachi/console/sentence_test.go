package console

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
	"testing"

	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/outfile"
)

// TestSentence lists what scripts cannot bring about on every machine.
func TestSentence(t *testing.T) {
	file := func(err error) error { return &fs.PathError{Op: "open", Path: "data/計画/plan.yaml", Err: err} }
	tests := []struct {
		err  error
		want string
	}{
		{file(fs.ErrPermission), "「data/計画/plan.yaml」を開く権限がありません"},
		{file(syscall.EACCES), "「data/計画/plan.yaml」を開く権限がありません"},
		{file(syscall.ENAMETOOLONG), "「data/計画/plan.yaml」は名前が長すぎます"},
		{file(syscall.ELOOP), "「data/計画/plan.yaml」のリンクがつながり続けています"},
		{file(errors.New("機器の故障")), "「data/計画/plan.yaml」を読めません（機器の故障）"},
		{fmt.Errorf("wrapped: %w", file(fs.ErrNotExist)), "「data/計画/plan.yaml」が見つかりません。名前と場所を確かめてください"},
		{&outfile.Error{Path: "Z:/会議", Err: file(fs.ErrNotExist)}, "書き出すフォルダー「Z:/会議」を作れる場所がありません"},
		{
			&outfile.HeldError{Path: "out/a.xlsx", Kept: []string{"out/a.new.pdf", "out/a.new.xlsx"}, Err: file(fs.ErrPermission)},
			"「out/a.xlsx」はほかのプログラムで開かれているため置き換えられません。結果は「out/a.new.pdf」「out/a.new.xlsx」に保存しました",
		},
		{
			fmt.Errorf("workbook: %w", &xlsxwriter.LongTextError{Sheet: "記入", Cell: "N10", Text: "令和4年度から、調査の対象に施設を加えた。", Len: 40000}),
			"「令和4年度から、調査の対象に施設を加えた…」は40000文字あり、Excelのセル（記入!N10）に入りません。32767文字までにしてください",
		},
		{file(ErrNotRegular), "「data/計画/plan.yaml」は普通のファイルではありません"},
		{Unwritten(file(writeReasons[0].err)), "結果を書き出せません（ディスクの空き容量がありません）"},
		{Unwritten(writeReasons[len(writeReasons)-1].err), "結果を書き出せません（受け取るプログラムが先に終わりました）"},
		{Unwritten(errors.New("機器の故障")), "結果を書き出せません（機器の故障）"},
	}
	for _, tt := range tests {
		if got := Sentence(tt.err); got != tt.want {
			t.Errorf("%v\ngot  %s\nwant %s", tt.err, got, tt.want)
		}
		if got := CodeOf(tt.err); got != ExitFailure {
			t.Errorf("%v: exit code %d", tt.err, got)
		}
	}
}

// TestPrintable wants nothing in a sentence that a terminal would obey.
func TestPrintable(t *testing.T) {
	if got, want := Printable("「計画\x1b[31m\xff\u009b」\n"), "「計画\ufffd[31m\ufffd\ufffd」\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
