package plan

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/textfile"
)

// This file tells what reading lost, so that no rule takes it for missing.

// Flawed is a file in which reading found errors, with the words in it that may
// be ids.
type Flawed struct {
	File  string // as findings show it
	words map[string]bool
	all   bool // it cannot be looked into, or has no line with an id (an empty file): any word may be in it
}

// mayDefine reports whether id stands in the file outside a reference.
func (f Flawed) mayDefine(id string) bool { return f.all || f.words[id] }

// MayDefineKPI reports whether id may be that of a KPI which could not be read.
func (p *Plan) MayDefineKPI(id string) bool {
	return len(p.Projects) == 0 || slices.ContainsFunc(p.Flawed, func(f Flawed) bool {
		return path.Base(path.Dir(f.File)) == "projects" && f.mayDefine(id)
	})
}

// IDLost reports whether the id of a KPI could not be read or used, which may be
// meant by any reference.
func (p *Plan) IDLost() bool {
	for _, pr := range p.Projects {
		for _, k := range pr.KPIs {
			if k.Repost.IsZero() && k.Unread && (!keys.IsID(k.ID.Value) || k.joined) {
				return true
			}
		}
	}
	return false
}

// MayDefineNext reports whether id may be that of a project of the next plan
// which could not be read.
func (p *Plan) MayDefineNext(id string) bool {
	return slices.ContainsFunc(p.Flawed, func(f Flawed) bool {
		return path.Base(f.File) == "outline.yaml" && f.mayDefine(id)
	})
}

// flawed notes the files of the plan that have errors, and their words.
func (l *loader) flawed() {
	seen := map[string]bool{}
	for _, d := range l.found {
		name, ok := l.nameOf(d.Pos.File)
		if d.Severity != diag.Error || !ok || seen[name] {
			continue
		}
		seen[name] = true
		l.plan.Flawed = append(l.plan.Flawed, l.lookInto(name))
	}
}

// lookInto reads a file again that was not read whole.
func (l *loader) lookInto(name string) Flawed {
	f := Flawed{File: l.show(name), all: true}
	info, err := fs.Stat(l.fsys, name)
	if err != nil || info.Size() > textfile.MaxBytes {
		return f
	}
	data, err := fs.ReadFile(l.fsys, name)
	if err != nil {
		return f
	}
	f.all, f.words = !idLine.MatchString(plainText(data)), idWords(data)
	return f
}

var (
	idWord     = regexp.MustCompile(`[a-z0-9]+(?:[.-][a-z0-9]+)*`)
	idLine     = regexp.MustCompile(`\bid\s*[:：]`)
	repostLine = regexp.MustCompile(`(?:repost|kpi)\s*(?::|：)[^\n\r,}]*`)
)

// idWords returns the words of a text in any encoding that may be ids, those
// behind a reference to an id left out.
func idWords(data []byte) map[string]bool {
	out := map[string]bool{}
	for _, w := range idWord.FindAllString(repostLine.ReplaceAllString(plainText(data), ""), -1) {
		out[w] = true
	}
	return out
}

// plainText returns a text in any encoding without what stands between the
// letters of UTF-16.
func plainText(data []byte) string { return strings.ReplaceAll(string(data), "\x00", "") }
