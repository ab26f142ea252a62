package plan

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

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
	bracketed = regexp.MustCompile(`^(.*?)\s*[（(]([^（()）]*)[)）]\s*$`)
	monthWord = regexp.MustCompile(`^([0-9０-９]{1,2})月(?:頃|ごろ|末|上旬|中旬|下旬|予定)*$`)
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
	v.QPos = len(t.Value[:strings.Index(t.Value, body.Value)])
	q, err := quantity.Parse(body.Value)
	if err != nil {
		r.figure(body, err, path)
		v.State = None
		return v
	}
	v.Quantity = q
	return v
}

// brackets takes the groups in brackets off the end of a value, last first:
// the year, the firmness, the month in which a pending value is expected.
func (r *reader) brackets(v *Value, t Text, path string) Text {
	for {
		m := bracketed.FindStringSubmatchIndex(t.Value)
		if m == nil || m[2] == m[3] {
			return t
		}
		body, inner := t.Sub(m[2], m[3]), t.Sub(m[4], m[5])
		if !r.bracket(v, body.Value, inner, path) {
			return t
		}
		t = body
	}
}

// bracket reads one group; it leaves alone what belongs to the unit. A group
// that looks like a year but is none is a finding.
func (r *reader) bracket(v *Value, body string, inner Text, path string) bool {
	word := strings.TrimSpace(inner.Value)
	if s, ok := noteWords[word]; ok {
		v.State = s
		return true
	}
	if m := monthWord.FindStringSubmatch(word); m != nil {
		v.Month, _ = strconv.Atoi(fold(m[1]))
		if v.Month < 1 || v.Month > 12 {
			r.add(badValue.New(inner.Pos(), inner.End(), fmt.Sprintf("「%s」という月はありません", m[1]), "1月から12月までで書いてください"), path)
		}
		return true
	}
	y, err := wareki.ParseYear(word)
	if err != nil && strings.ContainsAny(word, "0123456789０１２３４５６７８９元") {
		r.notation(badYear, inner, err, path)
		return true
	}
	if err == nil {
		r.oneYear(v, inner, path)
		v.Year, v.YearText = y, word
	}
	return err == nil
}

// oneYear reports a second year behind one figure.
func (r *reader) oneYear(v *Value, inner Text, path string) {
	if v.Year != 0 {
		r.add(duplicateYear.New(inner.Pos(), inner.End(), "1つの値に年度が2つ書かれています", "どちらか一方を削除してください"), path)
	}
}

// figure reports an unreadable figure, or a word that is no state.
func (r *reader) figure(t Text, err error, path string) {
	words := []string{"集計中", "未公表", "調査なし"}
	if near, ok := Nearest(t.Value, words); ok {
		r.add(badValue.New(t.Pos(), t.End(), fmt.Sprintf("「%s」は値として読めません", t.Value), "「"+near+"」ではありませんか"), path)
		return
	}
	r.notation(badValue, t, err, path)
}

// Expected returns the month in which a pending value of fiscal year y is
// expected, as 2025-07: the first such month after that fiscal year ends. It
// is empty when none is written.
func (v *Value) Expected(y wareki.Year) string {
	if v == nil || v.State != Pending || v.Month == 0 {
		return ""
	}
	year := int(y) + 1
	if v.Month < 4 {
		year++
	}
	return fmt.Sprintf("%04d-%02d", year, v.Month)
}

// values reads a map from R-years to values, sorted by year.
func (o object) values(name string) []Actual {
	var out []Actual
	o.byYear(name, func(y wareki.Year, key Text, n *source.Node, path string) {
		if v := o.r.value(n, path); v != nil {
			out = append(out, Actual{Year: y, Key: key, Value: v})
		}
	})
	sortByYear(out)
	return out
}
