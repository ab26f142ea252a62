package source

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
)

// slip is a typing mistake that can be seen on one line. find returns the
// byte offset of the character to point at, or -1.
type slip struct {
	rule *diag.Rule
	find func(line string) int
	msg  string // %c is the character pointed at
	hint string
}

var (
	keyed      = regexp.MustCompile(`^\s*(?:- +)*[^\s:#'"]+: +`)
	wideColon  = regexp.MustCompile(`^\s*(?:- +)*[\p{L}\p{N}_-]+(：)`)
	badStart   = regexp.MustCompile("^[@`%,\\]}*&!]|^[|>][^\\s\\d+#-]|^[-?](?:\\s|$)")
	badEscape  = regexp.MustCompile(`^[^"]*"(?:[^"\\]|\\[0abtnvfre "/\\N_LPxuU])*(\\)[^0abtnvfre "/\\N_LPxuU]`)
	noComma    = regexp.MustCompile(`\{[^{}]*[^,{:\s]( +)[A-Za-z_][\w-]*:\s`)
	flowTail   = regexp.MustCompile(`^(?:\{[^{}]*\}|\[[^\[\]]*\])\s*[^\s#,:\]}]`)
	quoteTail  = regexp.MustCompile(`^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*([^\s#])`)
	openFlow   = regexp.MustCompile(`^[\[{][^\]}]*$`)
	noGap      = regexp.MustCompile(`^\s*(?:- +)*[A-Za-z_][\w-]*(:)[^\s:/]`)
	openQuote  = regexp.MustCompile(`^(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$`)
	wrongDash  = regexp.MustCompile(`^\s*(-)[^\s-]`)
	indentTabs = regexp.MustCompile(`^ *(\t)`)
	mergeKey   = regexp.MustCompile(`^\s*(?:- +)*(<<):(?:\s|$)`)
	indentWide = regexp.MustCompile(`^[ \t]*(\x{3000})`)
)

// slips are tried in order on the lines around a syntax error.
var slips = []slip{
	{tabIndent, group1(indentTabs), "字下げにタブが使われています", "タブを消し、半角の空白2つずつで字下げしてください"},
	{wideIndent, group1(indentWide), "字下げに全角の空白が使われています", "全角の空白を消し、半角の空白2つずつで字下げしてください"},
	{fullWidthColon, group1(wideColon), "項目名の後のコロンが全角「：」です", "半角のコロンと空白「: 」に直してください"},
	{anchorOrTag, group1(mergeKey), mergeMsg, mergeHint},
	{needsQuotes, valueMatch(badStart), "「%c」では値を始められません", "値の全体を「\"」で囲んでください"},
	{needsQuotes, valueMatch(flowTail), "「{」や「[」で始まる値の、閉じるかっこの後に文字が続いています", "値の全体を「\"」で囲んでください"},
	{needsQuotes, textAfterQuote, "閉じる引用符「\"」の後に文字が続いています", "引用符を値の全体の前後に付け直すか、取り除いてください"},
	{yamlSyntax, group1(noComma), "「{ }」の中の項目の間に「,」がありません", "項目の間に「, 」を入れてください"},
	{needsQuotes, secondColon, "値の中に「: 」（コロンと空白）があります", "値の全体を「\"」で囲むか、コロンを全角「：」にしてください"},
	{yamlSyntax, group1(badEscape), "「\"」で囲んだ文字の中に、使えない「\\」の組み合わせがあります", "「\\」を「/」に改めるか、値の全体を「'」で囲んでください"},
	{yamlSyntax, valueMatch(openQuote), "引用符が閉じられていません", "値の終わりにも同じ引用符を付けてください"},
	{yamlSyntax, valueMatch(openFlow), "かっこが閉じられていません", "「]」や「}」で閉じるか、文字であれば値の全体を「\"」で囲んでください"},
	{yamlSyntax, group1(noGap), "コロンの後に空白がありません", "「: 」のように、コロンの後に半角の空白を入れてください"},
	{yamlSyntax, group1(wrongDash), "「-」の後に空白がありません", "「- 」のように、半角の空白を入れてください"},
}

// group1 points at the first group of a pattern.
func group1(re *regexp.Regexp) func(string) int {
	return func(line string) int {
		if m := re.FindStringSubmatchIndex(line); m != nil {
			return m[2]
		}
		return -1
	}
}

// valueMatch points at the start of a line's value when it matches.
func valueMatch(re *regexp.Regexp) func(string) int {
	return func(line string) int {
		start := valueStart(line)
		if re.MatchString(line[start:]) {
			return start
		}
		return -1
	}
}

// valueStart returns where the value of a line begins: behind dashes and a key.
func valueStart(line string) int {
	if m := keyed.FindStringIndex(line); m != nil {
		return m[1]
	}
	i := len(line) - len(strings.TrimLeft(line, " "))
	for strings.HasPrefix(line[i:], "- ") {
		i += 2
	}
	return i
}

func textAfterQuote(line string) int {
	start := valueStart(line)
	if m := quoteTail.FindStringSubmatchIndex(line[start:]); m != nil && line[start+m[2]] != ':' {
		return start + m[2]
	}
	return -1
}

func secondColon(line string) int {
	m := keyed.FindStringIndex(line)
	if m == nil || strings.ContainsAny(line[m[1]:min(m[1]+1, len(line))], "\"'") {
		return -1
	}
	rest := line[m[1]:]
	if i := strings.Index(rest, ": "); i >= 0 {
		return m[1] + i
	}
	if strings.HasSuffix(rest, ":") {
		return len(line) - 1
	}
	return -1
}

