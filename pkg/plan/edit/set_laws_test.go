package edit_test

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/edit"
	"sorachi/pkg/plan/edit/edittest"
	"sorachi/pkg/value/wareki"
)

// This file holds Set to its promises on plans that are written in every way an
// officer, or a machine, may write them. What a file says is read by the YAML
// library itself, not by this program.

// flat returns what a file says: a line for each key and text, with its path.
func flat(t testing.TB, data []byte) []string {
	t.Helper()
	var out []string
	var walk func(n *yaml.Node, path string)
	walk = func(n *yaml.Node, path string) {
		switch n.Kind {
		case yaml.MappingNode:
			for i := 0; i+1 < len(n.Content); i += 2 {
				walk(n.Content[i+1], path+"/"+n.Content[i].Value)
			}
		case yaml.SequenceNode:
			for i, item := range n.Content {
				walk(item, fmt.Sprintf("%s/%d", path, i))
			}
		default:
			out = append(out, path+"="+n.Value)
		}
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	for {
		var doc yaml.Node
		err := dec.Decode(&doc)
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatalf("cannot be read: %v\n%s", err, data)
		}
		walk(doc.Content[0], "")
	}
}

// saidAnew returns what the second list says and the first does not, and the other
// way round, if what is left is the same in the same order.
func saidAnew(before, after []string) (gone, come []string, same bool) {
	gone = slices.DeleteFunc(slices.Clone(before), func(s string) bool { return slices.Contains(after, s) })
	come = slices.DeleteFunc(slices.Clone(after), func(s string) bool { return slices.Contains(before, s) })
	kept := func(list []string, out []string) []string {
		return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return slices.Contains(out, s) })
	}
	return gone, come, slices.Equal(kept(before, gone), kept(after, come))
}

// writer writes random project files.
type writer struct {
	r      *rand.Rand
	b      strings.Builder
	serial int // makes every value another one
}

func (w *writer) oneOf(words ...string) string { return words[w.r.IntN(len(words))] }

// maybe returns text, mostly not.
func (w *writer) maybe(text string) string {
	if w.r.IntN(4) > 0 {
		return ""
	}
	return text
}

// value returns an actual that stands nowhere else in the file.
func (w *writer) value() string {
	w.serial++
	n := 1000 + w.serial
	return fmt.Sprintf(w.oneOf("%d,%03d人", "%d,%03d人（速報）", "△%d,%03d人", "%d,%03d人（改定）"), n/1000, n%1000)
}

// quoted writes a text in one of the styles.
func (w *writer) quoted(text string) string {
	return strings.NewReplacer("T", text).Replace(w.oneOf("T", "T", "T", `"T"`, "'T'"))
}

var spellings = []string{"R%d", "Ｒ%s", "令和%d年度", "Ｒ%s年度", "令和%s年", "\"R%d\"", "'令和%d年度'"}

func (w *writer) yearKey(spelling string, n int) string {
	if strings.Contains(spelling, "%s") {
		return fmt.Sprintf(spelling, string(rune('０'+n)))
	}
	return fmt.Sprintf(spelling, n)
}

// years writes the map of actuals, of some of R3 to R7.
func (w *writer) years(indent string) {
	spelling := spellings[w.r.IntN(len(spellings))]
	var list []int
	for n := 3; n <= 7; n++ {
		if w.r.IntN(3) > 0 {
			list = append(list, n)
		}
	}
	if w.r.IntN(5) == 0 {
		slices.Reverse(list)
	}
	remark := w.maybe("   # 実績")
	switch w.r.IntN(8) {
	case 0:
		fmt.Fprintf(&w.b, "%sactuals: {%s}%s\n", indent, strings.Join(w.flow(spelling, list), ", "), remark)
	case 1:
		item := ",\n" + indent + "  "
		fmt.Fprintf(&w.b, "%sactuals: {%s%s%s%s\n%s}%s\n", indent, strings.TrimPrefix(item, ","), strings.Join(w.flow(spelling, list), item),
			map[bool]string{true: w.maybe(",")}[len(list) > 0], w.maybe(" # 最後"), indent, remark)
	case 2:
		fmt.Fprintf(&w.b, "%sactuals:%s\n", indent, w.oneOf("", " {}", " {} # まだ", "  # まだ"))
	default:
		fmt.Fprintf(&w.b, "%sactuals:%s\n", indent, remark)
		deeper := indent + w.oneOf("  ", "  ", "    ", " ")
		colon := w.oneOf(": ", ": ", ":   ", " : ")
		for _, n := range list {
			w.b.WriteString(w.maybe(deeper + "# 次の年度のこと\n"))
			v := colon + w.quoted(w.value())
			if w.r.IntN(10) == 0 {
				v = strings.TrimRight(colon, " ")
			}
			fmt.Fprintf(&w.b, "%s%s%s%s\n", deeper, w.yearKey(spelling, n), v, w.maybe("    # 注意"))
			w.b.WriteString(w.maybe(deeper + "  # この年度のこと\n"))
		}
		w.b.WriteString(w.maybe(deeper + "# 終わり\n"))
	}
}

