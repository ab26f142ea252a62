package eventdates

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/wareki"
)

// mendable holds words that people write in date lists and what to write
// instead. 及び and と, which could be read, are refused because they print differently
// from the rest.
var mendable = [...]struct{ word, hint string }{
	{"及び", "日付は「、」で区切ってください"},
	{"および", "日付は「、」で区切ってください"},
	{"並びに", "日付は「、」で区切ってください"},
	{"と", "日付は「、」で区切ってください"},
	{"；", "日付は「、」で区切ってください"},
	{";", "日付は「、」で区切ってください"},
	{"から", "期間は「～」でつないでください"},
	{"より", "期間は「～」でつないでください"},
	{"まで", "「まで」を消してください"},
	{"予定", "「予定」を消してください。予定であることは summary に書けます"},
	{"秋", seasonHint}, {"春", seasonHint}, {"夏", seasonHint}, {"冬", seasonHint},
	{"頃", "「上旬」「中旬」「下旬」か、月だけで書いてください"},
	{"ごろ", "「上旬」「中旬」「下旬」か、月だけで書いてください"},
	{"午前", timeHint}, {"午後", timeHint}, {"時", timeHint}, {"：", timeHint}, {":", timeHint},
	{"通年", yearRoundHint}, {"随時", yearRoundHint}, {"毎", yearRoundHint},
}

const (
	timeHint      = "時刻は日付に書けません。details に「時間: 10時～12時」のように書いてください"
	seasonHint    = "「令和6年9月～11月」のように、月で書いてください"
	yearRoundHint = "「令和6年度」か「令和6年4月～令和7年3月」のように書いてください"
)

// unexpected tells that the text goes on with what is no date.
func (r *reader) unexpected() error {
	if err := r.StandIn(); err != nil {
		return err
	}
	if r.Done() {
		return r.Fail(r.I, r.I, "日付がありません", "「令和6年10月1日」のように書いてください")
	}
	end := r.EntryEnd(r.I)
	text := r.Quote(r.I, end)
	return r.Fail(r.I, end, fmt.Sprintf("「%s」は日付として読めません", text), hintFor(text))
}

// hintFor returns the repair of what text starts with.
func hintFor(text string) string {
	for _, m := range mendable {
		if strings.HasPrefix(text, m.word) {
			return m.hint
		}
	}
	first, size := utf8.DecodeRuneInString(text)
	switch {
	case strings.ContainsRune(weekdays, first) && (text == string(first) || strings.HasPrefix(text[size:], "曜")):
		return fmt.Sprintf("曜日は「（%c）」のようにかっこで囲んでください", first)
	case strings.HasSuffix(text, "時") || strings.Contains(text, "時～"):
		return timeHint
	case typedtext.Fold(first) == '~' || typedtext.Fold(first) == '-':
		return "期間は「令和6年9月14日～15日」のように、始まりと終わりを書いてください"
	case strings.ContainsAny(text, "一二三四五六七八九十"):
		return "数字は算用数字で書いてください"
	}
	return "「令和6年10月1日」のように書いてください"
}

// noUnit tells that a number lacks its 月 or 日.
func (r *reader) noUnit(n wareki.Number, hint string) error {
	if err := r.StandIn(); err != nil {
		return err
	}
	next := r.Text[n.To:r.End]
	for _, m := range mendable {
		if m.hint == timeHint && strings.HasPrefix(next, m.word) {
			return r.Fail(n.From, r.EntryEnd(n.From), fmt.Sprintf("「%s」は時刻です", r.Quote(n.From, r.EntryEnd(n.From))), timeHint)
		}
	}
	return r.Fail(n.From, n.To, fmt.Sprintf("「%s」のあとに「月」か「日」がありません", r.Quote(n.From, n.To)), hint)
}

// noMonth tells that the number behind a year lacks its 月.
func (r *reader) noMonth(n wareki.Number) error {
	if err := r.StandIn(); err != nil {
		return err
	}
	return r.Fail(n.From, n.To, fmt.Sprintf("「%s」のあとに「月」がありません", r.Quote(n.From, n.To)), "「令和6年10月1日」のように書いてください")
}

// undecidedWords are the words that stand for a date not yet known.
var undecidedWords = [...]string{"未定", "未確定", "調整中", "検討中", "協議中", "後日", "TBD", "tbd", "TBA"}

// undecided finds a word for an unknown date anywhere in the text.
func (r *reader) undecided() error {
	text := r.Text[r.I:r.End]
	for _, w := range undecidedWords {
		if k := strings.Index(text, w); k >= 0 {
			return r.Fail(r.I+k, r.I+k+len(w), fmt.Sprintf("「%s」は日付ではありません", w),
				"日が決まるまでは、この行を書かずにおいてください").OfKind(typedtext.StandIn)
		}
	}
	return nil
}
