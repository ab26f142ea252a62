package listing

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/export/dataset"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

func tableOf(p *plan.Plan) dataset.Table { return dataset.Of(p, progress.Compute(p, p.Year)) }

func tableText(t testing.TB, table dataset.Table, format string, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Dataset(&b, table, format, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestTableGoldens(t *testing.T) {
	for name, p := range map[string]*plan.Plan{"small": loaded(t, small), "hostile": hostile(t)} {
		for _, f := range DatasetFormats {
			golden(t, name+"-table-"+f, tableText(t, tableOf(p), f, Options{BOM: true}))
		}
	}
}

// TestTablesAgree reads the formats back and wants the same cells in all.
func TestTablesAgree(t *testing.T) {
	table := tableOf(loaded(t, sorachi))
	for _, table := range []dataset.Table{table, dataset.Wide(table), dataset.Dictionary(table), dataset.Join()} {
		checkCSV(t, table)
		checkJSON(t, table)
		lines := strings.Split(tableText(t, table, "markdown", Options{}), "\n")
		if got := lines[4 : 4+len(table.Rows)]; len(got) != len(table.Rows) || strings.HasPrefix(lines[4+len(table.Rows)], "|") {
			t.Errorf("%s in Markdown has other than %d rows", table.Title, len(table.Rows))
		}
	}
}

func checkCSV(t *testing.T, table dataset.Table) {
	t.Helper()
	got, err := csv.NewReader(strings.NewReader(tableText(t, table, "csv", Options{}))).ReadAll()
	if err != nil || len(got) != 1+len(table.Rows) {
		t.Fatal(len(got), err)
	}
	for i, r := range table.Rows {
		if !slices.Equal(got[1+i], r) {
			t.Errorf("row %d: %q, want %q", i, got[1+i], r)
		}
	}
}

func checkJSON(t *testing.T, table dataset.Table) {
	t.Helper()
	var got struct {
		Title   string
		Columns []struct{ Key, Name, Type string }
		Rows    []map[string]any
	}
	d := json.NewDecoder(strings.NewReader(tableText(t, table, "json", Options{})))
	d.UseNumber()
	if err := d.Decode(&got); err != nil || len(got.Rows) != len(table.Rows) || len(got.Columns) != len(table.Columns) || got.Title != table.Title {
		t.Fatalf("%q, %d columns, %d rows, %v", got.Title, len(got.Columns), len(got.Rows), err)
	}
	for i, r := range table.Rows {
		for n, c := range table.Columns {
			var want any
			switch {
			case r[n] != "" && c.Type == dataset.Integer:
				want = json.Number(r[n])
			case r[n] != "":
				want = r[n]
			}
			if got.Rows[i][c.Key] != want {
				t.Errorf("row %d, %s: %v, want %v", i, c.Key, got.Rows[i][c.Key], want)
			}
		}
	}
}

// TestNumbersAreNeverGuarded wants negative figures, and what looks like them,
// to stay what they are beside texts that a spreadsheet would run.
func TestNumbersAreNeverGuarded(t *testing.T) {
	table := dataset.Table{
		Columns: []dataset.Column{{Name: "値", Type: dataset.Number}, {Name: "注", Type: dataset.Text}},
		Rows: [][]string{
			{"-1234.50", "－"}, {"-3", "-1,234.5人（R6）"}, {"-0.5", "△3.2％"}, {"0", "－％"}, {"-1", "＋3件"},
			{"1", "=1+1"}, {"2", "＝１"}, {"3", "@SUM(A1)"}, {"4", "＠x"}, {"5", "+1+1"}, {"6", "-2+3"}, {"7", "=cmd|' /C calc'!A0"}, {"8", "－１＋２"},
		},
	}
	rows, err := csv.NewReader(strings.NewReader(tableText(t, table, "csv", Options{}))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range table.Rows {
		want := r[1]
		if i >= 5 {
			want = "'" + want
		}
		if got := rows[1+i]; got[0] != r[0] || got[1] != want {
			t.Errorf("%q became %q", r, got)
		}
	}
}

func TestTableOfAnUnknownFormat(t *testing.T) {
	var b bytes.Buffer
	if err := Dataset(&b, dataset.Join(), "xlsx", Options{}); err == nil || b.Len() > 0 {
		t.Errorf("wrote %q, %v", b.String(), err)
	}
}

func TestTableReturnsTheWritersError(t *testing.T) {
	r, w := io.Pipe()
	r.Close()
	for _, f := range DatasetFormats {
		if err := Dataset(w, dataset.Join(), f, Options{}); err != io.ErrClosedPipe {
			t.Errorf("%s: %v", f, err)
		}
	}
}

// BenchmarkDataset writes 107,280 rows: 1,788 plans of 10 KPIs.
func BenchmarkDataset(b *testing.B) {
	table := tableOf(loaded(b, sorachi))
	many := dataset.Join(slices.Repeat([]dataset.Table{table}, 107280/len(table.Rows))...)
	for _, f := range DatasetFormats {
		b.Run(f, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Dataset(io.Discard, many, f, Options{BOM: true}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
