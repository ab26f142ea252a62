package reportbook

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/reportbook/activities"
	"sorachi/pkg/excel/reportbook/basis"
	"sorachi/pkg/excel/reportbook/datasheets"
	"sorachi/pkg/excel/reportbook/kpilist"
	"sorachi/pkg/excel/reportbook/trends"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/theme"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
	"sorachi/templates"
)

const r6 wareki.Year = 2024

const (
	listSheet       = kpilist.Sheet
	trendSheet      = trends.Sheet
	eventSheet      = activities.EventSheet
	programSheet    = activities.ProgramSheet
	basisSheet      = basis.Sheet
	dataSheet       = datasheets.Sheet
	dictionarySheet = datasheets.DictionarySheet
)

func text(s string) plan.Text { return yamlfile.NewText(s, diag.Pos{File: "k.yaml", Line: 1, Col: 1}) }

// simple is the notation that the tests write figures in.
var simple = regexp.MustCompile(`^(1日当たり|約)?([△▲-]?)([0-9,]+(?:\.[0-9]+)?)(千|万)?([^0-9（以未超維]*)(以上|以下|未満|超|維持)?(?:（R(\d)）)?(?:（(速報|改定)）)?$`)

var pending = regexp.MustCompile(`^集計中(?:（(\d)月頃）)?$`)

var scales = map[string]int64{"": 1, "千": 1000, "万": 10000}

// written reads a figure without the parser, so that these tests stand alone.
func written(t testing.TB, s string) *value.Value {
	t.Helper()
	if s == "" {
		return nil
	}
	v := &value.Value{Text: text(s), State: value.Plain}
	if m := pending.FindStringSubmatch(s); m != nil {
		v.State = value.Pending
		fmt.Sscan(m[1], &v.Month)
		return v
	}
	for _, state := range []value.State{value.Unpublished, value.NotSurveyed, value.None} {
		if s == progress.StateText(state) || s == "－" && state == value.None {
			v.State = state
			return v
		}
	}
	m := simple.FindStringSubmatch(s)
	if m == nil {
		t.Fatalf("value %q: not in the notation of the tests", s)
	}
	n := decimal.RequireFromString(strings.ReplaceAll(m[3], ",", ""))
	if m[2] != "" {
		n = n.Neg()
	}
	_, places, _ := strings.Cut(m[3], ".")
	scale := decimal.NewFromInt(scales[m[4]])
	v.Quantity = quantity.Quantity{
		Text: strings.TrimPrefix(m[1], "約") + m[2] + m[3] + m[4] + m[5], Number: n.Mul(scale), Written: n, Scale: scale,
		Decimals: len(places), Unit: m[5], UnitText: m[4] + m[5], Prefix: strings.TrimPrefix(m[1], "約"),
		Bound: quantity.Bound(m[6]), Approx: m[1] == "約",
	}
	if m[7] != "" {
		v.YearText = "R" + m[7]
		fmt.Sscan(m[7], &v.Year)
		v.Year += 2018
	}
	switch m[8] {
	case "速報":
		v.State = value.Provisional
	case "改定":
		v.State = value.Revised
	}
	return v
}

// kpi builds a KPI whose actual values are those of R3, R4, R5 and R6.
func kpi(t testing.TB, id, name, baseline, target string, actuals ...string) *plan.KPI {
	t.Helper()
	k := &plan.KPI{ID: text(id), Name: text(name), Baseline: written(t, baseline), Target: written(t, target)}
	for i, s := range actuals {
		if v := written(t, s); v != nil {
			k.Actuals = append(k.Actuals, plan.Actual{Year: r6 - 3 + wareki.Year(i), Value: v})
		}
	}
	return k
}

func repost(of *plan.KPI) *plan.KPI { return &plan.KPI{Repost: of.ID, Original: of} }

