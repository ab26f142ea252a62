package plan

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"sync"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/textfile"
	"sorachi/pkg/yamlfile"
)

// MaxProjects is how many files projects/ may hold.
const MaxProjects = 1000

// ErrNoPlan is returned for a folder without a plan.yaml.
var ErrNoPlan = errors.New("no plan.yaml")

// Options says how to load.
type Options struct {
	Name     string // the folder as findings show it; empty is the file system's root
	National fs.FS  // the known national plans, one <id>.yaml each

	// Reason says in Japanese, to go on after a file's name, why it cannot be
	// read; nil leaves it unsaid.
	Reason func(error) string
}

// Load reads the plan in the root of fsys. It goes on after every finding, so
// that one run shows all there are; the plan then holds what could be read.
// A file that cannot be read is a finding too; the error is for ErrNoPlan, and
// for a plan.yaml that cannot be read.
func Load(fsys fs.FS, o Options) (*Plan, diag.List, error) {
	l := &loader{fsys: fsys, opts: o, plan: &Plan{}}
	for _, step := range []func() error{l.main, l.projects, l.programs, l.analysis, l.outline, l.national, l.misnamed} {
		if err := step(); err != nil {
			return nil, nil, err
		}
	}
	l.link()
	l.flawed()
	return l.plan, Limit(l.found), nil
}

// loader carries one Load.
type loader struct {
	fsys  fs.FS
	opts  Options
	plan  *Plan
	found diag.List

	nationalID Text
}

// optional parses a file that a plan may do without. The node is nil when there
// is no such file or nothing could be read from it.
func (l *loader) optional(fsys fs.FS, name, shown string) (*yamlfile.Node, error) {
	n, err := l.parse(fsys, name, shown)
	listed := func(e fs.DirEntry) bool { return e.Name() == name }
	if errors.Is(err, fs.ErrNotExist) && !slices.ContainsFunc(entries(fsys, "."), listed) {
		return nil, nil
	}
	l.unreadable(shown, err)
	return n, nil
}

// unreadable reports a file that the system does not let be read.
func (l *loader) unreadable(shown string, err error) {
	if err == nil {
		return
	}
	reason := "を読めません"
	if l.opts.Reason != nil {
		reason = l.opts.Reason(err)
	}
	l.found.Add(unreadableFile.New(diag.Pos{File: shown}, diag.Pos{}, "「"+shown+"」"+reason, "ファイルを読めるようにするか、計画のフォルダーから除いてください"))
	l.plan.Unread = append(l.plan.Unread, shown)
}

// parse reads and parses a file that is there: one that a folder lists and that
// cannot be opened, such as a link to nothing, is an error and not missing. The
// node is nil when nothing could be read from it.
func (l *loader) parse(fsys fs.FS, name, shown string) (*yamlfile.Node, error) {
	return l.enter(open(fsys, name, shown))
}

// opened is a file that was read and parsed, before the plan knows of it.
type opened struct {
	shown string
	node  *yamlfile.Node // nil when nothing could be read
	found diag.List
	err   error // the system's, about the file
}

// open reads and parses a file.
func open(fsys fs.FS, name, shown string) opened {
	f := opened{shown: shown}
	info, err := fs.Stat(fsys, name)
	if err != nil {
		f.err = fmt.Errorf("%s: %w", shown, err)
		return f
	}
	if d, ok := textfile.TooLarge(shown, info.Size()); ok {
		f.found.Add(d)
		return f
	}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		f.err = fmt.Errorf("%s: %w", shown, err)
		return f
	}
	f.node, f.found = yamlfile.Parse(shown, data)
	return f
}

// enter notes in the plan what became of a file.
func (l *loader) enter(f opened) (*yamlfile.Node, error) {
	if f.err != nil {
		return nil, f.err
	}
	l.found = append(l.found, f.found...)
	if f.node == nil {
		l.plan.Unread = append(l.plan.Unread, f.shown)
		return nil, nil
	}
	l.plan.Read = append(l.plan.Read, f.shown)
	l.plan.Ignores = append(l.plan.Ignores, f.node.Ignores...)
	return f.node, nil
}

// object reads the map of a whole file.
func (l *loader) object(n *yamlfile.Node, sec *keys.Section) decode.Object {
	l.noMap(n)
	return (&decode.Reader{}).Object(n, sec, "")
}

// noMap notes a file that holds no keys: nothing could be read from it.
func (l *loader) noMap(n *yamlfile.Node) {
	if n.Kind != yamlfile.Map {
		l.plan.Unread = append(l.plan.Unread, n.Pos.File)
	}
}

// keep takes over what r found.
func (l *loader) keep(r *decode.Reader) { l.found = append(l.found, r.Found...) }

func (l *loader) projects() error {
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
	slices.SortStableFunc(l.plan.Projects, func(a, b *Project) int { return cmp.Compare(a.Number, b.Number) })
	return nil
}

// projectFile is one file of projects/ that was read, before the plan knows of it.
type projectFile struct {
	opened
	project *Project  // nil when nothing could be read
	inside  diag.List // what reading it found
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
	l.noMap(n)
	l.plan.Projects = append(l.plan.Projects, f.project)
	l.found = append(l.found, f.inside...)
}

// link joins reposts to their originals and KPIs to their projects. What
// cannot be joined is left for the rules to report.
func (l *loader) link() {
	byID := map[string]*KPI{}
	for _, p := range l.plan.Projects {
		for _, k := range p.KPIs {
			if k.Repost.IsZero() && byID[k.ID.Value] == nil {
				byID[k.ID.Value] = k
			}
		}
	}
	for _, p := range l.plan.Projects {
		for _, k := range p.KPIs {
			k.Project = p
			k.Original = byID[k.Repost.Value]
			if k.Repost.IsZero() {
				k.Original = nil
			}
		}
	}
}
