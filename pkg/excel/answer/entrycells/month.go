package entrycells

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/wareki"
)

// month reads the cell of the month in which a figure comes, 0 when nothing is said.
// With an error among the findings it cannot be read.
func (c Cell) month() (int, diag.List) {
	if found := c.unsound(); found != nil {
		return 0, found
	}
	text := typedtext.Squeeze(Verbatim(c.Cell))
	if d, ok := Day(c.Cell); ok {
		return c.monthOf(fmt.Sprintf("%d年", d.Year), strconv.Itoa(d.Month))
	}
	if slices.Contains(noMonthWords, text) {
		return 0, nil
	}
	if m := monthText.FindStringSubmatch(text); m != nil {
		return c.monthOf(m[1]+m[2], m[3])
	}
	if m := dayText.FindStringSubmatch(text); m != nil {
		return c.monthOf("", m[1])
	}
	return 0, c.bad(fmt.Sprintf("公表予定月の「%s」は読めません", Quoted(c.Cell)), "「7月」のように、月だけを書いてください")
}

var (
	// monthText is a month, alone or behind its year: 7月頃, 令和8年7月, R8.7; widths are
	// folded.
	monthText = regexp.MustCompile(`^(?:(.*年)度?|([0-9]{4}|[RHrh][0-9]{1,2})[/.-])?([0-9]{1,2})(?:月(?:頃|ごろ|末|中|上旬|中旬|下旬|予定|以降|公表)*)?$`)
	// dayText is a day of a month: 7/15.
	dayText = regexp.MustCompile(`^([0-9]{1,2})/[0-9]{1,2}$`)
	// noMonthWords mean that no month is known.
	noMonthWords = []string{"", "-", "未定", "なし", "不明"}
)

// monthOf checks a month, and that the year beside it is the one that a report
// would mean by the month alone.
func (c Cell) monthOf(year, month string) (int, diag.List) {
	m, _ := strconv.Atoi(month)
	if m < 1 || m > 12 {
		return 0, c.bad(fmt.Sprintf("公表予定月の「%s」という月はありません", Quoted(c.Cell)), "1月から12月までで書いてください")
	}
	meant := wareki.Date{Year: int(c.Year) + 1, Month: m}
	if m < 4 {
		meant.Year++
	}
	if y, err := wareki.ParseYear(strings.ToUpper(year)); year != "" && (err != nil || int(y) != meant.Year) {
		return m, c.finding(Unclear, fmt.Sprintf("公表予定の「%s%d月」を「%d月」とします。%sの値では、%sのことになります", year, m, m, c.Year.Kanji(), meant), "違うときは「注」に書いてください")
	}
	return m, nil
}

// withMonth writes a state and the month in which its figure comes, as a plan does.
func withMonth(state string, month int) string { return fmt.Sprintf("%s（%d月頃）", state, month) }
