package load

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/textfile"
	"sorachi/pkg/value"
	"sorachi/pkg/yamlfile"
	"sorachi/pkg/yamlfile/broken"
	"sorachi/pkg/yamlfile/misread"
)

// mutations are the slips of hands: each changes one line of a file, or takes
// its value away. An empty name of a line's value means the whole line.
var mutations = []struct {
	name   string
	change func(line string) string
}{
	{"dropped", func(string) string { return "\x00" }},
	{"twice", func(l string) string { return l + "\n" + l }},
	{"tab", func(l string) string { return "\t" + l }},
	{"one blank more", func(l string) string { return " " + l }},
	{"one blank less", func(l string) string { return strings.TrimPrefix(l, " ") }},
	{"full-width blank", func(l string) string {
		return strings.Replace(l, strings.TrimLeft(l, " "), "　"+strings.TrimLeft(l, " "), 1)
	}},
	{"full-width colon", func(l string) string { return strings.Replace(l, ": ", "：", 1) }},
	{"no blank after the colon", func(l string) string { return strings.Replace(l, ": ", ":", 1) }},
	{"key changed", func(l string) string { return keyed.ReplaceAllString(l, "${1}x${2}:$3") }},
	{"key gone", func(l string) string { return keyed.ReplaceAllString(l, "$1$3") }},
	{"cut in the middle", func(l string) string { r := []rune(l); return string(r[:len(r)/2]) }},
	{"value empty", valued(``)},
	{"value blank", valued(` "  "`)},
	{"value a list", valued(` [甲, 乙]`)},
	{"value a list of maps", valued(` [{甲: 乙}]`)},
	{"value a map", valued(` {甲: 乙}`)},
	{"value a map of years", valued(` {R6: 乙, 令和6年度: 丙}`)},
	{"value null", valued(` ~`)},
	{"value not a number", valued(` .nan`)},
	{"value full-width", valued(` ＩＤ：①～（　）`)},
	{"value an emoji", valued(` 🎆`)},
	{"value a huge figure", valued(` 99999999999999999999999999兆人（R99999999999）`)},
	{"value an alias", valued(` *a`)},
	{"value a tag", valued(` !!binary 甲`)},
	{"value unclosed", valued(` "甲`)},
	{"value a block", valued(" |")},
	{"value folded", valued(" >")},
}

var keyed = regexp.MustCompile(`^( *(?:- )?)([^\s:#]+):(.*)$`)

// valued returns a change that puts something else behind a key.
func valued(v string) func(string) string {
	return func(l string) string { return keyed.ReplaceAllString(l, "$1$2:"+strings.ReplaceAll(v, "$", "$$")) }
}

// mutants calls f with each line of text changed in each way.
func mutants(text string, f func(what string, line int, changed string)) {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if strings.TrimSpace(l) == "" || strings.HasPrefix(strings.TrimSpace(l), "#") {
			continue
		}
		for _, m := range mutations {
			if c := m.change(l); c != l {
				out := slices.Clone(lines)
				out[i] = c
				f(m.name, i+1, strings.Replace(strings.Join(out, "\n"), "\x00\n", "", 1))
			}
		}
	}
}

