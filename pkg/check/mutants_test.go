package check_test

import (
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

const mutantsDoc = "../../docs/mutants.md"

// tally counts the mutants of a kind.
type tally struct {
	made, harmless     int // harmless leave the text of the plan as it was
	broken, found      int // break what the format or another figure says
	unknown, foundMore int // cannot be known from the plan
	near               int // found on the changed line or the one beside it
}

// TestMutants changes each scalar of the real plan as a hand slips, and counts
// what is found. docs/mutants.md holds the counts.
func TestMutants(t *testing.T) {
	plan := realPlan(t)
	before := counted(run(t, plan, ""))
	var rows []string
	var all tally
	for _, m := range mutations {
		c := mutate(t, plan, m, before)
		rows = append(rows, fmt.Sprintf("| %s | %d | %d | %s | %s | %s |", m.name, c.made, c.harmless,
			share(c.found, c.broken), share(c.near, c.found), share(c.foundMore, c.unknown)))
		all.add(c)
	}
	rows = append(rows, fmt.Sprintf("| 計 | %d | %d | %s | %s | %s |", all.made, all.harmless,
		share(all.found, all.broken), share(all.near, all.found), share(all.foundMore, all.unknown)))
	if all.found*100 < all.broken*85 {
		t.Errorf("found %s of the mutants that can be known, want 85 %%", share(all.found, all.broken))
	}
	if readme, err := os.ReadFile("../../README.md"); err != nil || !strings.Contains(string(readme), share(all.found, all.broken)) {
		t.Errorf("README.md does not state %s", share(all.found, all.broken))
	}
	doc := mutantsHead + strings.Join(rows, "\n") + "\n" + mutantsTail
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(mutantsDoc, []byte(doc), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(mutantsDoc); err != nil || string(want) != doc {
		t.Errorf("docs/mutants.md differs (UPDATE=1 writes it); got\n%s", doc)
	}
}

func (c *tally) add(d tally) {
	c.made += d.made
	c.harmless += d.harmless
	c.broken += d.broken
	c.found += d.found
	c.unknown += d.unknown
	c.foundMore += d.foundMore
	c.near += d.near
}

func share(n, of int) string {
	if of == 0 {
		return "－"
	}
	tenths := n * 1000 / of // cut, so that not all never reads as 100
	return fmt.Sprintf("%d／%d（%d.%d％）", n, of, tenths/10, tenths%10)
}

// realPlan reads data/sorachi into memory.
func realPlan(t *testing.T) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	dir := os.DirFS("../../data/sorachi")
	err := fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(dir, name)
		out[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// counted counts the findings by file and code.
func counted(l diag.List) map[string]int {
	out := map[string]int{}
	for _, d := range l {
		out[d.Pos.File+" "+d.Code]++
	}
	return out
}

// job is one mutant of a file.
type job struct {
	file string
	s    scalar
	text string
	root *yamlfile.Node // of the file as it is
}

// mutate tries a kind of slip on every scalar of the plan.
func mutate(t *testing.T, plan fstest.MapFS, m mutation, before map[string]int) tally {
	t.Helper()
	jobs := make(chan job)
	var sum tally
	var wg sync.WaitGroup
	var mu sync.Mutex
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for j := range jobs {
				c := judge(t, plan, m, j, before)
				mu.Lock()
				sum.add(c)
				mu.Unlock()
			}
		})
	}
	for file, f := range plan {
		root, _ := yamlfile.Parse(file, f.Data)
		lines := strings.Split(string(f.Data), "\n")
		for _, s := range scalars(root, "") {
			if changed := m.change(lines, s); changed != nil {
				jobs <- job{file, s, strings.Join(changed, "\n"), root}
			}
		}
	}
	close(jobs)
	wg.Wait()
	return sum
}

// judge runs the check on one mutant.
func judge(t *testing.T, plan fstest.MapFS, m mutation, j job, before map[string]int) tally {
	c := tally{made: 1}
	if root, found := yamlfile.Parse(j.file, []byte(j.text)); root != nil && len(found) == 0 && words(root) == words(j.root) {
		c.harmless = 1
		return c
	}
	changed := fstest.MapFS{}
	for name, f := range plan {
		changed[name] = f
	}
	changed[j.file] = &fstest.MapFile{Data: []byte(j.text)}
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%s, %s:%d: panic: %v", m.name, j.file, j.s.first+1, r)
		}
	}()
	found, near := false, false
	l := run(t, changed, "")
	seen := counted(l)
	for _, d := range l {
		if d.Pos.File == "" || d.Pos.Line < 1 || d.Pos.Col < 1 || d.Message == "" {
			t.Errorf("%s, %s:%d: no place: %+v", m.name, j.file, j.s.first+1, d)
		}
		if key := d.Pos.File + " " + d.Code; seen[key] > before[key] {
			found = true
			near = near || d.Pos.File == j.file && d.Pos.Line >= j.s.first && d.Pos.Line <= j.s.last+2
		}
	}
	broken := m.broken(j.s)
	if broken && !found && os.Getenv("MUTANTS") != "" {
		t.Logf("lost: %s %s:%d %s", m.name, j.file, j.s.first+1, cmp.Or(j.s.path, j.s.value.Value))
	}
	if broken {
		c.broken, c.found, c.near = 1, count(found), count(near)
	} else {
		c.unknown, c.foundMore = 1, count(found)
	}
	return c
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// words returns what a file says, without places and the form of its lines.
func words(n *yamlfile.Node) string {
	var b strings.Builder
	var walk func(n *yamlfile.Node)
	walk = func(n *yamlfile.Node) {
		fmt.Fprintf(&b, "%d %q;", n.Kind, n.Text.Joined().Value)
		for _, p := range n.Pairs {
			fmt.Fprintf(&b, "%q:", p.Key.Value)
			walk(p.Value)
		}
		for _, item := range n.Items {
			walk(item)
		}
		b.WriteString("/")
	}
	walk(n)
	return b.String()
}

const mutantsHead = `# 打ち誤りをどれだけ見つけるか

` + "`data/sorachi`" + ` のすべての項目を1つずつ、手で打ち誤るように変えて、` + "`kpi check`" + `（紙面の確認を除く）が見つけた割合です。
` + "`go test ./pkg/check -run TestMutants`" + ` が数え、` + "`UPDATE=1`" + ` を付けるとこの表を書き直します。

| 変え方 | 作った数 | 意味が変わらないもの | 分かるはずの誤りのうち、見つけたもの | そのうち、その行を示したもの | 知りようのない変更のうち、見つけたもの |
| --- | --: | --: | --: | --: | --: |
`

const mutantsTail = `
「分かるはずの誤り」は、書式の決まりか、計画の中のほかの数値と食い違うものです。次の変更は、計画だけからは誤りと分かりません。

- 隣り合う数字の入替え。ほかに同じ数値がなければ、どちらが正しいかは書いた人にしか分かりません（期間や桁から外れたものは見つけます）
- 文章、題名、場所、来場者などの自由な欄の、単位や年の変更
- 書かなくてもよい行（場所、概要、取組の結果など）の脱落
- 同じ並びの中の、文の重複
- どこからも参照されていないIDの変更、自由な見出し（来場者など）の打ち誤り
`
