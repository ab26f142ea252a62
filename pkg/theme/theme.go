// Package theme is a look: page order, wording, colours, sizes and limits, read from a
// YAML file (テンプレート) that another bureau can change without Go. It knows neither
// plans nor pages; mistakes in a theme have positions like any other. How the value of a
// setting is written, read and faulted is for package setting.
//
// To read it: Theme in this file, the table in settings.go (one row a setting), and Parse
// in parse.go, which fills a Theme by the table; builtin.go holds the themes that are
// built in. What was read is judged by check.go (settings that must go together),
// colorcheck.go over vision.go (colours that can be read and told apart) and fonts.go
// (font files of the theme's author). rules.go documents the findings.
package theme

import (
	"sorachi/pkg/theme/setting"
	"sorachi/pkg/yamlfile/ignore"
)

// Theme is a whole look. Lengths are points (1/72 in).
type Theme struct {
	Format   string // 1
	Name     string
	Title    string
	Pages    []string // kinds of pages in printing order: see PageKinds
	Sheet    Sheet
	Lines    Lines
	Fonts    Fonts
	Sizes    Sizes
	Colors   Colors
	Patterns Patterns
	Words    Words

	own []ownFont // see ReadFonts

	Ignores []ignore.Comment // the comments of the file that silence findings
}

// PageKinds are the kinds of pages that a theme can order.
var PageKinds = []string{"cover", "projects", "kpi-table", "trends", "analysis", "programs", "outline", "national"}

// Sheet is the paper and its margins. Lengths are points.
type Sheet struct {
	Width, Height            float64
	Left, Right, Top, Bottom float64 // what stays white around the contents; Top is below the title band
	TitleBand                float64 // height of the band in which the title of a page stands
	CoverEdge                float64 // width of the coloured edge at the left of the cover
}

// Lines are widths of lines in points.
type Lines struct {
	Stripe  float64 // under the title band
	Cover   float64 // beside the edge of the cover
	Card    float64 // at the left of the title of a card
	Thin    float64 // inside tables
	Thick   float64 // around tables and under their heads
	Section float64 // beside headings inside a page
	Box     float64 // around the boxes of the outline
	Ground  float64 // around what is filled with colour; 0 is none
}

// LastFont is the font of templates/fonts with the most characters: it is asked
// after a theme's own, whatever the theme's fallback is.
const LastFont = "VL-PGothic-Regular.ttf"

// Fonts names TrueType files: of the templates' fonts folder, or paths from the
// theme's file to files of its author.
type Fonts struct{ Regular, Bold, Figures, Fallback string }

// Sizes are font sizes in points. Body text is set between Min and Max, as large as fills
// its page; only the list on the cover and an analysis with room to spare grow larger.
// What is too much for a page at some size is split, and that size depends on the kind of
// page:
//
//   - Tables and lists that are as good in two parts (kpi-table, the stances and pillars of
//     national, the list on the cover) are split rather than set under Low.
//   - programs and the packages of national are cut beforehand into pages that hold them
//     about midway from Low to Max.
//   - What is to be seen on one page (projects, analysis, outline) is split only where Min
//     does not fit. It is then set larger: a project as large as needs no more pages, the
//     others midway from Low to Max.
//   - The panels of trends are set at Low.
//
// Photos are as wide as they can be without pressing the text under Low.
type Sizes struct {
	Title, Cover, Small float64
	Side                float64 // at the right of the title band
	CoverText           float64 // year and bureau at the foot of the cover
	Document            float64 // number of the document on the cover
	Min, Low, Max       float64
	Leading             float64 // line pitch of body text as a multiple of its size
	CellX, CellY        float64 // room inside cells as a multiple of the text's size
	PhotoMin, PhotoMax  float64 // width of a photo in percent of its card
	Hanging             string  // what of 、 and 。 may stand outside running text: HangBlank or HangMark
}

// What of 、 and 。 may stand outside running text: the blank half of a comma or full stop,
// or the whole of it (ぶら下げ, JLREQ 3.8.2).
const (
	HangBlank = "blank"
	HangMark  = "mark"
)

// Color is an opaque sRGB colour.
type Color = setting.RGB

// Colors are the few colours of a report.
type Colors struct {
	Ink, Muted           Color   // text, lesser text
	Primary, Accent      Color   // strong text and thick lines; labels and marks
	Tint, Rule           Color   // pale grounds, lines
	Title, OnTitle       Color   // title bands, and the text on them
	Head, OnHead         Color   // heads of tables and boxes, and the text on them
	Section, OnSection   Color   // headings inside a page, and the text on them
	Reached, Short, Wait Color   // marks: target reached, not reached, not yet known
	OnSchedule           Color   // mark: not reached, but on schedule
	Past                 Color   // columns of the years before the one reported on
	Bands                []Color // slices of the ring chart, one for each band of rates (区分), highest first
	Pending              Color   // slice of what is not yet known
	Pattern              Color   // lines of the patterns, and around what is filled
	Photos               string  // InColor or Grey
}

// The tones of photos.
const (
	InColor = "color"
	Grey    = "grey"
)

// tones are the words for how photos are printed.
var tones = []string{InColor, Grey}

// Patterns say how areas are told apart without colour. Each is one of
// PatternNames.
type Patterns struct {
	Bands          []string // slices of the ring chart, one for each of Colors.Bands
	Pending        string
	Reached, Short string // bars of progress
	OnSchedule     string
	Past           string // columns of the years before the one reported on
}

// Plain is the pattern of an area that only its colour covers.
const Plain = "plain"

// PatternNames are the words for what covers an area: nothing, lines that rise,
// lines that fall, both, level lines, dots.
var PatternNames = []string{Plain, "rising", "falling", "cross", "level", "dots"}

// Words are the fixed words of the pages. ｛year｝ and ｛next｝ stand for the
// year reported on and the one after it: who prints the words fills them first, with
// Theme.Filled.
type Words struct {
	Cover, Area, Purpose, Done, Next                            string
	KPI, Baseline, Actual, Target, Rate, Trend, Project         string
	BaselineYear, ActualYear, TargetYear                        string
	KPIList, Overall, Analysis, Pending, Continued              string
	KPIs, Count, Share, Reached, Missed, Source                 string
	OnSchedule, Late, Trends, BaselineMark                      string
	Programs, ProgramName, ProgramSummary, ProgramRefs, Legend  string
	Vision, Directions, Measures                                string
	Recognition, Goals, Stances, Before, After, Pillars, Roles  string
	Schedule, Packages, PackageName, PackageTarget, PackageItem string
}