func (w *writer) flow(spelling string, list []int) []string {
	var out []string
	for _, n := range list {
		out = append(out, fmt.Sprintf("%s: %s", w.yearKey(spelling, n), w.oneOf(`"`+w.value()+`"`, "'"+w.value()+"'", fmt.Sprintf("%d人", 100+w.serial))))
		w.serial++
	}
	return out
}

// odd are lines of a KPI that no value is to be put into without thought.
var odd = []string{
	"actuals:\n      R6: |\n        130人\n      R5: 120人\n",
	"actuals:\n      R5: |+\n        120人\n\n\n      R7: 1人\n",
	"actuals:\n      R6: >-\n        130人\n",
	"actuals:\n      R6: 130人\n        （速報）\n",
	"actuals:\n      R6: \"130人\n        （速報）\"\n",
	"actuals:\n      R5: '130人\n\n        '\n",
	"actuals:\n      R6: &a 130人\n",
	"actuals:\n      R6: !!str 130人\n",
	"actuals:\n      ? R6\n      : 130人\n",
	"actuals:\n      ? R5\n      : 130人\n",
	"actuals:\n      R6: 130人\n      令和6年度: 140人\n",
	"actuals:\n      R6: 130人\n      R6: 140人\n",
	"actuals:\n      R6: [130人]\n",
	"actuals:\n      R6: {}\n",
	"actuals:\n      R6: ~\n",
	"actuals:\n      R6: 130人　# 注\n",
	"actuals:\n      R6: 13\u200b0人\n",
	"actuals:\n      R6年まで: 130人\n",
	"actuals:\n      R5:\t130人\t# x\n",
	"actuals: 集計中\n",
	"actuals: []\n",
	"actuals: {R5, R6: 1人}\n",
	"actuals: {R5: 1人,\n      R7: 2人}\n",
	"actuals: { \"R5\":\"1人\" }\n",
	"actuals: &y {R5: 1人}\n",
	"actuals:\n    - R6: 1人\n",
	"actuals:\n      <<: {R5: 1人}\n",
	"actuals:\n      R5: 1人\n     # 浅い\n      R7: 2人\n",
	"actuals:\n\n      # 上\n\n      R7: 2人\n\n      # 下\n",
	"actuals:\n      R5: 1人\n      # sorachi:ignore no-movement 理由\n",
	"actuals:\n      R5: 1人 # sorachi:ignore no-movement 理由\n",
	"milestones:\n      R5: 1人\n",
	"note: |\n      注は、\n      2行です。\n    actuals: {R5: 1人}\n",
}

// project writes a project file with three KPIs and says how its lines end.
func (w *writer) project() []byte {
	w.b.WriteString("id: kanko\nnumber: 1\nname: 観光プロジェクト\narea: 空知\npurpose: |\n  魅力を、\n  高める。\nkpis:\n")
	dash := w.oneOf("  ", "")
	for n := range 3 {
		indent := dash + "  "
		fmt.Fprintf(&w.b, "%s%s- id: %s\n%sname: %s\n%sbaseline: %s（R2）\n", w.maybe(dash+"# KPI\n"), dash, ids[n], indent, w.quoted("指標"+ids[n]), indent, "100人")
		fmt.Fprintf(&w.b, "%starget: 200人（R7）%s\n", indent, w.maybe("  # 目標"))
		if n == 1 && w.r.IntN(3) == 0 {
			w.b.WriteString(indent + strings.ReplaceAll(odd[w.r.IntN(len(odd))], "\n    ", "\n"+indent))
		} else {
			w.years(indent)
		}
		w.b.WriteString(w.maybe(indent + "note: 注" + ids[n] + "\n"))
		w.b.WriteString(w.maybe(indent + "owner: '商工課'   # 所管\n"))
		w.b.WriteString(w.maybe("\n"))
	}
	w.b.WriteString(w.maybe("notes:\n  - {term: 指標, text: 説明}\n"))
	text := w.b.String()
	if w.r.IntN(4) == 0 {
		text = strings.TrimRight(text, "\n")
	}
	return append([]byte(w.maybe("\ufeff")), edittest.Respell([]byte(text), w.oneOf("\n", "\n", "\r\n", "\r"))...)
}

