package source

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// slip is a typing mistake that can be seen on one line. find returns the
// bytes to point at, from -1 when there is none; to is from for one character.
type slip struct {
	rule *diag.Rule
	find func(line string) (from, to int)
	msg  string // %c is what is pointed at, in the hint too
	hint string
	mend string // what may safely stand in place of the bytes and the blanks behind them; empty when nothing may
}

var (
	keyed       = regexp.MustCompile(`^\s*(?:- +)*[^\s:#'"]+: +`)
	wideColon   = regexp.MustCompile(`^\s*(?:- +)*[\p{L}\p{N}_-]+[ \x{3000}]*(：)`)
	badStart    = regexp.MustCompile("^[@`%,\\]}*&!]|^[|>][^\\s\\d+#-]|^[|>][ \\t]+[^\\s#]|^[-?](?:\\s|$)")
	badEscape   = regexp.MustCompile(`^[^"]*"(?:[^"\\]|\\[0abtnvfre "/\\N_LPxuU])*(\\)[^0abtnvfre "/\\N_LPxuU]`)
	noComma     = regexp.MustCompile(`\{[^{}]*[^,{:\s]( +)[A-Za-z_][\w-]*:\s`)
	flowTail    = regexp.MustCompile(`^(?:\{[^{}]*\}|\[[^\[\]]*\])\s*[^\s#,:\]}]`)
	quoteTail   = regexp.MustCompile(`^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*([^\s#])`)
	openFlow    = regexp.MustCompile(`^[\[{][^\]}]*$`)
	noGap       = regexp.MustCompile(`^\s*(?:- +)*[A-Za-z_][\w-]*(:)[^\s:/]`)
	openQuote   = regexp.MustCompile(`^(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$`)
	wrongDash   = regexp.MustCompile(`^\s*(-)[^\s-]`)
	indentTabs  = regexp.MustCompile(`^ *(\t)`)
	mergeKey    = regexp.MustCompile(`^\s*(?:- +)*(<<):(?:\s|$)`)
	indentOdd   = regexp.MustCompile(`^[ \t]*([\x{00A0}\x{2000}-\x{200A}\x{202F}\x{205F}]+)`)
	indentWide  = regexp.MustCompile(`^[ \t]*(` + oddBlanks + `+)`)
	documentEnd = regexp.MustCompile(`^(\.\.\.)(?:\s|$)`)
	wideEmpty   = regexp.MustCompile(`^(\s*` + oddBlanks + `\s*)$`)
	dashTab     = regexp.MustCompile(`^ *(?:- +)*-( *\t)`)
	dashBlank   = regexp.MustCompile(`^ *(?:- +)*-( *` + oddBlanks + `+)`)
	colonBlank  = regexp.MustCompile(`^ *(?:- +)*[\p{L}\p{N}_-]+:(` + oddBlanks + `+)`)
	wideDash    = regexp.MustCompile(`^ *(?:- +)*([－―−‐–—ー・･])[ \x{3000}]*[A-Za-z_][\w-]*[:：]`)
	wideHash    = regexp.MustCompile(`^\s*(＃|//)`)
	wideBrace   = regexp.MustCompile(`^ *(?:- +)*(?:[\w-]+: +)?(｛)\s*[A-Za-z_][\w-]*[:：]`)
	wideComma   = regexp.MustCompile(`\{[^{}]*([，、])\s*[A-Za-z_][\w-]*: `)
	twoCommas   = regexp.MustCompile(`^[^"'#]*[\[{][^\]}"'#]*(, *,)`)
	listDot     = regexp.MustCompile(`^ *([－―−‐–—・･])[ \x{3000}]*[^\s]`)
	listDash    = regexp.MustCompile(`^ *- `)
	fence       = regexp.MustCompile("^ *(```)")
	joinedKey   = regexp.MustCompile(`^\s*(?:- +)*[^\s:#'"]+: +(?:[^"'#\s].*?[ \x{3000}])?((?:[A-Za-z_][\w-]+|[RHＲ][0-9０-９]+): )`)
	otherColon  = regexp.MustCompile(`^ *(?:- +)*[A-Za-z_][\w-]*([;；﹕︰=＝])`)
)

