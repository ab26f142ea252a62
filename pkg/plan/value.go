package plan

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/notation"
	"sorachi/pkg/quantity"
	"sorachi/pkg/source"
	"sorachi/pkg/wareki"
)

// stateWords are the answers without a figure.
var stateWords = map[string]State{
	"集計中": Pending, "未公表": Unpublished, "調査なし": NotSurveyed,
	"－": None, "-": None, "−": None, "―": None, "—": None, "なし": None, "該当なし": None,
}

// noteWords are the words in brackets that say how firm a figure is.
var noteWords = map[string]State{
	"速報": Provisional, "速報値": Provisional, "暫定": Provisional, "暫定値": Provisional,
	"改定": Revised, "改定値": Revised, "確定": HasValue, "確定値": HasValue,
}

var (
	monthOfYear = regexp.MustCompile(`^((?:令和|Ｒ|R)?[0-9０-９元]+(?:年|[.．/]))([0-9０-９]{1,2}月(?:頃|ごろ|末|上旬|中旬|下旬|予定)*)$`)
	monthWord   = regexp.MustCompile(`^([0-9０-９]{1,2})月(?:頃|ごろ|末|上旬|中旬|下旬|予定)*$`)
)

// value reads a baseline, target or actual.
func (o object) value(name string) *Value {
	n := o.get(name)
	if n == nil {
		return nil
	}
	return o.r.value(n, o.at(name))
}

func (r *reader) value(n *source.Node, path string) *Value {
	t := r.text(n, path)
	if t.IsZero() {
		return nil
	}
	v := &Value{Text: t, State: HasValue}
	body := r.brackets(v, t, path)
	if s, ok := stateWords[body.Value]; ok {
		v.State = s
		return v
	}
	q, err := quantity.Parse(body.Value)
	if err != nil {
		r.unreadable(body, err, path)
		v.State = None
		return v
	}
	v.Quantity = q
	return v
}

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
func (r *reader) brackets(v *Value, t Text, path string) Text {
	for {
		body, inner, ok := cutBracket(t)
		if !ok || !r.bracket(v, inner, path) {
			return t
		}
		t = body
	}
}

// bracket reads one group; it leaves alone what belongs to the unit. A group
// that looks like a year but is none is a finding.
func (r *reader) bracket(v *Value, inner Text, path string) bool {
	word := strings.TrimSpace(inner.Value)
	if s, ok := noteWords[word]; ok {
		v.State, v.Firmness = s, word
		return true
	}
	if m := monthWord.FindStringSubmatch(word); m != nil {
		v.Month, _ = strconv.Atoi(notation.FoldName(m[1]))
		if v.Month < 1 || v.Month > 12 {
			r.add(badValue.New(inner.Pos(), inner.End(), fmt.Sprintf("「%s」という月はありません", m[1]), "1月から12月までで書いてください"), path)
		}
		return true
	}
	if m := monthOfYear.FindStringSubmatchIndex(word); m != nil {
		at := inner.Sub(m[2], m[3])
		r.add(badValue.New(at.Pos(), at.End(), fmt.Sprintf("公表予定の「%s」に年が付いています", word), fmt.Sprintf("「（%s）」のように、月だけを書いてください", word[m[4]:])), path)
		return true
	}
	y, err := wareki.ParseYear(word)
	if err != nil && (strings.ContainsAny(word, "0123456789０１２３４５６７８９元") || yearToCome.MatchString(word)) {
		r.notation(badYear, inner, err, path)
		return true
	}
	if err == nil {
		r.oneYear(v, inner, path)
		v.Year, v.YearText = y, word
	}
	return err == nil
}

// isBracket reports whether a group in brackets says when or how firm a value
// is; any other belongs to the figure.
func isBracket(inner string) bool {
	word := strings.TrimSpace(inner)
	if _, ok := noteWords[word]; ok || monthWord.MatchString(word) {
		return true
	}
	_, err := wareki.ParseYear(word)
	return err == nil
}

// Figure returns what is written before the brackets of year, firmness and
// month: 22カ所以上 of 22カ所以上（R7）, 集計中 of 集計中（7月頃）. A bracket
// that belongs to the figure stays.
func (v *Value) Figure() Text {
	t := v.Text
	for {
		body, inner, ok := cutBracket(t)
		if !ok || !isBracket(inner.Value) {
			return t
		}
		t = body
	}
}

// Bracket returns what Figure leaves out, as written: （R6）（速報）. It is empty
// when there is none.
func (v *Value) Bracket() string {
	return strings.TrimSpace(v.Text.Value[len(v.Figure().Value):])
}