var ids = []string{"ka", "ki", "ku"}

// setting is a random one.
func (w *writer) setting() edit.Setting {
	s := edit.Setting{KPI: ids[w.r.IntN(len(ids))], Field: edit.Actual(wareki.Year(2021 + w.r.IntN(5)))}
	s.Text = w.oneOf("28,672人", "-3.2％", "△3.2％", "-", "集計中（7月頃）", "未公表", "６０．９％", "約40万回", "22カ所以上", "1日当たり67分", "53.00")
	if w.r.IntN(4) == 0 {
		s.Field = edit.Field{Key: w.oneOf("note", "source", "owner", "milestones", "target", "baseline")}
		s.Text = w.oneOf("28,672人", "200人（R7）")
		if s.Field.Key == "milestones" {
			s.Field.Year = 2024
		}
		if slices.Contains([]string{"note", "source", "owner"}, s.Field.Key) {
			s.Text = w.oneOf("観光入込客数調査（道）", "注: 年度ではなく年 # 速報", `「"」と'を含む`, `\n {x}, [y]`, "- 例", "&x *y !z", "yes", "1,2: 3", "R6:", "@北海道", "%注")
		}
	}
	return s
}

func TestSetLaws(t *testing.T) {
	made, refused := 0, 0
	for seed := range uint64(600) {
		w := &writer{r: rand.New(rand.NewPCG(seed, 5))}
		before := edittest.With(base, map[string][]byte{"projects/1.yaml": w.project()})
		s := w.setting()
		if setLaw(t, before, s) {
			made++
		} else {
			refused++
		}
		if t.Failed() {
			t.Fatalf("seed %d: %+v in\n%s", seed, s, before["projects/1.yaml"].Data)
		}
	}
	if made < 3*refused || refused < 12 {
		t.Errorf("%d made and %d refused: the plans are not what they should be", made, refused)
	}
}

// setLaw makes one setting and holds it to the laws. It reports whether it was
// made.
func setLaw(t *testing.T, before fstest.MapFS, s edit.Setting) bool {
	r, files := set(t, before, s)
	old, now := before["projects/1.yaml"].Data, files["projects/1.yaml"].Data
	o := r.Outcomes[0]
	if o.State == edit.Refused {
		if len(r.Changes) > 0 || len(o.Found) == 0 || o.Found[0].Message == "" {
			t.Errorf("refused with changes, or without a reason: %+v", o)
		}
		return false
	}
	gone, come, same := saidAnew(flat(t, old), flat(t, now))
	want := map[edit.State][2]int{edit.Same: {0, 0}, edit.Changed: {1, 1}, edit.Added: {0, 1}}[o.State]
	gone = slices.DeleteFunc(gone, func(s string) bool { return strings.HasSuffix(s, "/actuals=") }) // it was empty
	if !same || len(gone) != want[0] || len(come) != want[1] || len(come) > 0 && !strings.HasSuffix(come[0], "="+o.After) {
		t.Errorf("%v: gone %q, come %q, the rest %v\n%s", o.State, gone, come, same, now)
	}
	if o.State == edit.Same && !bytes.Equal(old, now) || !keepsBytes(old, now, o) {
		t.Errorf("more than the value changed:\n%s", now)
	}
	if line := lineOf(now, o.Now); !strings.HasPrefix(strings.TrimLeft(line, `"'`), firstPart(o.After)) {
		t.Errorf("the value is not at %+v, there is %q", o.Now, line)
	}
	if again, _ := set(t, files, s); again.Outcomes[0].State != edit.Same || len(again.Changes) > 0 {
		t.Errorf("set again, it is %+v", again.Outcomes[0])
	}
	if o.State == edit.Changed && o.Before != "" && o.Before != "~" && !strings.ContainsAny(lineOf(now, o.Now)[:1], `"'`) {
		if _, back := set(t, files, edit.Setting{KPI: s.KPI, Field: s.Field, Text: o.Before}); !bytes.Equal(back["projects/1.yaml"].Data, old) {
			t.Errorf("set back, it is not what it was:\n%s", back["projects/1.yaml"].Data)
		}
	}
	return true
}

// withoutRemarks returns the lines of the project but those of comments, since to
// which year one below the last belongs, a year that is added before tells; and
// without quotes, which are a habit or not by the year that is set before.
func withoutRemarks(files fstest.MapFS) []string {
	text := string(edittest.Respell(files["projects/1.yaml"].Data, "\n"))
	lines := strings.Split(strings.NewReplacer(`"`, "", "'", "").Replace(text), "\n")
	return slices.DeleteFunc(lines, func(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), "#") })
}

