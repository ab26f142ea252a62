package trends

import (
	"slices"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/xlsxwriter/drawing"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// written is a value as it stands in a plan; nil for none.
func written(t *testing.T, s string) *value.Value {
	t.Helper()
	if s == "" {
		return nil
	}
	v, found := value.Parse(yamlfile.NewText(s, diag.Pos{File: "k.yaml", Line: 1, Col: 1}))
	if found.HasErrors() {
		t.Fatal(found)
	}
	return v
}

// No page is left with one chart of many.
func TestPanelsAreSpreadOverPages(t *testing.T) {
	for _, tt := range []struct{ n, years, perPage, abreast int }{
		{1, 4, 1, 2}, {2, 4, 2, 2}, {3, 4, 3, 2}, {4, 4, 4, 2}, {6, 4, 6, 3},
		{7, 4, 4, 2}, {8, 4, 4, 2}, {12, 4, 6, 3}, {13, 4, 5, 3}, {5, 6, 3, 2}, {9, 6, 3, 2},
	} {
		if perPage, abreast := panelsPerPage(tt.n, tt.years); perPage != tt.perPage || abreast != tt.abreast {
			t.Errorf("%d panels of %d years: %d a page, %d abreast, want %d and %d", tt.n, tt.years, perPage, abreast, tt.perPage, tt.abreast)
		}
	}
}

// A figure stands on the side of its point where the target's line is not, with the
// decimals that are written; an axis of large figures has none.
func TestFiguresBesidePoints(t *testing.T) {
	const r6 wareki.Year = 2024
	w := writer{&everysheet.Book{Sum: &progress.Summary{Years: []wareki.Year{r6 - 3, r6 - 2, r6 - 1, r6}}, Bands: make([]everysheet.Band, 1)}}
	row := func(target string, actuals ...string) *progress.Row {
		k := &plan.KPI{Target: written(t, target)}
		for i, s := range actuals {
			k.Actuals = append(k.Actuals, plan.Actual{Year: r6 - 3 + wareki.Year(i), Value: written(t, s)})
		}
		return &progress.Row{Def: k}
	}
	for _, tt := range []struct {
		target string
		points []drawing.Point
		axis   string
	}{
		{"1,278万人（R7）", []drawing.Point{{Format: "#,##0", Below: true}, {Format: "#,##0.0", Below: true}, {Format: "#,##0"}, {}}, "#,##0"},
		{"", []drawing.Point{{Format: "#,##0"}, {Format: "#,##0.0"}, {Format: "#,##0"}, {}}, "#,##0"},
	} {
		got := w.figuresOf(row(tt.target, "852万人", "1,159.6万人", "1,278万人", "集計中"))
		if !slices.Equal(got.points(), tt.points) || got.axis() != tt.axis {
			t.Errorf("target %q: %v, axis %q", tt.target, got.points(), got.axis())
		}
	}
	small := w.figuresOf(row("3件（R7）", "1件"))
	if got := small.axis(); got != "" {
		t.Errorf("ticks may be halves, but are written as %q", got)
	}
}
