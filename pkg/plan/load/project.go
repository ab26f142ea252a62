package load

import (
	"cmp"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"sync"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value"
)

// MaxProjects is how many files projects/ may hold, and the highest number of a project.
const MaxProjects = 1000

// projects reads the files of projects/.
func (l *loader) projects() {
	names, err := yamlFiles(l.fsys, "projects")
	l.unreadable(l.show("projects"), err)
	if len(names) > MaxProjects {
		l.found.Add(tooManyFiles.New(diag.Pos{File: l.show("projects")}, diag.Pos{},
			fmt.Sprintf("プロジェクトのファイルが%d個あります。上限は%d個です", len(names), MaxProjects), ""))
		names = names[:MaxProjects]
	}
	for _, f := range l.together(names) {
		l.enterProject(f)
	}
	slices.SortStableFunc(l.plan.Projects, func(a, b *plan.Project) int { return cmp.Compare(a.Number, b.Number) })
}

// projectFile is one file of projects/ that was read, before the plan knows of it.
type projectFile struct {
	opened
	project *plan.Project // nil when nothing could be read
	inside  diag.List     // what reading it found
}

// together reads the files of projects/ on all processors, and returns what
// each held in the order of the names.
func (l *loader) together(names []string) []projectFile {
	files := make([]projectFile, len(names))
	workers := runtime.GOMAXPROCS(0)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(names); i += workers {
				files[i] = openProject(l.fsys, names[i], l.show(names[i]))
			}
		})
	}
	wg.Wait()
	return files
}

// openProject reads one file of projects/.
func openProject(fsys fs.FS, name, shown string) projectFile {
	if !plainName(name) {
		return projectFile{opened: opened{shown: shown, found: diag.List{unreadableFile.New(diag.Pos{File: shown}, diag.Pos{}, "「"+shown+"」は、名前に使えない文字があるため読めません",
			"ファイルの名前を付け直してください。ほかのパソコンから写したときに、文字化けした可能性があります")}}}
	}
	f := projectFile{opened: open(fsys, name, shown)}
	if f.node != nil {
		o := (&decode.Reader{}).Object(f.node, keys.Project, "")
		f.project = readProject(o, shown)
		f.inside = o.Reader.Found
	}
	return f
}

// enterProject notes in the plan what a file of projects/ held.
func (l *loader) enterProject(f projectFile) {
	n, err := l.enter(f.opened)
	if n == nil {
		l.unreadable(f.shown, err)
		return
	}
	l.noteNoMap(n)
	l.plan.Projects = append(l.plan.Projects, f.project)
	l.found = append(l.found, f.inside...)
}

// readProject reads one file of projects/.
func readProject(o decode.Object, file string) *plan.Project {
	p := &plan.Project{File: file, ID: o.ID("id"), Name: o.Text("name"), Area: o.Text("area"), Purpose: o.Text("purpose"),
		Policies: o.Texts("policies")}
	p.Number, p.NumPos, _ = o.Number("number", 1, MaxProjects)
	for i, n := range o.Items("kpis") {
		if k := readKPI(o.Reader, n, fmt.Sprintf("kpis[%d]", i)); k != nil {
			p.KPIs = append(p.KPIs, k)
		}
	}
	p.Events = readEventYears(o, "events")
	for _, n := range o.Objects("notes", keys.Note) {
		p.Notes = append(p.Notes, plan.Note{Term: n.Text("term"), Text: n.Text("text")})
	}
	p.Lost = o.Lost(textsStand...)
	return p
}

// textsStand are the rules that are harmless to a key (decode.Object.Lost): what is
// written there is kept as a text, though its meaning could not be read. A year that
// cannot be read or comes twice is not among them, since all that stands below it is lost.
var textsStand = append(slices.DeleteFunc(slices.Clone(value.Rules), func(r *diag.Rule) bool {
	return r == value.BadYear || r == value.DuplicateYear
}), decode.BadNumber, decode.BadChoice, decode.BadID, actualYearDiffers)