// TestMutants changes every line of the real files in every way. Whatever
// comes of it, reading does not panic, and what it finds can be shown to an
// officer.
func TestMutants(t *testing.T) {
	for _, dir := range []string{"../../../data/sorachi", "../../../data/national"} {
		err := fs.WalkDir(os.DirFS(dir), ".", func(name string, _ fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(name, ".yaml") && name < "pillars/chihousousei-2.0/2" { // one pillar is written like another
				t.Run(name, func(t *testing.T) {
					t.Parallel()
					mutateFile(t, dir, name)
				})
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func mutateFile(t *testing.T, dir, name string) {
	text, err := os.ReadFile(dir + "/" + name)
	if err != nil {
		t.Fatal(err)
	}
	caught, all := 0, 0
	mutants(string(text), func(what string, line int, changed string) {
		var found diag.List
		if strings.HasSuffix(dir, "national") {
			found = loadNational(t, name, changed)
		} else {
			_, found = load(t, map[string]string{name: changed})
		}
		all++
		if found.HasErrors() {
			caught++
		}
		for _, d := range found {
			if why := unfit(d); why != "" {
				t.Errorf("%s:%d %s: %s: %s %q", name, line, what, why, short(d), d.Hint)
			}
		}
	})
	if caught*3 < all {
		t.Errorf("%s: only %d of %d changes are found", name, caught, all)
	}
}

// loadNational loads a plan whose national plan has one file changed.
func loadNational(t *testing.T, name, text string) diag.List {
	t.Helper()
	national := fstest.MapFS{"n.yaml": {Data: []byte("format: 1\nid: n\ntitle: 構想\n")}}
	if strings.HasPrefix(name, "pillars/") {
		national["pillars/n/1.yaml"] = &fstest.MapFile{Data: []byte(text)}
	} else {
		national["n.yaml"] = &fstest.MapFile{Data: []byte(text)}
	}
	fsys := fstest.MapFS{"plan.yaml": {Data: []byte(planText + "national: n\n")}}
	_, found, err := Plan(fsys, Options{National: national})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

var (
	known = func() map[string]bool {
		out := map[string]bool{}
		for _, r := range slices.Concat(textfile.Rules, broken.Rules, yamlfile.Rules, misread.Rules, value.Rules, decode.Rules, Rules) {
			out[r.Code] = true
		}
		return out
	}()
	japanese = regexp.MustCompile(`[ぁ-んァ-ヶ一-龠]`)
	quoted   = regexp.MustCompile(`「[^」]*」`)
	goWords  = regexp.MustCompile(`yaml:|\b[a-z]+\.[A-Z]\w*|map\[|interface|<nil>|%!|0x[0-9a-f]{6}|strconv|decimal`)
)

// unfit says why a finding cannot be shown, empty when it can.
func unfit(d diag.Diagnostic) string {
	words := quoted.ReplaceAllString(d.Message+" "+d.Hint, "")
	switch {
	case d.Pos.File == "" || d.Pos.Line < 1 || d.Pos.Col < 1:
		return "no place"
	case !known[d.Code]:
		return "no rule"
	case !japanese.MatchString(d.Message):
		return "not Japanese"
	case goWords.MatchString(words):
		return "words of the program"
	case strings.HasSuffix(d.Message, "。") || strings.HasSuffix(d.Hint, "。"):
		return "ends in 。"
	case d.End.IsValid() && d.End.Compare(d.Pos) <= 0:
		return "ends before it starts"
	}
	for _, r := range d.Related {
		if r.Pos.Line < 1 || r.Message == "" {
			return "a related place without place or words"
		}
	}
	return ""
}

// FuzzLoad reads one file of any bytes as each kind of file.
func FuzzLoad(f *testing.F) {
	f.Add([]byte(planText))
	f.Add([]byte(projectText + "kpis:\n  - id: a\n    name: 指標\n    baseline: 60.9％以上（R2）\n    target: 1\n    actuals: {R6: 集計中（7月頃）}\n  - repost: a\n"))
	f.Add([]byte(projectText + "events:\n  R6:\n    - title: 催し\n      held: ①令和6年9月14日～15日 ②9月26日\n      place: 会場（①岩見沢 ②札幌）\n      details: {参加者: 20名}\n      parts: [{title: 内訳}]\n"))
	f.Add([]byte("R7:\n  heading: 取組\n  programs:\n    - {name: 事業, summary: 文, projects: [a]}\n"))
	f.Add([]byte("R6:\n  - |\n    ｛count｝件\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"plan.yaml", "projects/1.yaml", "programs.yaml", "analysis.yaml", "outline.yaml"} {
			_, found := load(t, map[string]string{name: string(data)})
			for _, d := range found {
				if why := unfit(d); why != "" && why != "words of the program" {
					t.Fatalf("%s: %s: %s", name, why, short(d))
				}
			}
		}
	})
}
