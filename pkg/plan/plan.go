// Package plan is what is written: the projects, KPIs, events, programs and
// outlines of a plan folder, each value with the place where it was typed. It
// computes nothing and judges nothing beyond what reading needs; what one text
// means is read in pkg/value, rules live in pkg/check, figures in pkg/progress.
//
// To read it: this file (what a plan is; national.go has the national one), then
// Load in load.go and one section, such as outline.go: planfile.go, project.go with
// kpi.go and event.go, yearfiles.go, outline.go and national.go each read one kind
// of file, with the methods of decode.Object. files.go knows which files there are.
// The rest serves written slips alone, and reading is understood without it:
// misnamed.go finds files passed over, lost.go keeps what could not be read from
// being taken for missing, limit.go ends long lists; rules.go documents the findings.
//
// A new key needs its entry in pkg/plan/keys/table.go, a field in the type that holds its
// section (here or in national.go), and the call that fills it in the section's
// file. A test wants every key of the table to be read.
package plan

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
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

	Lost    []string // keys of plan.yaml that could not be read whole: what hangs on them is not judged
	Flawed  []Flawed // files in which reading found errors: they may define what seems to be missing
	Unread  []string // files from which nothing could be read, as findings show them: what they hold is not missing
	Ignores []Ignore // the comments that silence findings, file by file
	Read    []string // files that were there and could be read, as findings show them: what they lack is missing
}

// Method is a way to compute a progress rate (進捗率). Empty fields of a KPI's
// method mean the plan's.
type Method struct {
	Name     MethodName
	Rounding Rounding
	Decimals int // 0 to 3; -1 when not written
	Pos      diag.Pos
}

// MethodName is a formula of pkg/progress.
type MethodName string

// The methods; progress documents their formulas.
const (
	Ratio              MethodName = keys.Ratio
	TwoMinusRatio      MethodName = keys.TwoMinusRatio
	FromBaseline       MethodName = keys.FromBaseline
	LinearPace         MethodName = keys.LinearPace
	ChangeFromBaseline MethodName = keys.ChangeFromBaseline
	NoRate             MethodName = keys.NoRate
)

// Rounding is how a rate is cut to its decimals.
type Rounding string

// The roundings: half-up is away from zero.
const (
	HalfUp   Rounding = keys.HalfUp
	Truncate Rounding = keys.Truncate
)

// Direction says which way a KPI gets better.
type Direction string

// The directions. Up is the default.
const (
	Up   Direction = keys.Up
	Down Direction = keys.Down
	Stay Direction = keys.Stay
)

// Share is the unit of the overview chart's shares.
type Share string

// The shares.
const (
	Wari    Share = keys.Wari
	Percent Share = keys.Percent
)

// Band is a class of rates: every rate from From up to the next higher band.
type Band struct {
	Label Text
	From  quantity.Quantity // percent; Has is false for the lowest band
	Has   bool
	Edge  Text // From as written; empty for the lowest band
	Mark  Text // 達成; may be empty
	Pos   diag.Pos
}

// Settings say how the rules of wording judge this plan.
type Settings struct {
	Keep []Text // words that are left as they are written
	Warn []Text // codes of infos that are warnings here
}

// Project is one file of projects/.
type Project struct {
	File     string
	ID       Text
	Number   int
	NumPos   diag.Pos
	Name     Text
	Area     Text   // 推進エリア
	Purpose  Text   // 目的
	Policies []Text // ids of national policy packages; never printed
	KPIs     []*KPI
	Events   []EventYear
	Notes    []Note
	Lost     []string // keys that could not be read whole: what they hold is not missing
}

// EventsOf returns the events of fiscal year y, nil when there are none.
func (p *Project) EventsOf(y wareki.Year) []*Event {
	for _, e := range p.Events {
		if e.Year == y {
			return e.Events
		}
	}
	return nil
}

// KPI is an evaluation indicator (評価指標), or a repost of one.
type KPI struct {
	Pos        diag.Pos // where the entry starts
	ID         Text     // of a repost only when one is wrongly written
	Repost     Text     // id of the original (再掲); empty for an original
	Original   *KPI     // what Repost names; nil when dangling or not a repost
	Project    *Project
	Name       Text
	Baseline   *value.Value
	Target     *value.Value
	Actuals    []Actual  // by year
	Milestones []Actual  // yearly targets, by year
	Direction  Direction // empty when not written
	Progress   Method    // empty fields: the plan's
	Cumulative bool
	Owner      Text     // 所管課; never printed
	Source     Text     // 出典
	Note       Text     // 注
	Indicator  Text     // id shared between regions
	Unread     bool     // some of it could not be read: what it lacks is not missing
	joined     bool     // keys came twice: the first lines of another may be missing, with its id
	Lost       []string // keys that could not be read whole: what hangs on them is not judged
}