// planOf puts each group of KPIs into a project.
func planOf(projects ...[]*plan.KPI) *plan.Plan {
	p := &plan.Plan{
		ID: text("sorachi"), Title: text(modelTitle), Document: text("資料２"), Bureau: text("北海道空知総合振興局"), Region: text("道央広域連携地域"),
		Period: wareki.Span{From: 2021, To: 2025}, Year: r6, Shares: plan.Wari,
		Progress: plan.Method{Name: plan.Ratio, Rounding: plan.HalfUp, Decimals: 1},
		Bands: []plan.Band{
			{Label: text("100％以上"), Mark: text("達成"), Has: true, From: quantity.Quantity{Number: decimal.NewFromInt(100)}},
			{Label: text("80~99％"), Has: true, From: quantity.Quantity{Number: decimal.NewFromInt(80)}},
			{Label: text("80％未満")},
		},
	}
	for i, ks := range projects {
		pr := &plan.Project{Number: i + 1, ID: text(fmt.Sprint("p", i+1)), Name: text(fmt.Sprint("プロジェクト", i+1)), KPIs: ks}
		for _, k := range ks {
			k.Project = pr
		}
		p.Projects = append(p.Projects, pr)
	}
	return p
}

const modelTitle = "道央広域連携地域政策展開方針の推進状況（令和6年度）について"

// modelPlan holds the nine rows of the published 資料２.
func modelPlan(t testing.TB) *plan.Plan {
	jobs := kpi(t, "shinki-kosotsu-shushoku", "新規高卒者管内企業就職率", "60.9％（R2）", "63.9％（R6）", "59.5％", "60.3％", "52.0％", "53.0％")
	moves := kpi(t, "iju-soudan", "移住相談件数", "574件（R2）", "687件（R7）", "777件", "821件", "781件", "集計中（8月頃）")
	p := planOf(
		[]*plan.KPI{kpi(t, "tantetsuko-visitors", "炭鉄港推進協議会構成市町の観光入込客数", "7,250千人（R2）", "7,468千人（R7）", "7,487千人", "10,530千人", "16,215千人", "集計中（7月頃）")},
		[]*plan.KPI{kpi(t, "kosaku-menseki", "空知の耕作面積の維持", "113,600ha（R2）", "113,600ha（R7）", "113,600ha", "113,500ha", "113,500ha", "113,500ha"), jobs},
		[]*plan.KPI{
			kpi(t, "sns-followers", "「そらち・デ・ビュー」公式SNSのフォロワー数", "6,522人（R2）", "14,500人（R7）", "10,101人", "14,221人", "20,120人", "28,672人"),
			kpi(t, "kankou-irikomi", "管内への観光入込客数", "1,232万人（R1）", "1,278万人（R6）", "852万人", "1,159.6万人", "1,274.46万人", "集計中（7月頃）"),
			moves,
		},
		[]*plan.KPI{repost(jobs), repost(moves), kpi(t, "nintei-kodomoen", "認定こども園設置数", "20カ所（R2）", "22カ所（R7）", "20カ所", "20カ所", "20カ所", "20カ所")},
	)
	jobs.Project, moves.Project = p.Projects[1], p.Projects[2]
	for i, name := range []string{
		"日本遺産「炭鉄港」を活用した交流人口拡大プロジェクト", "未来技術の導入などによる産業振興・担い手確保プロジェクト",
		"地域の歴史や資源を活かした空知の魅力発信プロジェクト", "空知と多様な形で関わりを持つ人材創出プロジェクト",
	} {
		p.Projects[i].Name = text(name)
	}
	return p
}

// shiryo2 is the theme that is used when none is named.
func shiryo2(t testing.TB) *theme.Theme {
	t.Helper()
	th, _, err := theme.Load(templates.FS, theme.Default)
	if err != nil {
		t.Fatal(err)
	}
	return th
}

func write(t testing.TB, p *plan.Plan) ([]byte, *progress.Summary) {
	t.Helper()
	s := progress.Compute(p, p.Year)
	out, err := Write(Input{Plan: p, Summary: s, Theme: shiryo2(t)})
	if err != nil {
		t.Fatal(err)
	}
	return out, s
}
