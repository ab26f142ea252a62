package load

import (
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

// TestSorachi compares what is read from the real plan with what its files say.
func TestSorachi(t *testing.T) {
	p := sorachi(t)
	first, second, last := p.Projects[0], p.Projects[1], p.Projects[3]
	visitors := first.KPIs[0]
	festival, stations := first.EventsOf(2024)[2], first.EventsOf(2024)[3]
	wine := second.EventsOf(2024)[3]
	fair := last.EventsOf(2024)[0]
	tests := []struct {
		what string
		got  any
		want string
	}{
		{"id and title", p.ID.Value + " " + p.Title.Value, "sorachi 道央広域連携地域政策展開方針の推進状況（｛year｝）について"},
		{"period and year", fmt.Sprint(p.Period, p.Year), "R3～R7 R6"},
		{"method", fmt.Sprint(p.Progress.Name, p.Progress.Rounding, p.Progress.Decimals, p.Shares), "ratiohalf-up1割"},
		{"bands", bandsOf(p), "100％以上≥100 80~99％≥80 80％未満"},
		{"projects", len(p.Projects), "4"},
		{"KPIs a project", kpisOf(p), "1 2 3 3"},
		{"events a project", eventsOf(p), "4+3 4+3 4+3 3+3"},
		{"programs", fmt.Sprint(p.Programs[0].Year, len(p.Programs[0].Programs)), "R7 10"},
		{"sentences", fmt.Sprint(p.Analysis[0].Year, len(p.Analysis[0].Sentences)), "R6 6"},
		{"outline", fmt.Sprint(len(p.Outline.Projects), len(p.Outline.Directions), len(p.Outline.Areas), p.Outline.Total.Value), "6 7 5全19プロジェクト"},
		{"national", fmt.Sprint(len(p.National.Pillars), len(p.National.Goals)), "5 3"},
		{"a baseline", fmt.Sprint(visitors.Baseline.Quantity.Number, visitors.Baseline.Quantity.Unit, visitors.Baseline.Year), "7250000人R2"},
		{"a pending value", fmt.Sprint(visitors.Actual(2024).State, visitors.Actual(2024).Expected(2024)), "pending2025-07"},
		{"a value that is not there", fmt.Sprint(visitors.Actual(2019)), "<nil>"},
		{"a repost", last.KPIs[0].Def().Name.Value, "新規高卒者管内企業就職率"},
		{"dates by mark", occurrencesOf(festival), "①[2024-09-14～2024-09-15]岩見沢駅東市民広場公園 ②[2024-09-26～2024-09-29]札幌大通公園"},
		{"dates and places in turn", occurrencesOf(stations), "[2024-04-27]小樽駅 [2024-05-26]室蘭駅 [2024-07-21]江別駅 [2024-09-07]追分駅 [2024-09-15]岩見沢駅"},
		{"marks in brackets", occurrencesOf(wine), "①[2024-07-31～2024-08-06]北海道どさんこプラザ 有楽町店 ②[2024-11-06～2024-11-12]北海道どさんこプラザ 札幌店"},
		{"parts", fmt.Sprint(len(fair.Parts), " ", occurrencesOf(fair.Parts[0])), "2 ①[2024-06-18]岩見沢市 ②[2024-06-28]砂川市"},
		{"the order of fields", labelsOf(fair.Parts[1]), "開催日 概要 訪問企業数 参加高校 参加者"},
		{"who", first.EventsOf(2025)[2].By.Value, "炭鉄港推進協議会・振興局"},
		{"a note", first.Notes[0].Term.Value, "インタープリター"},
	}
	for _, tt := range tests {
		if got := fmt.Sprint(tt.got); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.what, got, tt.want)
		}
	}
}

// TestSorachiPlaces points at values of the real plan.
func TestSorachiPlaces(t *testing.T) {
	p := sorachi(t)
	k := p.Projects[0].KPIs[0]
	unit := strings.Index(k.Baseline.Text.Value, "千人")
	file := "data/sorachi/projects/1-tantetsuko.yaml"
	tests := []struct {
		what string
		got  diag.Pos
		want diag.Pos
	}{
		{"the title", p.Title.Pos(), diag.Pos{File: "data/sorachi/plan.yaml", Line: 5, Col: 8}},
		{"the entry of a KPI", k.Pos, diag.Pos{File: file, Line: 15, Col: 5}},
		{"inside a baseline", k.Baseline.Text.At(unit), diag.Pos{File: file, Line: 17, Col: 20}},
		{"the key of a year", k.Actuals[0].Key.Pos(), diag.Pos{File: file, Line: 20, Col: 7}},
		{"an event", p.Projects[0].EventsOf(2024)[0].Pos, diag.Pos{File: file, Line: 27, Col: 7}},
		{"the second line of prose", p.Projects[0].Purpose.At(strings.Index(p.Projects[0].Purpose.Value, "この歩み")), diag.Pos{File: file, Line: 9, Col: 3}},
		{"a national package", p.National.Pillars[0].Packages[0].Name.Pos(), diag.Pos{File: "data/national/pillars/chihousousei-2.0/1.yaml", Line: 12, Col: 11}},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: at %v, want %v", tt.what, tt.got, tt.want)
		}
	}
}

func bandsOf(p *plan.Plan) string {
	var out []string
	for _, b := range p.Bands {
		s := b.Label.Value
		if b.Has {
			s += "≥" + b.From.Number.String()
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func kpisOf(p *plan.Plan) string {
	var out []string
	for _, pr := range p.Projects {
		out = append(out, fmt.Sprint(len(pr.KPIs)))
	}
	return strings.Join(out, " ")
}

func eventsOf(p *plan.Plan) string {
	var out []string
	for _, pr := range p.Projects {
		out = append(out, fmt.Sprintf("%d+%d", len(pr.EventsOf(2024)), len(pr.EventsOf(2025))))
	}
	return strings.Join(out, " ")
}

// occurrencesOf prints when and where an event took place.
func occurrencesOf(e *plan.Event) string {
	var out []string
	for _, o := range e.Occurrences {
		var dates []string
		for _, r := range o.Dates {
			s := r.From.ISO()
			if r.To != r.From {
				s += "～" + r.To.ISO()
			}
			dates = append(dates, s)
		}
		out = append(out, fmt.Sprintf("%s[%s]%s", o.Mark, strings.Join(dates, " "), o.Place))
	}
	return strings.Join(out, " ")
}

func labelsOf(e *plan.Event) string {
	var out []string
	for _, f := range e.Fields {
		out = append(out, f.Label.Value)
	}
	return strings.Join(out, " ")
}
