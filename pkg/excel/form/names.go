package form

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// noOwner stands in the name of the form of the KPIs without an owner.
const noOwner = "担当課なし"

// ownerBytes is the most that an owner takes in the name of a file. With what
// stands around it, every system takes the name (255 bytes), also where the file
// has a second one while it is written.
const ownerBytes = 120

// FileNames returns the names of the forms of p for year y, in the order of rs:
// sorachi-R7-照会-農務課.xlsx, and sorachi-R7-照会.xlsx for all. No two are the
// same to a system that folds the cases and widths of letters.
func FileNames(p *plan.Plan, y wareki.Year, rs []Request) []string {
	taken := map[string]bool{}
	out := make([]string, len(rs))
	for i, r := range rs {
		stem := FilePrefix(p, y)
		if !r.All {
			stem += "-" + nameOf(r.Owner)
		}
		name := stem
		for n := 2; taken[foldedName(name)]; n++ {
			name = fmt.Sprintf("%s-%d", stem, n)
		}
		taken[foldedName(name)] = true
		out[i] = name + ".xlsx"
	}
	return out
}

// FilePrefix is how the names of all forms of p for year y begin.
func FilePrefix(p *plan.Plan, y wareki.Year) string { return p.ID.Value + "-" + y.Short() + "-照会" }

// foldedName is a name with what systems and people take for one letter made one; unlike
// typedtext.FoldWord it keeps blanks, which files tell apart.
func foldedName(name string) string { return strings.ToLower(norm.NFKC.String(name)) }

// nameOf returns what of an owner can stand in the name of a file, also on Windows.
// The names of its devices (CON, NUL) do no harm behind a plan's id.
func nameOf(owner string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\`, r):
			return '・'
		case strings.ContainsRune(`<>:"|?*`, r):
			return '_'
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == utf8.RuneError:
			return -1
		}
		return r
	}, norm.NFC.String(owner))
	name = strings.Trim(name, " 　.")
	if len(name) > ownerBytes {
		name = strings.TrimRight(strings.ToValidUTF8(name[:ownerBytes], ""), " 　.")
	}
	if name == "" {
		return noOwner
	}
	return name
}