// TestSetTogether wants several settings at once to do what they do one by one, in
// any order.
func TestSetTogether(t *testing.T) {
	made := 0
	for seed := range uint64(200) {
		w := &writer{r: rand.New(rand.NewPCG(seed, 7))}
		before := edittest.With(base, map[string][]byte{"projects/1.yaml": w.project()})
		all := map[string]edit.Setting{}
		for range 2 + w.r.IntN(6) {
			s := w.setting()
			all[s.KPI+s.Field.String()] = s
		}
		settings := slices.Collect(maps.Values(all))
		slices.SortFunc(settings, func(a, b edit.Setting) int { return strings.Compare(a.KPI+a.Field.String(), b.KPI+b.Field.String()) })
		w.r.Shuffle(len(settings), func(i, j int) { settings[i], settings[j] = settings[j], settings[i] })
		together, got := set(t, before, settings...)
		want := before
		for i, s := range settings {
			var r edit.SetResult
			if r, want = set(t, want, s); r.Outcomes[0].State != together.Outcomes[i].State {
				t.Errorf("%+v: alone %+v, together %+v", s, r.Outcomes[0], together.Outcomes[i])
			}
		}
		if !slices.Equal(withoutRemarks(got), withoutRemarks(want)) {
			t.Errorf("together\n%s\none by one\n%s", got["projects/1.yaml"].Data, want["projects/1.yaml"].Data)
		}
		if made += len(together.Changes); t.Failed() {
			t.Fatalf("seed %d: %+v in\n%s", seed, settings, before["projects/1.yaml"].Data)
		}
	}
	if made < 140 {
		t.Errorf("%d plans changed", made)
	}
}

// firstPart is the beginning of a text up to what quotes must escape.
func firstPart(text string) string { return text[:max(0, strings.IndexAny(text+`"`, `"'\`))] }

// lineOf returns what stands from a place to the end of its line.
func lineOf(text []byte, p diag.Pos) string {
	lines := strings.Split(string(edittest.Respell(edittest.Unmark(text), "\n")), "\n")
	if p.Line < 1 || p.Line > len(lines) {
		return ""
	}
	return string([]rune(lines[p.Line-1])[p.Col-1:])
}

// keepsBytes reports whether the text after is that before but for one stretch: a
// value in its line, or what was put in between.
func keepsBytes(before, after []byte, o edit.Outcome) bool {
	head := 0
	for head < len(before) && head < len(after) && before[head] == after[head] {
		head++
	}
	tail := 0
	for tail < len(before)-head && tail < len(after)-head && before[len(before)-1-tail] == after[len(after)-1-tail] {
		tail++
	}
	lost := string(before[head : len(before)-tail])
	if o.State == edit.Added {
		return lost == "" || strings.Trim(lost, "\r\n ,{}#最後") == "" // a comma came before the comment of the last item
	}
	return strings.Contains(`"`+o.Before+`"'`+o.Before+`'`, lost) || strings.Contains(`"`+strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(o.Before)+`"`, lost)
}

// FuzzSet wants of any project file: no panic, and the laws.
func FuzzSet(f *testing.F) {
	for seed := range uint64(40) {
		w := &writer{r: rand.New(rand.NewPCG(seed, 5))}
		f.Add(w.project(), "ka", "R6", "28,672人")
	}
	for _, lines := range odd {
		f.Add(oneKPI(f, "    "+lines)["projects/1.yaml"].Data, "visitors", "R6", "28,672人")
		f.Add(oneKPI(f, "    "+lines)["projects/1.yaml"].Data, "visitors", "note", "注: 1")
	}
	f.Fuzz(func(t *testing.T, project []byte, id, field, text string) {
		s := edit.Setting{KPI: id, Field: edit.Field{Key: field}, Text: text}
		if y, err := wareki.ParseYear(field); err == nil {
			s.Field = edit.Actual(y)
		}
		before := edittest.With(base, map[string][]byte{"projects/1.yaml": project})
		r, files := set(t, before, s)
		switch o := r.Outcomes[0]; o.State {
		case edit.Unknown, edit.Refused:
			if len(r.Changes) > 0 || len(o.Found) == 0 {
				t.Errorf("%+v", o)
			}
		default:
			gone, come, same := saidAnew(flat(t, project), flat(t, files["projects/1.yaml"].Data))
			if !same || len(gone) > 1 || len(come) > 1 || (len(come) == 1) != (o.State != edit.Same) || len(come) == 1 && !strings.HasSuffix(come[0], "="+o.After) {
				t.Errorf("gone %q, come %q, the rest %v", gone, come, same)
			}
		}
	})
}
