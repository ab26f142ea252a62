// Package theme is a look: page order, wording, colours, sizes and limits,
// read from a YAML file that another bureau can change without Go. It knows
// neither plans nor pages; mistakes in a theme have positions like any other.
//
// To read it: Theme in this file, the table in settings.go (one row a setting), then
// reader.go, which fills a Theme by it. schema.go writes the table for editors;
// check.go with contrast.go over vision.go, and fontfile.go, judge what was read. rules.go
// documents the findings.
package theme

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
	"sorachi/pkg/yamlfile/ignore"
)

// Default is the theme used when none is named.
const Default = "shiryo2"

// Color is an opaque sRGB colour.
type Color struct{ R, G, B uint8 }

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

	own []ownFont // fonts of the theme's author, beside its file

	Ignores []ignore.Comment // the comments of the file that silence findings
}

// PageKinds are the kinds of pages that a theme can order.
var PageKinds = []string{"cover", "projects", "kpi-table", "trends", "analysis", "programs", "outline", "national"}

// Sheet is the paper and its margins. Lengths are points.
type Sheet struct {
	Width, Height            float64
	Left, Right, Top, Bottom float64 // what stays white around the contents; Top is below the title band
	Band                     float64 // height of the title band
	CoverEdge                float64 // width of the band at the left of the cover
}

// Lines are widths of lines in points.
type Lines struct {
	Stripe  float64 // under the title band
	Cover   float64 // beside the band of the cover
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

// Sizes are font sizes in points. A page's body text is set between Min and
// Max, as large as the page allows; a page is split rather than set under Low.
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
	Hanging             string  // what of 、 and 。 may stand outside running text: see HangMark
}

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
	Bands                []Color // slices of the ring chart, highest band first
	Pending              Color   // slice of what is not yet known
	Pattern              Color   // lines of the patterns, and around what is filled
	Photos               string  // one of Tones
}

// The tones of photos.
const (
	InColor = "color"
	Grey    = "grey"
)

// Tones are the words for how photos are printed.
var Tones = []string{InColor, Grey}

// Patterns say how areas are told apart without colour. Each is one of
// PatternNames.
type Patterns struct {
	Bands          []string // slices of the ring chart, one for each of Colors.Bands
	Pending        string
	Reached, Short string // bars of progress
	OnSchedule     string
	Past           string // columns of the years before the one reported on
}

// PatternNames are the words for what covers an area: nothing, lines that rise,
// lines that fall, both, level lines, dots.
var PatternNames = []string{"plain", "rising", "falling", "cross", "level", "dots"}

// Words are the fixed words of the pages. ｛year｝ and ｛next｝ stand for the
// year reported on and the one after it.
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

// Names returns the names of the built-in themes, Default first.
func Names(builtin fs.FS) []string {
	files, _ := fs.Glob(builtin, "*/theme.yaml") // the pattern is well formed
	names := []string{Default}
	for _, file := range files {
		if name := path.Dir(file); name != Default {
			names = append(names, name)
		}
	}
	return names
}

// Load reads the built-in theme of that name, Default when it is empty. Faults
// of the theme are findings; the error is ErrUnknown for a name that is not
// built in, or that of reading the file.
func Load(builtin fs.FS, name string) (*Theme, diag.List, error) {
	if name == "" {
		name = Default
	}
	data, err := read(builtin, name)
	if err != nil {
		return nil, nil, err
	}
	return Parse(path.Join("templates", name, "theme.yaml"), data)
}

func read(builtin fs.FS, name string) ([]byte, error) {
	data, err := fs.ReadFile(builtin, path.Join(name, "theme.yaml"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%q: %w", name, ErrUnknown)
	}
	return data, err
}

// modeline begins the comment by which editors find the schema of a file.
const modeline = "# yaml-language-server: $schema="

// Text returns the YAML of the built-in theme of that name, as Load reads it.
// Editors are told to find its schema at an address; "" tells them of none. The
// error is that of Load.
func Text(builtin fs.FS, name, schema string) ([]byte, error) {
	data, err := read(builtin, name)
	if err != nil {
		return nil, err
	}
	if rest, ok := bytes.CutPrefix(data, []byte(modeline)); ok {
		_, data, _ = bytes.Cut(rest, []byte("\n"))
	}
	if schema != "" {
		data = append([]byte(modeline+schema+"\n"), data...)
	}
	return data, nil
}

// ErrUnknown is returned for a name that is no built-in theme.
var ErrUnknown = errors.New("unknown theme")

// Parse reads a theme from a file's text; name is what findings show. The theme
// is of use when no finding is an error, and nil when the text holds no
// settings at all.
func Parse(name string, data []byte) (*Theme, diag.List, error) {
	root, found := yamlfile.Parse(name, data)
	if root == nil {
		return nil, found, nil
	}
	if root.Kind != yamlfile.Map {
		found.Add(badSetting.New(root.Pos, diag.Pos{}, "テンプレートの設定が読み取れません。「名前: 値」の形の行で書きます",
			"「sorachi template eject」で作る写しを直してください"))
		return nil, found, nil
	}
	t := &Theme{Ignores: root.Ignores}
	settings := t.settings()
	r := newReader(settings)
	r.unknown(root, "")
	for _, s := range settings {
		r.read(root, s)
	}
	t.own = r.own
	t.check(r, root)
	return t, joined(found, r.found), nil
}

// joined puts what YAML says and what the settings say together, one finding of
// each line. An error of YAML is the cause of what the settings say; its warnings
// know less: of a colour without quotes it only sees a comment.
func joined(yaml, settings diag.List) diag.List {
	settings = slices.DeleteFunc(settings, func(d diag.Diagnostic) bool {
		return slices.ContainsFunc(yaml, func(k diag.Diagnostic) bool { return k.Severity == diag.Error && k.Pos.Line == d.Pos.Line })
	})
	yaml = slices.DeleteFunc(yaml, func(d diag.Diagnostic) bool {
		return d.Severity != diag.Error && slices.ContainsFunc(settings, func(k diag.Diagnostic) bool { return k.Pos.Line == d.Pos.Line })
	})
	return append(yaml, settings...)
}
