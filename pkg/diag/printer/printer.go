// Package printer writes a diag.List in the form that its reader wants: Text
// for people, with the source line and a caret under the fault; the others for
// editors, programs and CI. It neither finds, sorts nor drops anything: every
// format carries every finding, in the order of the list unless the format
// says otherwise.
//
// What a finding quotes was typed by somebody, so nothing of it is obeyed: every text
// passes through harmless, and no quote ends a string, element or command of a format.
//
// Positions count code points. Only Text turns them into the cells of a
// terminal. A place in a workbook is written as its users write it, 記入!H7; it
// is no line and column for any format.
//
// To read it: Formats and Write in this file, then the format that is looked for: text.go
// (the source line is cut by sourceline), short.go, json.go, sarif.go over sariflog.go
// (the shape of its log; it is encoded as json.go does), github.go or junit.go. written.go
// is what they share: a finding made harmless, and where it is and ends; detail.go has the
// lines below a message, of github and junit. The change of a file is shown by filediff.
package printer

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer/safetext"
)

// Format is a form in which findings can be written.
type Format struct {
	Name  string // of --format
	About string // one Japanese line that tells what it is for
	write func(io.Writer, diag.List, Options) error
}

// TextFormat is the name of the format that Text writes.
const TextFormat = "text"

// Formats are all formats, the default first.
var Formats = []Format{
	{TextFormat, "書かれた行、位置の印、直し方を付けて示す", Text},
	{"short", "1件を1行で示す（エディターなどで使う）", writeShort},
	{"json", "ほかのプログラムで読む", writeJSON},
	{"sarif", "SARIF 2.1.0。GitHubのコードスキャンなどに渡す", writeSARIF},
	{"github", "GitHub Actionsの注釈にする", writeGitHub},
	{"junit", "JUnitのXML。CIの試験の結果として示す", writeJUnit},
}

// Options say what the formats need besides the list. The zero Options print
// Text without source lines and colour, and count every finding as a failure.
type Options struct {
	// Source returns the bytes of a file named in a finding, false when they
	// cannot be had. It is asked once a file. Nil means no source lines.
	Source func(file string) ([]byte, bool)
	// Color adds SGR colours. No meaning hangs on them alone.
	Color bool
	// Ambiguous is how many cells the terminal gives to characters such as
	// ①※…, whose width Unicode leaves open: 1, or 2 when it is anything else.
	Ambiguous int
	// Width is the cells that a printed source line may take, its line number
	// included; longer lines are cut around the caret. 0 means 100, and less
	// than 40 is taken as 40.
	Width int

	// Rules document the codes of the findings, for SARIF.
	Rules []*diag.Rule
	// Version is the program's, for SARIF; it may be empty.
	Version string
	// FailOn is the lightest severity that fails the check, for JUnit.
	FailOn diag.Severity
	// Failure is one Japanese sentence that says why the check ended before all
	// was checked, or empty. The formats for programs carry it, so that a list
	// that is not whole is not taken for one.
	Failure string
}

// errFormat is wrapped in the error for a format that is not in Formats.
var errFormat = errors.New("指摘の形式が正しくありません")

// Write writes list in the format of that name. It returns an error for a name
// that is not in Formats, before anything is written, or the first error of w.
func Write(w io.Writer, format string, list diag.List, o Options) error {
	for _, f := range Formats {
		if f.Name == format {
			return f.write(w, list, o)
		}
	}
	return fmt.Errorf("%w：「%s」", errFormat, safetext.Line(format))
}

// Count sums a list up in Japanese, heaviest first and without the severities
// that do not occur: エラー1件、警告5件、情報2件.
func Count(list diag.List) string {
	var parts []string
	for s := diag.Error; s >= diag.Info; s-- {
		if n := list.Count(s); n > 0 {
			parts = append(parts, fmt.Sprintf("%s%d件", s.Japanese(), n))
		}
	}
	if len(parts) == 0 {
		return "指摘はありません"
	}
	return strings.Join(parts, "、")
}
