package textfile

import (
	"fmt"
	"regexp"

	"sorachi/pkg/diag"
)

// conflictMark is a line that Git writes around two edits of the same lines
// which it could not join (git merge, "how conflicts are presented"): seven
// characters, then a blank and a name. It is indented where somebody tidied up.
var conflictMark = regexp.MustCompile(`^[ \t]*(<{7}|\|{7}|={7}|>{7})(?: .*)?$`)

// conflicts finds the marks of conflicts: one finding for all the marks of a
// conflict. A line of = alone underlines a heading in a text, unless it stands
// at the start of its line, where YAML has no use for it.
func (f *File) conflicts() diag.List {
	var found diag.List
	open := false
	for i, line := range f.Lines {
		m := conflictMark.FindStringSubmatchIndex(line)
		if m == nil {
			continue
		}
		mark, pos := line[m[2]:m[3]], f.Pos(i+1, m[2]+1)
		end := f.Pos(i+1, m[3]+1)
		switch {
		case open && mark[0] != '<':
			last := &found[len(found)-1]
			last.Related = append(last.Related, diag.Related{Pos: pos, Message: fmt.Sprintf("「%s」はここです", mark)})
		case mark[0] == '=' && m[2] > 0:
			continue
		default:
			found.Add(mergeConflict.New(pos, end, fmt.Sprintf("変更の衝突を示す「%s」の行が残っています", mark),
				"どちらの変更を残すかを決め、もう一方と、「<<<<<<<」「=======」「>>>>>>>」の行を削除してください"))
		}
		open = mark[0] != '>'
	}
	return found
}
