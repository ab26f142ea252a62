package kpiimport

import (
	"fmt"
	"runtime"
	"slices"
	"sync"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer"
)

// readAnswers reads all forms, on all processors. What is no form is an error
// where it was named, and else a warning: it may only lie beside them.
func readAnswers(w *console.World, args []string) ([]*answer.Answers, diag.List, error) {
	f, err := findAnswers(args)
	if err != nil {
		return nil, nil, err
	}
	files := f.forms
	for _, path := range f.open {
		fmt.Fprintf(w.Err, "「%s」は開かれたままです。保存された内容を読みます\n", console.Printable(path))
	}
	if len(f.other) > 0 {
		fmt.Fprintf(w.Err, "Excelファイルでないため、読んでいません: %s\n", console.Printable(console.SomeNames(f.other)))
	}
	if len(files) == 0 {
		return nil, nil, console.Failuref("回答のファイル（.xlsx）がありません。フォルダーの名前を確かめてください")
	}
	read := make([]*answer.Answers, len(files))
	found := make([]diag.List, len(files))
	workers := runtime.GOMAXPROCS(0)
	var wg sync.WaitGroup
	for n := range workers {
		wg.Go(func() {
			for i := n; i < len(files); i += workers {
				read[i], found[i] = readAnswer(files[i])
			}
		})
	}
	wg.Wait()
	return slices.DeleteFunc(read, func(a *answer.Answers) bool { return a == nil }), slices.Concat(found...), nil
}

// maxAnswer is more bytes than a form that people fill in can have.
const maxAnswer = 64 << 20

func readAnswer(f answerFile) (*answer.Answers, diag.List) {
	data, err := console.ReadAtMost(f.path, maxAnswer)
	if err != nil {
		return nil, diag.List{answer.Unreadable(f.path, fmt.Sprintf("「%s」%s", f.path, console.ReasonOf(err)))}
	}
	a, found := answer.Read(f.path, data)
	if a == nil && !f.named {
		for i := range found {
			found[i].Severity = diag.Warning
		}
	}
	return a, found
}