// YearMark returns the part of the text that is the year: R2 of
// 7,250千人（R2）. It is empty when none is written.
func (v *Value) YearMark() Text {
	if v.Year == 0 {
		return Text{}
	}
	i := strings.LastIndex(v.Text.Value, v.YearText)
	if i < 0 {
		return Text{}
	}
	return v.Text.Sub(i, i+len(v.YearText))
}

// oneYear reports a second year behind one figure.
func (r *reader) oneYear(v *Value, inner Text, path string) {
	if v.Year != 0 {
		r.add(duplicateYear.New(inner.Pos(), inner.End(), "1つの値に年度が2つ書かれています", "どちらか一方を削除してください"), path)
	}
}

// yearToCome is a year with a sign for its figure.
var yearToCome = regexp.MustCompile(`^(?:[RＲHＨ]|令和|平成)?[●○〇◯■□？?]`)

// unreadable reports a figure that cannot be read, or a word that is no state.
func (r *reader) unreadable(t Text, err error, path string) {
	words := []string{"集計中", "未公表", "調査なし"}
	if near, ok := notation.Nearest(t.Value, words); ok {
		r.add(badValue.New(t.Pos(), t.End(), fmt.Sprintf("「%s」は値として読めません", t.Value), "「"+near+"」ではありませんか"), path)
		return
	}
	if s, ok := slipOf(t.Value); ok {
		r.add(s.finding(t), path)
		return
	}
	r.notation(badValue, t, err, path)
}

// figure reads a plain number of percent: no state, no year, no unit but ％.
// ok is false when none is written or it cannot be read.
func (o object) figure(name string) (q quantity.Quantity, t Text, ok bool) {
	t = o.text(name)
	if t.IsZero() {
		return q, t, false
	}
	hint := fmt.Sprintf("「%s」のように、数値だけを書いてください。付けられる単位は％だけです", o.sec.key(name).Example)
	q, err := quantity.Parse(t.Value)
	if e, is := errors.AsType[*notation.Error](err); is {
		o.r.add(badValue.New(t.At(e.Offset), t.At(e.Offset+e.Len), e.Msg, cmp.Or(e.Hint, hint)), o.at(name))
		return quantity.Quantity{}, t, false
	}
	if q.Unit != "" && q.Unit != "％" || q.Bound != quantity.Exactly || q.Prefix != "" || q.Approx {
		o.r.add(badValue.New(t.Pos(), t.End(), fmt.Sprintf("「%s」は、数値だけではありません", t.Value), hint), o.at(name))
		return quantity.Quantity{}, t, false
	}
	return q, t, true
}

// Expected returns the month in which a pending value of fiscal year y is
// expected, as 2025-07: the first such month after that fiscal year ends. It
// is empty when none is written.
func (v *Value) Expected(y wareki.Year) string {
	if v == nil || v.State != Pending || v.Month == 0 {
		return ""
	}
	return v.expected(y).ISO()
}

// Due returns the last day on which a value of fiscal year y may still be
// pending: the end of the month in which it is expected, or of the year that
// follows y when no month is written. It is the zero Date for any other value.
func (v *Value) Due(y wareki.Year) wareki.Date {
	switch {
	case v == nil || v.State != Pending:
		return wareki.Date{}
	case v.Month == 0:
		return (y + 1).End()
	}
	return v.expected(y).Last()
}

func (v *Value) expected(y wareki.Year) wareki.Date {
	year := int(y) + 1
	if v.Month < 4 {
		year++
	}
	return wareki.Date{Year: year, Month: v.Month}
}

// sameYear reports a value that names another year than the key y it stands
// under: pages that print the key and pages that print the value would differ.
func (r *reader) sameYear(v *Value, y wareki.Year, path string) {
	if v.Year == 0 || v.Year == y {
		return
	}
	at := v.YearMark()
	r.add(actualYearDiffers.New(at.Pos(), at.End(), fmt.Sprintf("%sの値に「（%s）」と書かれています", y.Short(), v.YearText),
		fmt.Sprintf("%sの値なら「（%s）」を削除し、%sの値なら%sの行に移してください", y.Short(), v.YearText, v.Year.Short(), v.Year.Short())), path)
}

// values reads a map from R-years to values, sorted by year.
func (o object) values(name string) []Actual {
	var out []Actual
	o.byYear(name, func(y wareki.Year, key Text, n *source.Node, path string) {
		if v := o.r.value(n, path); v != nil {
			o.r.sameYear(v, y, path)
			out = append(out, Actual{Year: y, Key: key, Value: v})
		}
	})
	sortByYear(out)
	return out
}
