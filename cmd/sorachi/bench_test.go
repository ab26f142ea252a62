package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"testing"

	"sorachi/cmd/sorachi/planfolder"
	"sorachi/cmd/sorachi/template"
	"sorachi/pkg/pdf"
	"sorachi/pkg/photos"
	"sorachi/pkg/theme"
)

// BenchmarkMunicipalities reads, checks and lays out the plans of as many
// municipalities as Hokkaido has, ten pages each, and writes their PDFs in one
// process. MB/run is what the process has taken from the system.
func BenchmarkMunicipalities(b *testing.B) {
	dir := filepath.Join(b.TempDir(), "plan")
	if err := os.CopyFS(dir, os.DirFS("../../data/sorachi")); err != nil {
		b.Fatal(err)
	}
	file := filepath.Join(dir, "plan.yaml")
	text, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	text = bytes.Replace(text, []byte("\nnational:"), []byte("\n# national:"), 1) // ten pages of twenty
	if err := os.WriteFile(file, text, 0o644); err != nil {
		b.Fatal(err)
	}
	th, _, err := template.Load(theme.Default)
	if err != nil {
		b.Fatal(err)
	}
	defer debug.SetGCPercent(debug.SetGCPercent(gcPercent)) // as the program runs
	for b.Loop() {
		for range 179 {
			municipality(b, dir, th)
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.Sys)/(1<<20), "MB/run")
}

func municipality(b *testing.B, dir string, th *theme.Theme) {
	l, err := planfolder.Load(dir, planfolder.Options{})
	if err != nil {
		b.Fatal(err)
	}
	doc, err := l.LayOut(th, photos.Source{})
	if err != nil || doc == nil || len(doc.Pages) != 10 {
		b.Fatal("no report of ten pages", err, l.Found)
	}
	if _, err := pdf.Write(doc); err != nil {
		b.Fatal(err)
	}
}
