package kpiimport

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer"
)

// readAnswers reads all forms, on all processors. What is no form is an error
// where it was named, and else a warning.
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

// readAnswer reads a file that may be a form; it returns nil for what is none.
func readAnswer(f answerFile) (*answer.Answers, diag.List) {
	data, err := console.ReadAtMost(f.path, maxAnswer)
	if err != nil {
		found := diag.List{answer.Unreadable(f.path, fmt.Sprintf("「%s」%s", f.path, console.ReasonOf(err)))}
		if errors.Is(err, console.ErrTooLarge) {
			return nil, f.noForm(found)
		}
		return nil, found // it may be one, and stays an error
	}
	a, found := answer.Read(f.path, data)
	if a == nil {
		return nil, f.noForm(found)
	}
	return a, found
}

// noForm weighs what is found in a file that is no form: where it was not named, it
// only lies beside them.
func (f answerFile) noForm(found diag.List) diag.List {
	for i := range found {
		if !f.named {
			found[i].Severity = diag.Warning
		}
	}
	return found
}
