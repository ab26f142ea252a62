package value

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/quantity"
	"sorachi/pkg/value/wareki"
)

// stateWords are the answers without a figure.
var stateWords = map[string]State{
	"集計中": Pending, "未公表": Unpublished, "調査なし": NotSurveyed,
	"－": None, "-": None, "−": None, "―": None, "—": None, "なし": None, "該当なし": None,
}

// spelledStates are those of them that are words, of which a mistyped one is told.
var spelledStates = []string{"集計中", "未公表", "調査なし"}

// firmnessWords are the words in brackets that say how firm a figure is.
var firmnessWords = [...]struct {
	word  string
	state State
}{
	{"速報", Provisional}, {"速報値", Provisional}, {"暫定", Provisional}, {"暫定値", Provisional},
	{"改定", Revised}, {"改定値", Revised}, {"確定", Plain}, {"確定値", Plain},
}

// firmness returns the state that one of firmnessWords gives a figure.
func firmness(word string) (State, bool) {
	for _, f := range firmnessWords {
		if f.word == word {
			return f.state, true
		}
	}
	return "", false
}

var (
	monthOfYear = regexp.MustCompile(`^(` + wareki.EraPattern(1) + `?[0-9０-９元]+(?:年|[.．/]))([0-9０-９]{1,2}月(?:頃|ごろ|末|上旬|中旬|下旬|予定)*)$`)
	monthAndDay = regexp.MustCompile(`^([1-9１-９]|[1１][0-2０-２])[/／][0-9０-９]{1,2}$`)
	monthWord   = regexp.MustCompile(`^([0-9０-９]{1,2})月(?:頃|ごろ|末|上旬|中旬|下旬|予定)*$`)
)

// Parse reads a baseline, target or actual. The Value is there also when there
// are findings: a text that cannot be read has the state None.
func Parse(t Text) (*Value, diag.List) {
	var r reader
	v := &Value{Text: t, State: Plain}
	body := r.brackets(v, t)
	if s, ok := stateWords[body.Value]; ok {
		v.State = s
		return v, r.found
	}
	q, err := quantity.Parse(body.Value)
	if err != nil {
		r.found.Add(unreadable(body, err))
		v.State = None
		return v, r.found
	}
	v.Quantity = q
	return v, r.found
}

// reader collects the findings of one text.
type reader struct{ found diag.List }

// cutBracket takes the last group in brackets off the end of a value. It fails
// where there is none, or nothing before it.
func cutBracket(t Text) (body, inner Text, ok bool) {
	const blanks, opening, closing = " \t\n", "（(", "）)"
	group := strings.TrimRight(t.Value, blanks)
	last, size := utf8.DecodeLastRuneInString(group)
	inside := group[:len(group)-size]
	at := strings.LastIndexAny(inside, opening+closing)
	if at < 0 || !strings.ContainsRune(closing, last) {
		return t, Text{}, false
	}
	first, size := utf8.DecodeRuneInString(inside[at:])
	before := strings.TrimRight(inside[:at], blanks)
	if before == "" || strings.Contains(before, "\n") || !strings.ContainsRune(opening, first) {
		return t, Text{}, false
	}
	return t.Sub(0, len(before)), t.Sub(at+size, len(inside)), true
}

// brackets takes the groups in brackets off the end of a value, last first:
// the year, the firmness, the month in which a pending value is expected.
func (r *reader) brackets(v *Value, t Text) Text {
	for {
		body, inner, ok := cutBracket(t)
		if !ok || !r.bracket(v, inner) {
			return t
		}
		t = body
	}
}

// bracket reads one group; it leaves alone what belongs to the unit. A group
// that looks like a year but is none is a finding.
func (r *reader) bracket(v *Value, inner Text) bool {
	word := strings.TrimSpace(inner.Value)
	if s, ok := firmness(word); ok {
		v.State, v.Firmness = s, word
		return true
	}
	if m := monthWord.FindStringSubmatch(word); m != nil {
		v.Month, _ = strconv.Atoi(typedtext.Narrow(m[1]))
		if v.Month < 1 || v.Month > 12 {
			r.found.Add(badValue.New(inner.Pos(), inner.End(), fmt.Sprintf("「%s」という月はありません", m[1]), "1月から12月までで書いてください"))
		}
		return true
	}
	if m := monthOfYear.FindStringSubmatchIndex(word); m != nil {
		at := inner.Sub(m[2], m[3])
		r.found.Add(badValue.New(at.Pos(), at.End(), fmt.Sprintf("公表予定の「%s」に年が付いています", word), fmt.Sprintf("「（%s）」のように、月だけを書いてください", word[m[4]:])))
		return true
	}
	if m := monthAndDay.FindStringSubmatch(word); m != nil {
		r.found.Add(badValue.New(inner.Pos(), inner.End(), fmt.Sprintf("公表予定の「%s」は読めません", word), fmt.Sprintf("「（%s月）」のように、月だけを書いてください", typedtext.Narrow(m[1]))))
		return true
	}
	y, err := wareki.ParseYear(word)
	if err != nil && (strings.ContainsAny(word, "0123456789０１２３４５６７８９元") || yearToCome.MatchString(word)) {
		r.found.Add(unparsed(BadYear, inner, err))
		return true
	}
	if err == nil {
		r.oneYear(v, inner)
		v.Year, v.YearText = y, word
	}
	return err == nil
}

// saysWhenOrHowFirm reports whether a text is what brackets behind a figure hold: its
// year, its month or how firm it is. Any other in brackets belongs to the figure.
func saysWhenOrHowFirm(text string) bool {
	word := strings.TrimSpace(text)
	if _, ok := firmness(word); ok || monthWord.MatchString(word) {
		return true
	}
	_, err := wareki.ParseYear(word)
	return err == nil
}

// oneYear reports a second year behind one figure.
func (r *reader) oneYear(v *Value, inner Text) {
	if v.Year != 0 {
		r.found.Add(DuplicateYear.New(inner.Pos(), inner.End(), "1つの値に年度が2つ書かれています", "どちらか一方を削除してください"))
	}
}

// yearToCome is a year with a sign for its figure. Not all of typedtext.StandIns are:
// ◎ and * alone in brackets are marks of a note.
var yearToCome = regexp.MustCompile(`^` + wareki.EraPattern(2) + `?[●○〇◯■□？?]`)

// unreadable is the finding for a figure that cannot be read, or for a word that
// is no state.
func unreadable(t Text, err error) diag.Diagnostic {
	if near, ok := typedtext.Nearest(t.Value, spelledStates); ok {
		return badValue.New(t.Pos(), t.End(), fmt.Sprintf("「%s」は値として読めません", t.Value), "「"+near+"」ではありませんか")
	}
	if s, ok := slipOf(t.Value); ok {
		return s.finding(t)
	}
	return unparsed(badValue, t, err)
}
