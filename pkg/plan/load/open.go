package load

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
	"sorachi/pkg/yamlfile"
)

// required reads a file without which there is nothing to read. The node is nil when
// nothing could be read from it; the error is the system's.
func (l *loader) required(fsys fs.FS, name, shown string) (*yamlfile.Node, error) {
	return l.enter(open(fsys, name, shown))
}

// optional reads a file that a plan may do without. The node is nil when there is no
// such file or nothing could be read from it. One that its folder lists and that cannot
// be opened, such as a link to nothing, is not missing but unreadable.
func (l *loader) optional(fsys fs.FS, name, shown string) *yamlfile.Node {
	n, err := l.required(fsys, name, shown)
	listed := func(e fs.DirEntry) bool { return e.Name() == name }
	if errors.Is(err, fs.ErrNotExist) && !slices.ContainsFunc(entries(fsys, "."), listed) {
		return nil
	}
	l.unreadable(shown, err)
	return n
}

// unreadable reports a file that the system does not let be read, for the error that it
// answers; there is nothing to report when that is nil.
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
