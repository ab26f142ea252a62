package report

import (
	"bytes"
	"fmt"
	"image"
	pixel "image/color"
	"image/png"
	"math/rand"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/plan/load"
)

// deal is a plan made up by chance, as the text of its files.
type deal struct {
	*rand.Rand
	strings.Builder
	serial int
	long   int // how long texts may be: 1 is as in the real plan
	many   int // how many of a kind there may be, likewise
	photos bool
}

// dealt makes up a plan and reads it. The same seed gives the same plan.
func dealt(t testing.TB, seed int64, long, many int) Input {
	t.Helper()
	d := &deal{Rand: rand.New(rand.NewSource(seed)), long: long, many: many, photos: seed%3 == 0}
	files := d.files(int(seed))
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	p, found, err := load.Plan(fsys, load.Options{National: os.DirFS("../../data/national")})
	if err != nil || len(found) > 0 {
		t.Fatalf("seed %d: %v %v", seed, err, found)
	}
	in := inputOf(t, p)
	if d.photos {
		in.Photos.Files = fstest.MapFS{"photos/wide.png": picture(t, 160, 60), "photos/tall.png": picture(t, 60, 110)}
	}
	return in
}

// files makes up the files of a plan. Some have no outline, programs, analysis
// or national plan.
func (d *deal) files(seed int) map[string]string {
	out := map[string]string{"plan.yaml": d.plan(seed%2 == 0)}
	for i := range 1 + d.Intn(4*d.many) {
		out[fmt.Sprintf("projects/%d.yaml", i+1)] = d.project(i + 1)
	}
	if seed%5 != 0 {
		out["outline.yaml"] = d.outline()
	}
	if seed%5 != 1 {
		out["analysis.yaml"] = d.analysis()
	}
	if seed%5 != 2 {
		out["programs.yaml"] = d.programs(seed%5 != 0)
	}
	return out
}

// write starts the text of a file anew and returns what f wrote.
func (d *deal) write(f func()) string {
	d.Reset()
	f()
	return d.String()
}

// line writes one line of YAML.
func (d *deal) line(indent int, format string, args ...any) {
	fmt.Fprintf(d, strings.Repeat("  ", indent)+format+"\n", args...)
}

var words = []string{"地域", "観光", "魅力を", "発信", "する", "取組", "「炭鉄港」", "SNS", "デジタル", "人材の", "育成", "農業・農村", "を支える", "、", "市町村", "と連携して", "ワイン", "（仮称）",
	"2,500人", "令和6年", "プロジェクト", "高校生", "ー", "㈱", "Society5.0", "〒", "ＰＲ", "ブランド", "づくり", "第1回", "30％", "関係人口", "っ", "～"}

// text makes up a text of about n characters that no other text holds.
func (d *deal) text(n int) string {
	d.serial++
	var b strings.Builder
	fmt.Fprintf(&b, "文%d号", d.serial)
	for b.Len() < 3*n {
		b.WriteString(words[d.Intn(len(words))])
	}
	return b.String() + "末"
}

// upTo makes up a text of at least lo characters and of hi where texts are as
// in the real plan.
func (d *deal) upTo(lo, hi int) string { return d.text(lo + d.Intn(max(1, hi*d.long-lo))) }

func (d *deal) plan(national bool) string {
	return d.write(func() {
		d.line(0, "format: 1\nid: dealt\nbureau: %s\nperiod: R3～R7\nyear: R6", d.upTo(5, 12))
		d.line(0, "title: %s", d.upTo(10, 60))
		if d.Intn(2) == 0 {
			d.line(0, "document: %s", d.text(3))
			d.line(0, "region: %s", d.upTo(4, 12))
		}
		d.line(0, "bands:\n  - {label: 100％以上, from: 100}\n  - {label: 80％以上, from: 80}\n  - {label: 80％未満}")
		if national {
			d.line(0, "national: chihousousei-2.0")
		}
	})
}

func (d *deal) project(n int) string {
	return d.write(func() {
		d.line(0, "id: p%d\nnumber: %d\nname: %s\narea: %s\npurpose: %s", n, n, d.upTo(5, 50), d.upTo(3, 40), d.upTo(20, 250))
		d.kpis(n)
		d.line(0, "events:")
		d.line(1, "R6:")
		d.events(d.Intn(6*d.many + 1))
		d.line(1, "R7:\n    - title: %s\n    - title: %s\n      by: %s", d.upTo(5, 40), d.upTo(5, 40), d.upTo(3, 10))
		d.notes(d.Intn(3 * d.many))
	})
}

func (d *deal) kpis(project int) {
	d.line(0, "kpis:")
	units := []string{"人", "千人", "％", "カ所", "ha", "万円", "件"}
	for i := range 1 + d.Intn(6*d.many) {
		unit := units[d.Intn(len(units))]
		d.line(1, "- id: k%d-%d", project, i)
		d.line(1, "  name: %s", d.upTo(4, 30))
		if d.Intn(5) > 0 {
			d.line(1, "  baseline: %s（R2）", d.figure(unit))
		}
		d.line(1, "  target: %s（R7）\n    actuals:", d.figure(unit))
		for _, y := range []string{"R3", "R4", "R5", "R6"} {
			d.line(3, "%s: %s", y, []string{d.figure(unit), d.figure(unit) + "（速報）", "集計中（7月頃）", "未公表", "－"}[max(0, d.Intn(9)-4)])
		}
		if d.Intn(6) == 0 {
			d.line(2, "note: %s\n    source: %s", d.upTo(5, 60), d.upTo(4, 20))
		}
	}
	if project > 1 {
		d.line(1, "- repost: k1-0")
	}
}

