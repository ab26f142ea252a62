package load

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func BenchmarkLoad(b *testing.B) {
	plan, national := os.DirFS("../../../data/sorachi"), os.DirFS("../../../data/national")
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Plan(plan, Options{National: national}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoadLimit reads as many project files as a plan may have.
func BenchmarkLoadLimit(b *testing.B) {
	text, err := os.ReadFile("../../../data/sorachi/projects/3-miryoku-hasshin.yaml")
	if err != nil {
		b.Fatal(err)
	}
	fsys := fstest.MapFS{"plan.yaml": {Data: []byte(planText)}}
	for i := range MaxProjects {
		fsys[fmt.Sprintf("projects/%04d.yaml", i)] = &fstest.MapFile{Data: []byte(strings.Replace(string(text), "number: 3", fmt.Sprintf("number: %d", i+1), 1))}
	}
	b.SetBytes(int64(len(text) * MaxProjects))
	b.ReportAllocs()
	for b.Loop() {
		if p, _, err := Plan(fsys, Options{}); err != nil || len(p.Projects) != MaxProjects {
			b.Fatal(len(p.Projects), err)
		}
	}
}
