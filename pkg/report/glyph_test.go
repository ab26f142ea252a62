package report

import (
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/data/national"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/progress"
)

// firework is a character that no font of the theme has.
const firework = "🎆"

// sorachiWith loads the real plan with one piece of one file changed and lays
// its report out. The finding of the plan itself fails the test.
func sorachiWith(t *testing.T, file, old, new string) diag.List {
	t.Helper()
	fsys := fstest.MapFS{}
	names := []string{"plan.yaml", "analysis.yaml", "programs.yaml", "outline.yaml", "projects/1-tantetsuko.yaml", "projects/2-mirai-gijutsu.yaml", "projects/3-miryoku-hasshin.yaml", "projects/4-jinzai-soushutsu.yaml"}
	for _, name := range names {
		data, err := os.ReadFile(path.Join("../../data/sorachi", name))
		if err != nil {
			t.Fatal(err)
		}
		if name == file {
			if strings.Count(string(data), old) == 0 {
				t.Fatalf("%s does not say %q", file, old)
			}
			data = []byte(strings.Replace(string(data), old, new, 1))
		}
		fsys[name] = &fstest.MapFile{Data: data}
	}
	p, found, err := load.Plan(fsys, load.Options{National: national.FS})
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	_, found, err = Build(Input{Plan: p, Summary: progress.Compute(p, p.Year), Theme: builtin(t)})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestMissingGlyphs puts a character that no font has into each kind of text
// and wants it found once, at its own line and column.
func TestMissingGlyphs(t *testing.T) {
	tests := []struct{ what, file, old, new string }{
		{"the title", "plan.yaml", "推進状況（", "推進状況🎆（"},
		{"the document's number", "plan.yaml", "document: 資料２", "document: 資料🎆"},
		{"the bureau", "plan.yaml", "北海道空知", "北海道🎆空知"},
		{"the region", "plan.yaml", "region: 道央", "region: 道央🎆"},
		{"a band", "plan.yaml", "label: 80％未満", "label: 80％🎆未満"},
		{"a project's name", "projects/1-tantetsuko.yaml", "を活用した交流", "を活用した🎆交流"},
		{"an area", "projects/1-tantetsuko.yaml", "area: 道央", "area: 道央🎆"},
		{"the second line of a purpose", "projects/1-tantetsuko.yaml", "この歩みを", "この歩み🎆を"},
		{"a KPI's name", "projects/1-tantetsuko.yaml", "構成市町の観光", "構成市町🎆の観光"},
		{"an event", "projects/1-tantetsuko.yaml", "アートプロジェクト2024", "アート🎆プロジェクト2024"},
		{"who", "projects/1-tantetsuko.yaml", "by: 振興局", "by: 振興局🎆"},
		{"a place", "projects/1-tantetsuko.yaml", "JR岩見沢駅", "JR岩見沢🎆駅"},
		{"a summary", "projects/1-tantetsuko.yaml", "サウンドアーティスト", "サウンド🎆アーティスト"},
		{"a label", "projects/1-tantetsuko.yaml", "来場者: 約", "来場🎆: 約"},
		{"a detail", "projects/1-tantetsuko.yaml", "来場者: 約", "来場者: 🎆約"},
		{"the coming work", "projects/1-tantetsuko.yaml", "学生向け炭鉄港", "学生向け🎆炭鉄港"},
		{"a term", "projects/1-tantetsuko.yaml", "term: インター", "term: 🎆インター"},
		{"a note", "projects/1-tantetsuko.yaml", "の担い手。", "の担い手🎆。"},
		{"a part", "projects/4-jinzai-soushutsu.yaml", "地元企業合同説明会", "地元企業🎆合同説明会"},
		{"a detail of a part", "projects/4-jinzai-soushutsu.yaml", "訪問企業数: 10社", "訪問企業数: 10社🎆"},
		{"an analysis", "analysis.yaml", "省力化機械の広がり", "省力化機械🎆の広がり"},
		{"a heading of programs", "programs.yaml", "総合振興局の主な", "総合振興局🎆の主な"},
		{"a program", "programs.yaml", "広域連携加速化", "広域連携🎆加速化"},
		{"a program's summary", "programs.yaml", "力を合わせ、人材", "力を🎆合わせ、人材"},
		{"the outline's title", "outline.yaml", "title: 政策", "title: 🎆政策"},
		{"the edition", "outline.yaml", "edition: 空知版", "edition: 空知版🎆"},
		{"the outline's region", "outline.yaml", "region: 道央", "region: 🎆道央"},
		{"an area of the outline", "outline.yaml", "[空知地域", "[空知🎆地域"},
		{"the vision", "outline.yaml", "将来の世代", "将来🎆の世代"},
		{"a direction", "outline.yaml", "安心して暮らせるまち", "安心して🎆暮らせるまち"},
		{"the unit", "outline.yaml", "unit: 地域", "unit: 地域🎆"},
		{"the total", "outline.yaml", "全19", "全🎆19"},
		{"the total's note", "outline.yaml", "主なものを掲載", "主なものを🎆掲載"},
		{"a mark", "outline.yaml", "mark: ①", "mark: 🎆"},
		{"a project of the outline", "outline.yaml", "name: アイヌ文化", "name: 🎆アイヌ文化"},
		{"where a project is", "outline.yaml", "（胆振、日高）", "（胆振🎆、日高）"},
		{"a measure", "outline.yaml", "プレミアム旅行", "プレミアム🎆旅行"},
		{"a heading of KPIs", "outline.yaml", "kpi_heading: KPI", "kpi_heading: 🎆"},
		{"a KPI of the outline", "outline.yaml", "構成市町への", "構成市町🎆への"},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			t.Parallel()
			found := sorachiWith(t, tt.file, tt.old, tt.new)
			data, _ := os.ReadFile(path.Join("../../data/sorachi", tt.file))
			before, _, _ := strings.Cut(strings.Replace(string(data), tt.old, tt.new, 1), firework)
			want := diag.Pos{File: tt.file, Line: strings.Count(before, "\n") + 1, Col: len([]rune(before[strings.LastIndex(before, "\n")+1:])) + 1}
			if len(found) != 1 || found[0].Code != "no-glyph" || found[0].Pos != want {
				t.Errorf("got %v, want one no-glyph at %v", found, want)
			}
		})
	}
}