func (d *deal) figure(unit string) string {
	n := d.Intn(1_000_000) + 1
	if n > 999 {
		return fmt.Sprintf("%d,%03d%s", n/1000, n%1000, unit)
	}
	return fmt.Sprintf("%d.%d%s", n, d.Intn(10), unit)
}

func (d *deal) events(n int) {
	if n == 0 {
		d.line(2, "[]")
	}
	for range n {
		d.line(2, "- title: %s", d.upTo(5, 40))
		if d.Intn(4) > 0 {
			d.line(3, "by: %s", d.upTo(3, 10))
		}
		d.fields(3)
		if d.photos && d.Intn(3) == 0 {
			d.line(3, "photos: [photos/wide.png, {path: photos/tall.png, caption: %q}]", d.upTo(3, 15))
		}
		if d.Intn(5) == 0 {
			d.line(3, "parts:")
			for range 1 + d.Intn(2*d.many) {
				d.line(4, "- title: %s", d.upTo(4, 25))
				d.fields(5)
				if d.photos && d.Intn(3) == 0 {
					d.line(5, "photos: [{path: photos/wide.png, caption: %q}]", d.upTo(3, 15))
				}
			}
		}
	}
}

// fields writes the labelled lines of an event.
func (d *deal) fields(indent int) {
	if n := d.Intn(6 * d.many); n > 1 {
		held, place := "①令和6年6月18日", "①"+d.text(3)
		for i := 1; i < min(n, 20); i++ {
			held += fmt.Sprintf(" %c6月%d日", '①'+i, 18+min(i, 12))
			place += fmt.Sprintf(" %c%s", '①'+i, d.text(3))
		}
		d.line(indent, "held: %s", held)
		d.line(indent, "place: %s", place)
	}
	if d.Intn(5) > 0 {
		d.line(indent, "summary: %s", d.upTo(10, 120))
	}
	if n := d.Intn(3 * d.many); n > 0 {
		d.line(indent, "details:")
		for range n {
			d.line(indent+1, "%s: %s", d.label(), d.upTo(4, 30))
		}
	}
}

// label makes up the label of a free line: short ones stand in a column.
func (d *deal) label() string {
	d.serial++
	if d.Intn(2) == 0 {
		return fmt.Sprintf("欄%d", d.serial)
	}
	return d.upTo(5, 12)
}

func (d *deal) notes(n int) {
	if n > 0 {
		d.line(0, "notes:")
	}
	for range n {
		d.line(1, "- term: %s\n    text: %s", d.upTo(3, 10), d.upTo(10, 100))
	}
}

func (d *deal) analysis() string {
	return d.write(func() {
		d.line(0, "R6:")
		for range 1 + d.Intn(7*d.many) {
			d.line(1, "- %s", d.upTo(10, 150))
		}
	})
}

func (d *deal) programs(linked bool) string {
	return d.write(func() {
		d.line(0, "R7:\n  heading: %s\n  programs:", d.upTo(5, 30))
		for range 1 + d.Intn(10*d.many) {
			d.line(2, "- name: %s\n      summary: %s", d.upTo(5, 30), d.upTo(20, 180))
			if linked {
				d.line(3, "projects: [o1]")
			}
		}
	})
}

func (d *deal) outline() string {
	return d.write(func() {
		d.line(0, "title: %s\nedition: %s\nperiod: R7～R11\nregion: %s\nvision: %s", d.text(5), d.text(3), d.upTo(5, 10), d.upTo(20, 90))
		d.line(0, "areas: [%s, %s]\ndirections:", d.text(2), d.text(2))
		for range 1 + d.Intn(7*d.many) {
			d.line(1, "- %s", d.upTo(8, 40))
		}
		d.line(0, "unit: %s\ntotal: %s\nnote: %s\nprojects:", d.text(5), d.text(3), d.upTo(10, 90))
		for i := range 1 + d.Intn(6*d.many) {
			d.line(1, "- id: o%d\n    mark: %c\n    name: %s\n    areas: %s\n    measures:", i+1, '①'+i, d.upTo(5, 30), d.upTo(4, 20))
			for range 1 + d.Intn(2*d.many) {
				d.line(3, "- %s", d.upTo(8, 30))
			}
			d.line(2, "kpi_heading: %s\n    kpis:\n      - {name: %q, baseline: %q, target: %q}", d.text(3), d.upTo(5, 25), d.figure("人")+"（R5）", d.figure("人")+"（R11）")
		}
	})
}

// picture makes the file of a small picture.
func picture(t testing.TB, w, h int) *fstest.MapFile {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range w * h {
		m.Set(i%w, i/w, pixel.RGBA{uint8(i), uint8(i / w), 90, 255})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return &fstest.MapFile{Data: b.Bytes()}
}