// oddBlanks are the blanks that YAML takes for text: U+3000 and those that
// come with what is pasted from a web page.
const oddBlanks = `[\x{3000}\x{00A0}\x{2000}-\x{200A}\x{202F}\x{205F}]`

// slips are tried in order on the lines around a syntax error.
var slips = []slip{
	{tabIndent, group1(indentTabs), "字下げにタブが使われています", "タブを消し、半角の空白2つずつで字下げしてください", ""},
	{tabIndent, group1(dashTab), "「-」の後にタブがあります", "タブを消し、「- 」のように半角の空白を入れてください", " "},
	{wideIndent, group1(wideEmpty), "空の行に全角の空白があります", "この空白を消してください", none},
	{wideIndent, group1(indentOdd), "字下げに、半角の空白に見えて違う空白（U+00A0など）が使われています", "この空白を消し、半角の空白2つずつで字下げしてください", ""},
	{wideIndent, group1(indentWide), "字下げに全角の空白が使われています", "全角の空白を消し、半角の空白2つずつで字下げしてください", ""},
	{fullWidthColon, group1(wideColon), "項目名の後のコロンが全角「：」です", "半角のコロンと空白「: 」に直してください", ": "},
	{fullWidthMark, group1(wideDash), "並びの始まりの「- 」が「%c」になっています", "半角の「-」と空白「- 」に直してください", "- "},
	{fullWidthMark, group1(wideHash), "覚え書きの始まりの「#」が「%c」になっています", "半角の「#」と空白「# 」に直してください", ""},
	{fullWidthMark, group1(wideBrace), "「{」が全角「｛」です", "「{ }」を半角に直すか、「項目名: 値」を1行に1つずつ書いてください", ""},
	{fullWidthMark, group1(wideComma), "「{ }」の中の区切りが「%c」になっています", "半角のコンマと空白「, 」に直してください", ", "},
	{oddBlank, group1(dashBlank), "「-」の後の空白が半角ではありません", "「- 」のように、半角の空白を入れてください", " "},
	{oddBlank, group1(colonBlank), "「:」の後の空白が半角ではありません", "「: 」のように、半角の空白を入れてください", " "},
	{secondDocument, group1(documentEnd), "「...」から後は読まれません。ここで文書が終わるという記号です", "「...」の行を削除してください", ""},
	{anchorOrTag, group1(mergeKey), mergeMsg, mergeHint, ""},
	{yamlSyntax, group1(fence), "「%c」の行があります", "文を写すときに付いた「```」の行を削除してください", ""},
	{needsQuotes, valueMatch(badStart), "「%c」では値を始められません", "値の全体を「\"」で囲んでください", ""},
	{yamlSyntax, group1(twoCommas), "「,」が2つ続いています", "「,」を1つにしてください", ""},
	{needsQuotes, valueMatch(flowTail), "「{」や「[」で始まる値の、閉じるかっこの後に文字が続いています", "値の全体を「\"」で囲んでください", ""},
	{needsQuotes, textAfterQuote, "閉じる引用符「\"」の後に文字が続いています", "引用符を値の全体の前後に付け直すか、取り除いてください", ""},
	{yamlSyntax, group1(noComma), "「{ }」の中の項目の間に「,」がありません", "項目の間に「, 」を入れてください", ""},
	{yamlSyntax, group1(joinedKey), "値の中に項目名「%c」があります", "別の項目であれば改行して行を分け、余分であれば「%c」を削除してください", ""},
	{needsQuotes, secondColon, "値の中に「: 」（コロンと空白）があります", "値の全体を「\"」で囲むか、コロンを全角「：」にしてください", ""},
	{yamlSyntax, group1(badEscape), "「\"」で囲んだ文字の中に、使えない「\\」の組み合わせがあります", "「\\」を「/」に改めるか、値の全体を「'」で囲んでください", ""},
	{yamlSyntax, valueMatch(openQuote), "引用符が閉じられていません", "値の終わりにも同じ引用符を付けてください", ""},
	{yamlSyntax, valueMatch(openFlow), "かっこが閉じられていません", "「]」や「}」で閉じるか、文字であれば値の全体を「\"」で囲んでください", ""},
	{yamlSyntax, group1(noGap), "コロンの後に空白がありません", "「: 」のように、コロンの後に半角の空白を入れてください", ""},
	{yamlSyntax, group1(wrongDash), "「-」の後に空白がありません", "「- 」のように、半角の空白を入れてください", ""},
	{yamlSyntax, group1(otherColon), "項目名の後のコロンが「%c」になっています", "半角のコロンと空白「: 」に直してください", ""},
}

