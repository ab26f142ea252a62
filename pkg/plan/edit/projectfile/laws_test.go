package projectfile_test

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/edit/edittest"
	"sorachi/pkg/plan/edit/projectfile"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value/wareki"
)

// This file holds Put to its promises on the files of randomfile_test.go. What a file
// says is read by the YAML library itself, not by this program.

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

// TestPutLaws puts a random text into a random file.
func TestPutLaws(t *testing.T) {
	made, refused := 0, 0
	for seed := range uint64(600) {
		w := &writer{r: rand.New(rand.NewPCG(seed, 5))}
		before := w.project()
		a := w.asks()
		if putLaw(t, before, a) {
			made++
		} else {
			refused++
		}
		if t.Failed() {
			t.Fatalf("seed %d: %+v in\n%s", seed, a, before)
		}
	}
	if made < 3*refused || refused < 12 {
		t.Errorf("%d made and %d refused: the files are not what they should be", made, refused)
	}
}

// putLaw puts in one text and holds that to the laws. It reports whether it was made.
func putLaw(t *testing.T, before []byte, a asked) bool {
	results, now := put(t, before, a)
	r := results[0]
	if len(r.Found) > 0 {
		if !bytes.Equal(before, now) || r.Found[0].Message == "" {
			t.Errorf("refused with changes, or without a reason: %+v", r)
		}
		return false
	}
	saysOnly(t, before, now, r, a.text)
	if r.Before == a.text && !bytes.Equal(before, now) || !keepsBytes(before, now, r) {
		t.Errorf("more than the text changed:\n%s", now)
	}
	if line := lineOf(now, r.Now); !strings.HasPrefix(strings.TrimLeft(line, `"'`), firstPart(a.text)) {
		t.Errorf("the text is not at %+v, there is %q", r.Now, line)
	}
	if again, same := put(t, now, a); again[0].Before != a.text || again[0].Now != r.Now || !bytes.Equal(same, now) {
		t.Errorf("put in again, it is %+v", again[0])
	}
	if r.Before != "" && r.Before != "~" && !strings.ContainsAny(lineOf(now, r.Now)[:1], `"'`) {
		if _, back := put(t, now, asked{a.kpi, a.key, a.year, r.Before}); !bytes.Equal(back, before) {
			t.Errorf("put back, it is not what it was:\n%s", back)
		}
	}
	return true
}

// saysOnly wants a file to say what it said, but for one text: where another stood, if
// there was one.
func saysOnly(t *testing.T, before, now []byte, r projectfile.Result, text string) {
	old := flat(t, before)
	gone, come, same := saidAnew(old, flat(t, now))
	gone = slices.DeleteFunc(gone, func(s string) bool { return strings.HasSuffix(s, "/actuals=") }) // it was empty
	want := 1
	if r.Before == text {
		want = 0
	}
	if !same || len(come) != want || len(gone) > want || want == 1 && !strings.HasSuffix(come[0], "="+text) {
		t.Errorf("gone %q, come %q, the rest %v\n%s", gone, come, same, now)
		return
	}
	if want == 0 {
		return
	}
	path := strings.TrimSuffix(come[0], text)
	stood := slices.DeleteFunc(old, func(s string) bool { return !strings.HasPrefix(s, path) })
	if !slices.Equal(gone, stood) {
		t.Errorf("gone %q, at its place stood %q\n%s", gone, stood, now)
	}
}

// withoutRemarks returns the lines of the project but those of comments, since to
// which year one below the last belongs, a year that is added before tells; and
// without quotes, which are a habit or not by the year that is set before.
func withoutRemarks(file []byte) []string {
	text := string(edittest.Respell(file, "\n"))
	lines := strings.Split(strings.NewReplacer(`"`, "", "'", "").Replace(text), "\n")
	return slices.DeleteFunc(lines, func(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), "#") })
}

// TestPutTogether wants several texts at once to do what they do one by one, in any
// order.
func TestPutTogether(t *testing.T) {
	made := 0
	for seed := range uint64(200) {
		w := &writer{r: rand.New(rand.NewPCG(seed, 7))}
		before := w.project()
		places := map[string]asked{}
		for range 2 + w.r.IntN(6) {
			a := w.asks()
			places[fmt.Sprint(a.kpi, a.key, a.year)] = a
		}
		var all []asked
		for _, place := range slices.Sorted(maps.Keys(places)) {
			all = append(all, places[place])
		}
		w.r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		together, got := put(t, before, all...)
		want := before
		for i, a := range all {
			var alone []projectfile.Result
			if alone, want = put(t, want, a); len(alone[0].Found) != len(together[i].Found) || alone[0].Before != together[i].Before {
				t.Errorf("%+v: alone %+v, together %+v", a, alone[0], together[i])
			}
		}
		if !slices.Equal(withoutRemarks(got), withoutRemarks(want)) {
			t.Errorf("together\n%s\none by one\n%s", got, want)
		}
		if !bytes.Equal(got, before) {
			made++
		}
		if t.Failed() {
			t.Fatalf("seed %d: %+v in\n%s", seed, all, before)
		}
	}
	if made < 140 {
		t.Errorf("%d files changed", made)
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
func keepsBytes(before, after []byte, r projectfile.Result) bool {
	head := 0
	for head < len(before) && head < len(after) && before[head] == after[head] {
		head++
	}
	tail := 0
	for tail < len(before)-head && tail < len(after)-head && before[len(before)-1-tail] == after[len(after)-1-tail] {
		tail++
	}
	lost := string(before[head : len(before)-tail])
	if r.Before == "" {
		return lost == "" || strings.Trim(lost, "\r\n ,{}#最後") == "" // a comma came before the comment of the last item
	}
	return strings.Contains(`"`+r.Before+`"'`+r.Before+`'`, lost) || strings.Contains(`"`+strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(r.Before)+`"`, lost)
}

// FuzzPut wants of any file: no panic, and the laws.
func FuzzPut(f *testing.F) {
	for seed := range uint64(40) {
		w := &writer{r: rand.New(rand.NewPCG(seed, 5))}
		f.Add(w.project(), "ka", "R6", "28,672人")
	}
	for _, lines := range odd {
		f.Add(oneKPI("    "+lines), "visitors", "R6", "28,672人")
		f.Add(oneKPI("    "+lines), "visitors", "note", "注: 1")
	}
	f.Fuzz(func(t *testing.T, file []byte, id, key, text string) {
		a := asked{kpi: id, key: key, text: text}
		if y, err := wareki.ParseYear(key); err == nil {
			a.key, a.year = "actuals", y
		}
		k := keys.KPI.Key(a.key)
		if k == nil || (k.Type == keys.TypeByYear) != (a.year != 0) || !oneLine(text) || len(projectfile.Unwritable(text)) > 0 {
			return // nothing that is asked for
		}
		results, now := put(t, file, a)
		r := results[0]
		if len(r.Found) > 0 {
			if !bytes.Equal(file, now) {
				t.Errorf("%+v", r)
			}
			return
		}
		gone, come, same := saidAnew(flat(t, file), flat(t, now))
		if !same || len(gone) > 1 || len(come) > 1 || (len(come) == 1) != (r.Before != text) || len(come) == 1 && !strings.HasSuffix(come[0], "="+text) {
			t.Errorf("gone %q, come %q, the rest %v", gone, come, same)
		}
	})
}

// oneLine reports whether a text is such as a Request may have.
func oneLine(text string) bool {
	return text != "" && text == strings.TrimSpace(text) && !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsControl(r) || r == utf8.RuneError || r == '\u2028' || r == '\u2029'
	})
}
