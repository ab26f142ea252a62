// Package theme is a look: page order, wording, colours, sizes and limits,
// read from a YAML file that another bureau can change without Go. It knows
// neither plans nor pages; mistakes in a theme have positions like any other.
package theme

import (
	"errors"
	"fmt"
	"io/fs"
	"path"

	"sorachi/pkg/diag"
	"sorachi/pkg/source"
)

// Default is the theme used when none is named.
const Default = "shiryo2"

// Color is an opaque sRGB colour.
type Color struct{ R, G, B uint8 }

// Theme is a whole look. Lengths are points (1/72 in).
type Theme struct {
	Format string // 1
	Name   string
	Title  string
	Pages  []string // kinds of pages in printing order: see PageKinds
	Sheet  Sheet
	Fonts  Fonts
	Sizes  Sizes
	Colors Colors
	Words  Words
}

// PageKinds are the kinds of pages that a theme can order.
var PageKinds = []string{"cover", "projects", "kpi-table", "analysis", "programs", "outline", "national"}

// Sheet is the paper and its margins. Lengths are points.
type Sheet struct {
	Width, Height            float64
	Left, Right, Top, Bottom float64 // what stays white around the contents; Top is below the title band
	Band                     float64 // height of the title band
}

// Fonts names TrueType files of the templates' fonts folder.
type Fonts struct{ Regular, Bold, Figures, Fallback string }

// Sizes are font sizes in points. A page's body text is set between Min and
// Max, as large as the page allows; a page is split rather than set under Low.
// Photos are as wide as they can be without pressing the text under Low.
type Sizes struct {
	Title, Cover, Small float64
	Min, Low, Max       float64
	Leading             float64 // line pitch of body text as a multiple of its size
	PhotoMin, PhotoMax  float64 // width of a photo in percent of its card
}

// Colors are the few colours of a report.
type Colors struct {
	Ink, Muted           Color   // text, lesser text
	Primary, OnPrimary   Color   // title bands and table heads, and the text on them
	Accent, Tint, Rule   Color   // section marks, pale grounds, lines
	Reached, Short, Wait Color   // marks: target reached, not reached, not yet known
	Bands                []Color // slices of the ring chart, highest band first
	Pending              Color   // slice of what is not yet known
}

// Words are the fixed words of the pages. ｛year｝ and ｛next｝ stand for the
// year reported on and the one after it.
type Words struct {
	Cover, Area, Purpose, Done, Next                            string
	KPI, Baseline, Actual, Target, Rate, Trend, Project         string
	BaselineYear, ActualYear, TargetYear                        string
	KPIList, Overall, Analysis, Pending, Continued              string
	KPIs, Count, Share, Reached, Missed, Source                 string
	Programs, ProgramName, ProgramSummary, ProgramRefs, Legend  string
	Vision, Directions, Measures                                string
	Recognition, Goals, Stances, Before, After, Pillars, Roles  string
	Schedule, Packages, PackageName, PackageTarget, PackageItem string
}

// Names returns the names of the built-in themes in order.
func Names(builtin fs.FS) []string {
	files, _ := fs.Glob(builtin, "*/theme.yaml") // the pattern is well formed
	for i := range files {
		files[i] = path.Dir(files[i])
	}
	return files
}

// Load reads the built-in theme of that name, Default when it is empty. Faults
// of the theme are findings; the error is ErrUnknown for a name that is not
// built in, or that of reading the file.
func Load(builtin fs.FS, name string) (*Theme, diag.List, error) {
	if name == "" {
		name = Default
	}
	file := path.Join(name, "theme.yaml")
	data, err := fs.ReadFile(builtin, file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, fmt.Errorf("%q: %w", name, ErrUnknown)
	}
	if err != nil {
		return nil, nil, err
	}
	return Parse(path.Join("templates", file), data)
}

// ErrUnknown is returned for a name that is no built-in theme.
var ErrUnknown = errors.New("unknown theme")

// Parse reads a theme from a file's text; name is what findings show. The theme
// is of use when no finding is an error, and nil when the text holds no
// settings at all.
func Parse(name string, data []byte) (*Theme, diag.List, error) {
	root, found := source.Parse(name, data)
	if root == nil {
		return nil, found, nil
	}
	if root.Kind != source.Map {
		found.Add(badSetting.New(root.Pos, diag.Pos{}, "テンプレートの設定が読み取れません。「名前: 値」の形の行で書きます",
			"付属のテンプレート（templates/"+Default+"/theme.yaml）を写して直してください"))
		return nil, found, nil
	}
	t := &Theme{}
	settings := t.settings()
	r := newReader(settings)
	r.unknown(root, "")
	for _, s := range settings {
		r.read(root, s)
	}
	t.check(r, root)
	return t, append(found, r.found...), nil
}
