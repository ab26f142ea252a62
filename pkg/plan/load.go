package plan

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/decode"
	"sorachi/pkg/diag"
	"sorachi/pkg/keys"
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

// show returns a file of the plan as findings name it.
func (l *loader) show(name string) string {
	return path.Join(l.opts.Name, strings.ToValidUTF8(name, "\ufffd"))
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
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", shown, err)
	}
	if d, ok := textfile.TooLarge(shown, info.Size()); ok {
		l.found.Add(d)
		l.plan.Unread = append(l.plan.Unread, shown)
		return nil, nil
	}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", shown, err)
	}
	n, found := yamlfile.Parse(shown, data)
	l.found = append(l.found, found...)
	if n == nil {
		l.plan.Unread = append(l.plan.Unread, shown)
	} else {
		l.plan.Read = append(l.plan.Read, shown)
		l.plan.Ignores = append(l.plan.Ignores, n.Ignores...)
	}
	return n, nil
}

// object reads the map of a whole file.
func (l *loader) object(n *yamlfile.Node, sec *keys.Section) decode.Object {
	if n.Kind != yamlfile.Map {
		l.plan.Unread = append(l.plan.Unread, n.Pos.File)
	}
	return (&decode.Reader{}).Object(n, sec, "")
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
	for _, part := range l.together(names) {
		l.take(part)
	}
	slices.SortStableFunc(l.plan.Projects, func(a, b *Project) int { return cmp.Compare(a.Number, b.Number) })
	return nil
}

// together reads the files of projects/ on all processors, and returns what
// each held in the order of the names.
func (l *loader) together(names []string) []*loader {
	parts := make([]*loader, len(names))
	workers := runtime.GOMAXPROCS(0)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(names); i += workers {
				parts[i] = &loader{fsys: l.fsys, opts: l.opts, plan: &Plan{}}
				parts[i].project(names[i])
			}
		})
	}
	wg.Wait()
	return parts
}

// project reads one file of projects/.
func (l *loader) project(name string) {
	shown := l.show(name)
	if !plainName(name) {
		l.found.Add(unreadableFile.New(diag.Pos{File: shown}, diag.Pos{}, "「"+shown+"」は、名前に使えない文字があるため読めません",
			"ファイルの名前を付け直してください。ほかのパソコンから写したときに、文字化けした可能性があります"))
		l.plan.Unread = append(l.plan.Unread, shown)
		return
	}
	n, err := l.parse(l.fsys, name, shown)
	if n == nil {
		l.unreadable(shown, err)
		return
	}
	o := l.object(n, keys.Project)
	l.plan.Projects = append(l.plan.Projects, readProject(o, shown))
	l.keep(o.Reader)
}

// plainName reports whether a name can be shown, and found again by what is shown.
func plainName(name string) bool {
	return utf8.ValidString(name) && !strings.ContainsFunc(name, unicode.IsControl)
}

// take adds what another loader read of the same plan.
func (l *loader) take(part *loader) {
	l.found = append(l.found, part.found...)
	l.plan.Projects = append(l.plan.Projects, part.plan.Projects...)
	l.plan.Unread = append(l.plan.Unread, part.plan.Unread...)
	l.plan.Read = append(l.plan.Read, part.plan.Read...)
	l.plan.Ignores = append(l.plan.Ignores, part.plan.Ignores...)
}

// yamlFiles lists the YAML files of a folder by name, none when there is no such
// folder. Hidden files and those that editors leave behind are left out.
func yamlFiles(fsys fs.FS, dir string) ([]string, error) {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var out []string
	for _, e := range entries {
		ext := strings.ToLower(path.Ext(e.Name()))
		if !e.IsDir() && (ext == ".yaml" || ext == ".yml") && !strings.HasPrefix(e.Name(), ".") {
			out = append(out, path.Join(dir, e.Name()))
		}
	}
	return out, nil
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
