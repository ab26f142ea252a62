package broken

import (
	"regexp"
	"strings"

	"sorachi/pkg/diag"
)

// This file finds the slips that show on line n but that the lines above it tell.

var (
	blockHead     = regexp.MustCompile(`[:-] +[|>][-+1-9]*[ \t]*(?:#.*)?$`)
	asciiWord     = regexp.MustCompile(`^ *(?:- +)*[A-Za-z_][\w-]*( |$)`)
	commentedWord = regexp.MustCompile(`^ *(?:- +)*[A-Za-z_][\w-]*( ) *#`)
	keyedLine     = regexp.MustCompile(`^\s*(?:- |[^\s#'"]+:(?:\s|$))`)
	listDot       = regexp.MustCompile(`^ *([－―−‐–—・･])[ \x{3000}]*[^\s]`)
	listDash      = regexp.MustCompile(`^ *- `)
)

// bareKey finds the key without a colon that heads the list which breaks the
// text at line n. A comment behind the key makes the library blame the list.
func (f *finder) bareKey(n int) (diag.Diagnostic, bool) {
	at := n - 1
	for at > 0 && strings.TrimSpace(f.Line(at)) == "" {
		at--
	}
	m := commentedWord.FindStringSubmatchIndex(f.Line(at))
	if m == nil || indentOf(f.Line(n)) < indentOf(f.Line(at)) {
		return diag.Diagnostic{}, false
	}
	return YAMLSyntax.New(f.Pos(at, m[2]+1), diag.Pos{}, noColonMsg, noColonHint), true
}

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
	return f.finding(wideDashSlip, n, m[2], m[3]), true
}
