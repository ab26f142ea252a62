package reconcile

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/answer"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/form/sheets"
	"sorachi/pkg/excel/xlsxwriter"
)

func TestUntouched(t *testing.T) {
	p := planOf(t, askedKPIs)
	made, err := sheets.Write(p, form.RequestAll(p), sheets.Letter{Year: r7})
	if err != nil || !answer.Untouched(made) {
		t.Error("a form as it was made is touched", err)
	}
	for name, touch := range map[string]func(filled){
		"a value":          func(f filled) { f.set("people", form.ColValue, 5) },
		"a remark":         func(f filled) { f.set("people", form.ColRemark, "確認中") },
		"who answers":      func(f filled) { f.must(f.SetCellValue(form.EntrySheet, "M3", "山田")) },
		"a sheet":          func(f filled) { _, err := f.NewSheet("内訳"); f.must(err); f.must(f.SetCellValue("内訳", "A1", 1)) },
		"saved by another": func(f filled) { f.must(f.SetAppProps(&excelize.AppProperties{Application: "Microsoft Excel"})) },
		"no form":          func(f filled) { f.must(f.DeleteSheet(form.EntrySheet)) },
	} {
		f := issued(t, askedKPIs)
		touch(f)
		if answer.Untouched(f.bytes()) {
			t.Errorf("%s: the form counts as untouched", name)
		}
	}
	if other, err := xlsxwriter.New(xlsxwriter.Properties{}).Bytes(); err != nil || answer.Untouched(other) || answer.Untouched([]byte("記入")) {
		t.Error("another file counts as an untouched form", err)
	}
}