// plainWords says in Japanese what the library's messages mean.
var plainWords = []struct{ has, msg, hint string }{
	{"found unexpected end of stream", "引用符やかっこが閉じられないままファイルが終わっています", "「\"」「'」「]」「}」の閉じ忘れを確かめてください"},
	{"did not find expected '-' indicator", "この行の字下げが、前後の行とそろっていません", "項目であれば前の項目と、並びであれば前の「- 」と、行の始まりをそろえてください"},
	{"did not find expected key", "字下げがそろっていないか、項目名がありません", "同じ階層の項目の行頭をそろえてください"},
	{"could not find expected ':'", "項目名の後に半角のコロン「: 」がありません", "「項目名: 値」の形に直してください"},
	{"mapping values are not allowed", "項目を書けない場所に「: 」があります", "上の行と字下げをそろえるか、値の全体を「\"」で囲んでください"},
	{"', or '}'", "「{ }」が閉じられていないか、中に「,」の抜けや余りがあります", "1行に1項目ずつ書いてください"},
	{"', or ']'", "「[ ]」が閉じられていないか、中に「,」の抜けや余りがあります", "「- 」で1行に1つずつ書いてください"},
	{"directive", "「%」で行を始めることはできません", "値の全体を「\"」で囲んでください"},
}

// syntaxError turns an error of the library into a finding. The library names
// a line at most, often the start of the whole block, so the first line that
// breaks the text is looked for, and on it a mistake that explains the error.
func (f *file) syntaxError(err error) diag.Diagnostic {
	n := f.breakingLine()
	for _, at := range []int{n, n - 1, n + 1} {
		if d, ok := f.slipOn(at); ok {
			return d
		}
	}
	line := f.line(n)
	start := len(line) - len(strings.TrimLeft(line, " "))
	msg, hint := "YAMLとして読めません", "この行と前後の行の字下げ、コロン、引用符を確かめてください"
	for _, w := range plainWords {
		if strings.Contains(err.Error(), w.has) {
			msg, hint = w.msg, w.hint
			break
		}
	}
	return yamlSyntax.New(f.pos(n, start+1), diag.Pos{}, msg, hint)
}

// breakingLine halves the text until it finds a line without which all before
// it reads well and with which it does not.
func (f *file) breakingLine() int {
	ends := lineEnds(f.text)
	reads := func(n int) bool {
		dec := yaml.NewDecoder(strings.NewReader(f.text[:ends[n-1]]))
		for {
			var doc yaml.Node
			if err := dec.Decode(&doc); err != nil {
				return errors.Is(err, io.EOF)
			}
		}
	}
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

// slipOn looks for a known mistake on line n.
func (f *file) slipOn(n int) (diag.Diagnostic, bool) {
	line := f.line(n)
	if strings.HasPrefix(strings.TrimSpace(line), "#") {
		return diag.Diagnostic{}, false
	}
	for _, s := range slips {
		if i := s.find(line); i >= 0 {
			pos := f.pos(n, utf8.RuneCountInString(line[:i])+1)
			c, _ := utf8.DecodeRuneInString(line[i:])
			return s.rule.New(pos, diag.Pos{}, strings.ReplaceAll(s.msg, "%c", string(c)), s.hint), true
		}
	}
	return diag.Diagnostic{}, false
}

// lint finds the characters that no text of a plan may hold.
func (f *file) lint() diag.List {
	var found diag.List
	for i, line := range f.lines {
		col := 0
		for _, r := range line {
			col++
			if forbidden(r) {
				found.Add(controlChar.New(f.pos(i+1, col), diag.Pos{},
					fmt.Sprintf("目に見えない制御文字（U+%04X）が入っています", r), "この文字を削除してください"))
			}
		}
	}
	return found
}

// hiddenEscape reports the first forbidden character that y names by an escape
// such as \e, which the lines of the file do not show.
func (c *converter) hiddenEscape(y *yaml.Node) bool {
	if y.Style&yaml.DoubleQuotedStyle == 0 {
		return false
	}
	at := strings.IndexFunc(y.Value, func(r rune) bool { return r != '\n' && forbidden(r) })
	if at < 0 {
		return false
	}
	r, size := utf8.DecodeRuneInString(y.Value[at:])
	t := c.file.scalarText(y)
	c.found.Add(controlChar.New(t.At(at), t.At(at+size), fmt.Sprintf("「\\」の組み合わせが、目に見えない制御文字（U+%04X）を表しています", r),
		"この組み合わせを削除するか、値の全体を「'」で囲んでください"))
	return true
}

// forbidden tells control characters, line separators that YAML would take for
// line ends, and marks that reorder text.
func forbidden(r rune) bool {
	switch {
	case r == '\t':
		return false
	case r < 0x20, r >= 0x7f && r <= 0x9f, r == 0xfeff, r == 0xfffe, r == 0xffff:
		return true
	}
	return r == 0x2028 || r == 0x2029 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// WideSlip finds the full-width blank or colon that explains why t is a text
// or an unknown key where a key with a value should be.
func WideSlip(t Text) (diag.Diagnostic, bool) {
	if i := strings.Index(t.Value, "\u3000"); i == 0 {
		return wideIndent.New(t.At(0), t.At(len("\u3000")), "字下げに全角の空白が使われています",
			"全角の空白を消し、半角の空白2つずつで字下げしてください"), true
	}
	if m := wideColon.FindStringSubmatchIndex(t.Value); m != nil {
		return fullWidthColon.New(t.At(m[2]), t.At(m[3]), "項目名の後のコロンが全角「：」です",
			"半角のコロンと空白「: 」に直してください"), true
	}
	return diag.Diagnostic{}, false
}
