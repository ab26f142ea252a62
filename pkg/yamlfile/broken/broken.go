// Package broken finds what is wrong with a text that YAML cannot read, and repairs
// it where nothing else can be meant: full-width marks, tabs, forgotten quotes,
// brackets and blanks. It knows lines, not the library: how a text reads is asked of
// the caller. What YAML reads, but otherwise than it was meant, is for
// pkg/yamlfile/misread; only the slips that may also hide in a text that was read
// are here, where their like are.
//
// To read it: Find in this file (which line, which slip), then the table in
// table.go. repair.go and reindent.go make the fixes, inread.go finds the slips of the
// table in texts that were read, oddblank.go knows which blanks YAML takes for text;
// rules.go documents the findings.
package broken

import (
	"regexp"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// YAML is what is asked of the library.
type YAML struct {
	// Error is the library's error about the first document of a text, or, of the
	// whole, about any.
	Error func(text string, whole bool) error
	// Shape writes down what a text means: its keys and values and how they lie in
	// each other. It fails for a text that cannot be read.
	Shape func(text string) (string, bool)
}

// finder looks for slips in one text.
type finder struct {
	*textfile.File
	yaml YAML
}

// plainWords says in Japanese what the library's messages mean.
var plainWords = []struct{ has, msg, hint string }{
	{"found unexpected end of stream", "引用符やかっこが閉じられないままファイルが終わっています", "「\"」「'」「]」「}」の閉じ忘れを確かめてください"},
	{"did not find expected '-' indicator", "この行の字下げが、前後の行とそろっていません", "項目であれば前の項目と、並びであれば前の「- 」と、行の始まりをそろえてください"},
	{"did not find expected key", "字下げがそろっていないか、項目名がありません", "同じ階層の項目の行頭をそろえてください"},
	{noColon, noColonMsg, noColonHint},
	{"mapping values are not allowed", "項目を書けない場所に「: 」があります", "上の行に項目名が抜けていないかを確かめ、字下げをそろえるか、値の全体を「\"」で囲んでください"},
	{"', or '}'", "「{ }」が閉じられていないか、中に「,」の抜けや余りがあります", "1行に1項目ずつ書いてください"},
	{"', or ']'", "「[ ]」が閉じられていないか、中に「,」の抜けや余りがあります", "「- 」で1行に1つずつ書いてください"},
	{"directive", "「%」で行を始めることはできません", "値の全体を「\"」で囲んでください"},
}

// maxSlips is how many slips of one file that cannot be read are told at once.
const maxSlips = 50

// Find turns what the library says of a text that it cannot read into findings: the
// slip that it is about and, as long as the repair of one is sure, what a reading with
// the repair stumbles over next. A slip whose repair is not sure ends the search
// unless it is the first: what follows it may be no slip at all.
func Find(text *textfile.File, yaml YAML, err error) diag.List {
	f := &finder{text, yaml}
	first := f.syntaxError(err)
	found, edited := diag.List{first}, map[int]bool{}
	for d, at := first, f; d.Fix != nil && len(found) < maxSlips; {
		mended, err := textfile.Splice([]byte(at.Text), d.Fix.Edits)
		if err != nil {
			break
		}
		next := &finder{textfile.New(f.Name, mended.Text), yaml}
		if len(next.Lines) != len(at.Lines) {
			break
		}
		for _, n := range mended.Lines() {
			edited[n] = true // columns are others there now
		}
		at = next
		if err = yaml.Error(at.Text, false); err == nil {
			break
		}
		if d = at.syntaxError(err); d.Fix == nil || edited[d.Pos.Line] {
			break
		}
		found.Add(d)
	}
	return found
}

// First finds the first slip alone.
func First(text *textfile.File, yaml YAML, err error) diag.Diagnostic {
	return (&finder{text, yaml}).syntaxError(err)
}

// syntaxError turns an error of the library into a finding. The library names
// a line at most, often the start of the whole block, so the first line that
// breaks the text is looked for, and on it a mistake that explains the error.
func (f *finder) syntaxError(err error) diag.Diagnostic {
	n := f.breakingLine()
	for _, at := range []int{n, n - 1, n + 1} {
		if d, ok := f.slipOn(at); ok {
			return d
		}
	}
	if d, ok := f.blockSlip(n); ok {
		return d
	}
	if d, ok := f.bareKey(n); ok {
		return d
	}
	if d, ok := f.listSlip(n); ok {
		return d
	}
	line := f.Line(n)
	start := indentOf(line)
	msg, hint := "YAMLとして読めません", "この行と前後の行の字下げ、コロン、引用符を確かめてください"
	for _, w := range plainWords {
		if strings.Contains(err.Error(), w.has) {
			msg, hint = w.msg, w.hint
			break
		}
	}
	if m := asciiWord.FindStringSubmatchIndex(line); m != nil && strings.Contains(err.Error(), noColon) {
		start = min(m[2], len(line)-1) // the colon is missing behind the word
	}
	return YAMLSyntax.New(f.Pos(n, start+1), diag.Pos{}, msg, hint)
}

// bareKey finds the key without a colon that heads the list which breaks the
// text at line n. A remark behind the key makes the library blame the list.
func (f *finder) bareKey(n int) (diag.Diagnostic, bool) {
	at := n - 1
	for at > 0 && strings.TrimSpace(f.Line(at)) == "" {
		at--
	}
	m := remarkedWord.FindStringSubmatchIndex(f.Line(at))
	if m == nil || indentOf(f.Line(n)) < indentOf(f.Line(at)) {
		return diag.Diagnostic{}, false
	}
	return YAMLSyntax.New(f.Pos(at, m[2]+1), diag.Pos{}, noColonMsg, noColonHint), true
}

// noColon is what the library says of a line without a colon.
const (
	noColon     = "could not find expected ':'"
	noColonMsg  = "項目名の後に半角のコロン「: 」がありません"
	noColonHint = "「項目名: 値」の形に直してください"
)

var (
	blockHead    = regexp.MustCompile(`[:-] +[|>][-+1-9]*[ \t]*(?:#.*)?$`)
	asciiWord    = regexp.MustCompile(`^ *(?:- +)*[A-Za-z_][\w-]*( |$)`)
	remarkedWord = regexp.MustCompile(`^ *(?:- +)*[A-Za-z_][\w-]*( ) *#`)
	keyedLine    = regexp.MustCompile(`^\s*(?:- |[^\s#'"]+:(?:\s|$))`)
)

// blockSlip looks above line n for the | of a text whose lines are not indented
// or not indented alike, when n is no line of its own.
func (f *finder) blockSlip(n int) (diag.Diagnostic, bool) {
	line := f.Line(n)
	if keyedLine.MatchString(line) || asciiWord.MatchString(line) {
		return diag.Diagnostic{}, false
	}
	at := n - 1
	for at > 0 && !blockHead.MatchString(f.Line(at)) && (strings.TrimSpace(f.Line(at)) == "" || indentOf(f.Line(at)) > indentOf(line)) {
		at--
	}
	if !blockHead.MatchString(f.Line(at)) {
		return diag.Diagnostic{}, false
	}
	msg, hint := "「|」の文の行が字下げされていません", "文であれば「|」の行より半角の空白2つ分深く字下げし、覚え書きであれば「# 」で始めてください"
	if indentOf(line) > indentOf(f.Line(at)) {
		msg, hint = "「|」の文のこの行の字下げが、文の最初の行より浅くなっています", "文の最初の行と、行の始まりをそろえてください"
	}
	return YAMLSyntax.New(f.Pos(n, indentOf(line)+1), diag.Pos{}, msg, hint), true
}

// listSlip finds another dash on line n where an entry of the list above should
// begin.
func (f *finder) listSlip(n int) (diag.Diagnostic, bool) {
	line, above := f.Line(n), f.Line(n-1)
	m := listDot.FindStringSubmatchIndex(line)
	if m == nil || !listDash.MatchString(above) || indentOf(above) != indentOf(line) {
		return diag.Diagnostic{}, false
	}
	return f.slip(wideDashSlip, n, m[2], m[3]), true
}

// indentOf returns how many blanks a line starts with.
func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// breakingLine halves the text until it finds a line without which all before
// it reads well and with which it does not.
func (f *finder) breakingLine() int {
	ends := textfile.LineEnds(f.Text)
	reads := func(n int) bool { return f.yaml.Error(f.Text[:ends[n-1]], true) == nil }
	good, bad := 0, len(ends)
	for bad-good > 1 {
		if mid := (good + bad) / 2; reads(mid) {
			good = mid
		} else {
			bad = mid
		}
	}
	return bad
}
