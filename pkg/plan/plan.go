// Package plan is what is written: the projects, KPIs, events, programs and
// outlines of a plan folder, each value with the place where it was typed. It
// computes nothing and judges nothing: pkg/plan/load fills it from files, what one
// text means is read in pkg/value, rules live in pkg/check, figures in pkg/progress.
//
// To read it: Plan in this file, then a file for each thing that it holds: method.go
// (how rates are computed), bands.go (the classes of rates), project.go with kpi.go and
// event.go, yearfiles.go (programs and analysis), outline.go (the next plan) and
// national.go. lost.go tells what could not be read, so that no rule takes it for missing.
package plan

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
	"sorachi/pkg/yamlfile/ignore"
)

// Text is a written value with its places.
type Text = yamlfile.Text

// Ignore is a comment that silences findings.
type Ignore = ignore.Comment

// Plan is one folder of YAML.
type Plan struct {
	File     string // plan.yaml as the command shows it
	ID       Text
	Title    Text // the cover's title; may hold ｛references｝
	Document Text // 資料２
	Bureau   Text // 北海道空知総合振興局
	Region   Text // 道央広域連携地域
	Code     Text // 全国地方公共団体コード; may be empty
	Period   wareki.Span
	Year     wareki.Year // the fiscal year reported on
	YearText Text
	Progress Method
	Bands    []Band // in written order, highest edge first
	Shares   Share
	Check    Settings

	Projects []*Project // by number
	Programs []ProgramYear
	Analysis []AnalysisYear
	Outline  *Outline  // nil when there is no outline.yaml
	National *National // nil when the plan names none

	Ignores []Ignore // the comments that silence findings, file by file

	// What reading lost. Files are named as findings show them; one that is YAML, but
	// holds no keys, stands in Read and in Unread.
	Lost   []string // keys of plan.yaml that could not be read whole: what hangs on them is not judged
	Read   []string // files that were there and could be read: what they lack is missing
	Unread []string // files from which nothing could be read: what they hold is not missing
	Flawed []Flawed // files in which reading found errors: they may define what seems to be missing
}

// OwnYear returns the year that plan.yaml reports on, which a command may have replaced
// by an earlier one in Year.
func (p *Plan) OwnYear() wareki.Year {
	y, err := wareki.ParseYear(p.YearText.Value)
	if err != nil {
		return p.Year
	}
	return y
}

// InPeriod reports whether the plan has a period that y is in.
func (p *Plan) InPeriod(y wareki.Year) bool {
	return p.Period != (wareki.Span{}) && p.Period.Contains(y)
}

// Settings say how the rules of wording judge this plan (check in plan.yaml).
type Settings struct {
	Keep []Text // words that are left as they are written
	Warn []Text // codes of infos that are warnings here
}

// NewText returns a Text typed on one line from pos on.
func NewText(value string, pos diag.Pos) Text { return yamlfile.NewText(value, pos) }