// Def returns the KPI that holds the figures: the original of a repost, k itself otherwise.
func (k *KPI) Def() *KPI {
	if k.Original != nil {
		return k.Original
	}
	return k
}

// Actual returns the value of fiscal year y, nil when none is written.
func (k *KPI) Actual(y wareki.Year) *value.Value {
	for _, a := range k.Actuals {
		if a.Year == y {
			return a.Value
		}
	}
	return nil
}

// Actual is the value of one fiscal year.
type Actual struct {
	Year  wareki.Year
	Key   Text // R6 as written
	Value *value.Value
}

// EventYear is the events of one fiscal year.
type EventYear struct {
	Year   wareki.Year
	Key    Text
	Events []*Event
}

// Event is a piece of work (取組), done or coming, or one ○ part of it.
type Event struct {
	Pos         diag.Pos
	Title       Text
	By          Text    // 振興局・市町
	Fields      []Field // held, place, summary and details, in written order
	Held        Text
	Place       Text
	Summary     Text
	Occurrences []Occurrence
	Photos      []Photo
	Parts       []*Event
}

// Field is a labelled line of an event card.
type Field struct {
	Kind  FieldKind
	Label Text // what the card shows: 開催日, 場所, 概要, or the free label
	Value Text
}

// FieldKind tells the three known fields from the free labels.
type FieldKind string

// The kinds, by their YAML keys.
const (
	FieldHeld    FieldKind = "held"
	FieldPlace   FieldKind = "place"
	FieldSummary FieldKind = "summary"
	FieldDetail  FieldKind = "details"
)

// Occurrence is one time that an event took place: what stands behind one ①
// mark, or one of as many dates as places.
type Occurrence struct {
	Mark  string
	Dates []wareki.Range
	Place string
}

// Photo is a picture of an event.
type Photo struct {
	Path    Text // inside the plan folder
	Caption Text
	Alt     Text
}

// Note is a ※ under a page.
type Note struct{ Term, Text Text }

// ProgramYear is the list of programs (主な取組) of one fiscal year.
type ProgramYear struct {
	Year     wareki.Year
	Key      Text
	Heading  Text // may hold ｛references｝
	Programs []Program
}

// ProgramsFor returns the programs that a report prints beside the work of year y:
// those of y, or the latest before it that are written; nil when there are none.
func (p *Plan) ProgramsFor(y wareki.Year) *ProgramYear {
	var best *ProgramYear
	for i := range p.Programs {
		of := &p.Programs[i]
		if of.Year <= y && len(of.Programs) > 0 && (best == nil || of.Year > best.Year) {
			best = of
		}
	}
	return best
}

// Program is one row of the list.
type Program struct {
	Name     Text   // 事業名
	Summary  Text   // 概要
	Projects []Text // ids of outline projects
}

// AnalysisYear is the sentences of 分析・対応方向 for one fiscal year.
type AnalysisYear struct {
	Year      wareki.Year
	Key       Text
	Sentences []Text // may hold ｛references｝
}

// Outline is the next plan in short (政策展開方針概要).
type Outline struct {
	File       string
	Title      Text // 政策展開方針概要
	Edition    Text // 空知版
	Period     wareki.Span
	Region     Text // 道央広域連携地域
	Areas      []Text
	Vision     Text   // 地域のめざす姿
	Directions []Text // 主な施策の展開方向
	Unit       Text   // 地域重点政策ユニット
	Total      Text   // 全19プロジェクト
	Note       Text   // ※ of Total
	Projects   []*OutlineProject
}

// OutlineProject is one box of the outline.
type OutlineProject struct {
	ID         Text
	Mark       Text // ①: the number that programs refer to; may be empty
	Name       Text
	Areas      Text   // 道央広域（空知、石狩、後志、胆振）
	Measures   []Text // 施策
	KPIHeading Text   // KPI or 主なKPI
	KPIs       []*OutlineKPI
	Lost       []string // keys that could not be read whole: what they hold is not missing
}

// OutlineKPI is an indicator of the next plan.
type OutlineKPI struct {
	Name     Text
	Baseline *value.Value
	Target   *value.Value
	KPI      Text // id of the same indicator in this plan; may be empty
}

// NewText returns a Text typed on one line from pos on.
func NewText(value string, pos diag.Pos) Text { return yamlfile.NewText(value, pos) }
