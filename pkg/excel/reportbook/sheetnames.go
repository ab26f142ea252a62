package reportbook

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"sorachi/pkg/plan"
)

// maxSheetName is how long the name of a sheet may be, in UTF-16 units.
const maxSheetName = 31

// sheetNames are the names of the projects' sheets: number and name, without the
// signs that Excel refuses, no longer than it allows, and none like another.
func sheetNames(projects []*plan.Project, taken []string) []string {
	used := map[string]bool{"history": true} // Excel keeps it for itself
	for _, s := range taken {
		used[strings.ToLower(s)] = true
	}
	clean := strings.NewReplacer("[", "［", "]", "］", ":", "：", "*", "＊", "?", "？", "/", "／", `\`, "＼", "'", "’")
	var out []string
	for _, p := range projects {
		base := clean.Replace(fmt.Sprintf("%d %s", p.Number, strings.Join(strings.Fields(p.Name.Value), " ")))
		name := cut(base, maxSheetName)
		for n := 2; used[strings.ToLower(name)]; n++ {
			end := fmt.Sprintf("-%d", n)
			name = cut(base, maxSheetName-len(end)) + end
		}
		used[strings.ToLower(name)] = true
		out = append(out, name)
	}
	return out
}

// cut returns the first characters of s that take no more UTF-16 units.
func cut(s string, units int) string {
	for i, r := range s {
		if units -= utf16.RuneLen(r); units < 0 {
			return s[:i]
		}
	}
	return s
}
