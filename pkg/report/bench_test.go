package report

import "testing"

// BenchmarkBuild lays the real report out, its fonts read anew each time as a
// run of the program does.
func BenchmarkBuild(b *testing.B) {
	in := inputOf(b, sorachi(b))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Build(in); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBuildLong lays out a plan of many and long texts.
func BenchmarkBuildLong(b *testing.B) {
	in := dealt(b, 31, 2, 2)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Build(in); err != nil {
			b.Fatal(err)
		}
	}
}