// none is the mend that only takes away.
const none = "\x00"

// group1 points at the first group of a pattern.
func group1(re *regexp.Regexp) func(string) (int, int) {
	return func(line string) (int, int) {
		if m := re.FindStringSubmatchIndex(line); m != nil {
			return m[2], m[3]
		}
		return -1, -1
	}
}

// valueMatch points at the start of a line's value when it matches.
func valueMatch(re *regexp.Regexp) func(string) (int, int) {
	return func(line string) (int, int) {
		start := valueStart(line)
		if re.MatchString(line[start:]) {
			return start, start
		}
		return -1, -1
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

func textAfterQuote(line string) (from, to int) {
	start := valueStart(line)
	if m := quoteTail.FindStringSubmatchIndex(line[start:]); m != nil && line[start+m[2]] != ':' {
		return start + m[2], start + m[2]
	}
	return -1, -1
}

func secondColon(line string) (from, to int) {
	m := keyed.FindStringIndex(line)
	if m == nil || strings.ContainsAny(line[m[1]:min(m[1]+1, len(line))], "\"'") {
		return -1, -1
	}
	rest := line[m[1]:]
	if i := strings.Index(rest, ": "); i >= 0 {
		return m[1] + i, m[1] + i
	}
	if strings.HasSuffix(rest, ":") {
		return len(line) - 1, len(line)
	}
	return -1, -1
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

// syntaxErrors turns an error of the library into findings: the slip that it is
// about and, as long as the repair of one is sure, what a reading with the
// repair stumbles over next. A slip whose repair is not sure ends the search
// unless it is the first: what follows it may be no slip at all.
func (f *file) syntaxErrors(err error) diag.List {
	first := f.syntaxError(err)
	found, edited := diag.List{first}, map[int]bool{}
	for d, text := first, f; d.Fix != nil && len(found) < maxSlips; {
		mended, err := textfile.Splice([]byte(text.Text), d.Fix.Edits)
		if err != nil {
			break
		}
		next := &file{textfile.New(f.Name, mended.Text)}
		if len(next.Lines) != len(text.Lines) {
			break
		}
		for _, n := range mended.Lines() {
			edited[n] = true // columns are others there now
		}
		text = next
		if err = text.read(); err == nil {
			break
		}
		if d = text.syntaxError(err); d.Fix == nil || edited[d.Pos.Line] {
			break
		}
		found.Add(d)
	}
	return found
}

// read returns the library's error about the first document.
func (f *file) read() error {
	err := yaml.NewDecoder(strings.NewReader(f.Text)).Decode(new(yaml.Node))
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
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
	return yamlSyntax.New(f.Pos(n, start+1), diag.Pos{}, msg, hint)
}

// bareKey finds the key without a colon that heads the list which breaks the
// text at line n. A remark behind the key makes the library blame the list.
func (f *file) bareKey(n int) (diag.Diagnostic, bool) {
	at := n - 1
	for at > 0 && strings.TrimSpace(f.Line(at)) == "" {
		at--
	}
	m := remarkedWord.FindStringSubmatchIndex(f.Line(at))
	if m == nil || indentOf(f.Line(n)) < indentOf(f.Line(at)) {
		return diag.Diagnostic{}, false
	}
	return yamlSyntax.New(f.Pos(at, m[2]+1), diag.Pos{}, noColonMsg, noColonHint), true
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
func (f *file) blockSlip(n int) (diag.Diagnostic, bool) {
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
	return yamlSyntax.New(f.Pos(n, indentOf(line)+1), diag.Pos{}, msg, hint), true
}

// listSlip finds another dash on line n where an entry of the list above should
// begin.
func (f *file) listSlip(n int) (diag.Diagnostic, bool) {
	line, above := f.Line(n), f.Line(n-1)
	m := listDot.FindStringSubmatchIndex(line)
	if m == nil || !listDash.MatchString(above) || indentOf(above) != indentOf(line) {
		return diag.Diagnostic{}, false
	}
	return f.slip(slip{rule: fullWidthMark, msg: "並びの始まりの「- 」が「%c」になっています", hint: "半角の「-」と空白「- 」に直してください", mend: "- "}, n, m[2], m[3]), true
}

// indentOf returns how many blanks a line starts with.
func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// breakingLine halves the text until it finds a line without which all before
// it reads well and with which it does not.
func (f *file) breakingLine() int {
	ends := textfile.LineEnds(f.Text)
	reads := func(n int) bool {
		dec := yaml.NewDecoder(strings.NewReader(f.Text[:ends[n-1]]))
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
	line := f.Line(n)
	if strings.HasPrefix(strings.TrimLeft(line, " \t"), "#") {
		return diag.Diagnostic{}, false
	}
	for _, s := range slips {
		if from, to := s.find(line); from >= 0 {
			return f.slip(s, n, from, to), true
		}
	}
	return diag.Diagnostic{}, false
}

// slip makes the finding of s on line n, between two bytes of the line.
func (f *file) slip(s slip, n, from, to int) diag.Diagnostic {
	line := f.Line(n)
	at := func(i int) diag.Pos { return f.Pos(n, utf8.RuneCountInString(line[:i])+1) }
	_, size := utf8.DecodeRuneInString(line[from:])
	seen := strings.NewReplacer("%c", strings.TrimSpace(line[from:max(to, from+size)]))
	d := s.rule.New(at(from), diag.Pos{}, seen.Replace(s.msg), seen.Replace(s.hint))
	if to > from {
		d.End = at(to)
	}
	if s.mend != "" {
		rest := strings.TrimLeftFunc(line[to:], unicode.IsSpace)
		d.Fix = mend(at(from), at(len(line)-len(rest)), s.mend, rest == "")
	} else {
		d.Fix = f.repair(s.rule, n, from)
	}
	return d
}

// mend is the Fix that puts text from pos to end, without its last blank where
// the line ends there.
func mend(pos, end diag.Pos, text string, lineEnd bool) *diag.Fix {
	text = strings.TrimPrefix(text, none)
	if lineEnd {
		text = strings.TrimRight(text, " ")
	}
	msg := "「" + text + "」に改めます"
	if text == "" {
		msg = "この空白を削除します"
	}
	return &diag.Fix{Message: msg, Edits: []diag.Edit{{Pos: pos, End: end, Text: text}}}
}

// hiddenEscape reports the first forbidden character that y names by an escape
// such as \e, which the lines of the file do not show.
func (c *converter) hiddenEscape(y *yaml.Node) bool {
	if y.Style&yaml.DoubleQuotedStyle == 0 {
		return false
	}
	at := strings.IndexFunc(y.Value, func(r rune) bool { return r != '\n' && textfile.Forbidden(r) })
	if at < 0 {
		return false
	}
	r, size := utf8.DecodeRuneInString(y.Value[at:])
	t := c.file.scalarText(y)
	c.found.Add(textfile.ControlCharacter.New(t.At(at), t.At(at+size), fmt.Sprintf("「\\」の組み合わせが、目に見えない制御文字（U+%04X）を表しています", r),
		"この組み合わせを削除するか、値の全体を「'」で囲んでください"))
	return true
}
