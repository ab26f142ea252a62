package check

import (
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

// slip is what is wrong with the bytes from to to of a name.
type slip struct {
	from, to      int
	message, hint string
}

// slashes writes the marks that people type between folders as plans have them.
var slashes = strings.NewReplacer(`\`, "/", "／", "/", "￥", "/")

var (
	drive  = regexp.MustCompile(`^[A-Za-zＡ-Ｚａ-ｚ][:：]`)
	scheme = regexp.MustCompile(`^[A-Za-z]+://`)
)

// pathSlip tells what keeps a path from leading to a place inside the folder.
func pathSlip(name string) (slip, bool) {
	const inside = "写真を計画のフォルダーの中に置き、「photos/festa.jpg」のように書いてください"
	whole := fmt.Sprintf("写真「%s」の場所が、計画のフォルダーからの道筋になっていません", name)
	if m := scheme.FindString(name); m != "" {
		return slip{0, len(m), fmt.Sprintf("写真「%s」は、ウェブのアドレスです", name), "写真を計画のフォルダーの中に保存し、「photos/festa.jpg」のように書いてください"}, true
	}
	if m := drive.FindString(name); m != "" {
		return slip{0, len(m), whole, inside}, true
	}
	if strings.HasPrefix(name, "/") || strings.HasPrefix(name, `\`) {
		return slip{0, 1, whole, inside}, true
	}
	if i := strings.IndexAny(name, `\／￥`); i >= 0 {
		sign := string(after(name, i))
		return slip{i, i + len(sign), fmt.Sprintf("写真「%s」のフォルダーの区切りが「%s」です", name, sign),
			fmt.Sprintf("「%s」と書いてください", slashes.Replace(name))}, true
	}
	if clean := path.Clean(name); clean == ".." || strings.HasPrefix(clean, "../") {
		i := strings.Index(name, "..")
		return slip{i, i + len(".."), fmt.Sprintf("写真「%s」は、計画のフォルダーの外にあります", name), inside}, true
	}
	return slip{}, false
}

var fileName = &Rule{
	Rule: diag.Rule{Code: "file-name", Severity: diag.Error, Group: diag.Files,
		Title: "Windowsで使えないファイル名",
		Doc: `Windowsでは、「CON」「NUL」「COM1」などの名前と、「?」「*」「:」などの記号、空白や「.」で終わる名前のファイルを作れません。大文字と小文字だけが違う2つの名前も、同じファイルになります。
ほかのパソコンでもフォルダーをそのまま使えるように、別の名前にしてください。`,
		Bad:  "- photos/会場?.jpg",
		Good: "- photos/会場.jpg"},
	run: func(p *pass) {
		for _, ph := range p.photos() {
			if _, found := pathSlip(ph.Path.Value); !found {
				if s, found := nameSlip(ph.Path.Value); found {
					p.at(ph.Path.Sub(s.from, s.to), s.message, s.hint)
				}
			}
		}
		first := map[string]string{}
		for _, file := range p.projectFiles() {
			at := diag.Pos{File: file, Line: 1, Col: 1}
			if s, found := nameSlip(path.Base(file)); found {
				p.span(at, diag.Pos{}, s.message, "ファイルの名前を変えてください")
			}
			same := fold(file)
			if was := first[same]; was != "" {
				p.span(at, diag.Pos{}, fmt.Sprintf("「%s」と「%s」は、Windowsでは同じ名前です", path.Base(file), path.Base(was)), "どちらかの名前を変えてください",
					diag.Related{Pos: diag.Pos{File: was, Line: 1, Col: 1}, Message: "もう1つのファイルです"})
			}
			first[same] = file
		}
	},
}

// projectFiles returns the files of the projects, in report order.
func (p *pass) projectFiles() []string {
	var out []string
	for _, pr := range p.plan.Projects {
		out = append(out, pr.File)
	}
	return out
}

// reserved are the names that Windows keeps for its devices, whatever follows
// their first dot.
var reserved = regexp.MustCompile(`^(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)`)

// nameSlip tells what keeps Windows from having a file or folder of a path.
func nameSlip(name string) (slip, bool) {
	at := 0
	for part := range strings.SplitSeq(name, "/") {
		hint := "ファイルの名前を変え、ここも書き直してください"
		if m := reserved.FindStringSubmatch(part); m != nil {
			return slip{at, at + len(m[1]), fmt.Sprintf("「%s」は、Windowsが機器の名前に使うため、ファイルの名前にできません", m[1]), hint}, true
		}
		if i := strings.IndexAny(part, `<>:"|?*`); i >= 0 {
			return slip{at + i, at + i + 1, fmt.Sprintf("「%c」は、Windowsではファイルの名前に使えません", part[i]), hint}, true
		}
		if body := strings.TrimRight(part, " ."); body != part && body != "" {
			return slip{at + len(body), at + len(part), fmt.Sprintf("「%s」のように空白や「.」で終わる名前は、Windowsでは使えません", part), hint}, true
		}
		at += len(part) + 1
	}
	return slip{}, false
}

var fileCase = &Rule{
	Rule: diag.Rule{Code: "file-case", Severity: diag.Error, Group: diag.Files, Fixable: true,
		Title: "ファイル名の大文字と小文字が実際と違う",
		Doc: `書かれた名前と実際のファイルの名前は、大文字と小文字（または濁点の表し方）だけが違います。Windowsでは見つかりますが、CIなどほかの環境では見つからず、報告書を作れません。
実際の名前のとおりに書いてください。`,
		Bad: `photos:
  - photos/Festa.JPG`,
		Good: `photos:
  - photos/festa.jpg`},
	run: func(p *pass) {
		for _, ph := range p.photos() {
			actual := p.otherCase(ph.Path.Value)
			if actual == "" {
				continue
			}
			from, to := difference(ph.Path.Value, actual)
			at, whole := ph.Path.Sub(from, to), ph.Path
			message := fmt.Sprintf("写真「%s」の実際の名前は「%s」です", ph.Path.Value, actual)
			if norm.NFC.String(ph.Path.Value) == norm.NFC.String(actual) {
				message = fmt.Sprintf("写真「%s」は、実際の名前と濁点の表し方が違います", actual)
			}
			d := p.rule.New(at.Pos(), at.End(), message, fmt.Sprintf("「%s」と書いてください", actual))
			d.Fix = &diag.Fix{Message: d.Hint, Edits: []diag.Edit{{Pos: whole.Pos(), End: whole.End(), Text: actual}}}
			p.report(d)
		}
	},
}

// otherCase returns the path of the one file in the folder whose name differs
// from name in case or in the way that voiced kana are composed. It is empty
// when there is a file of that very name, and when there is none or several.
func (p *pass) otherCase(name string) string {
	if _, slip := pathSlip(name); p.fs == nil || slip || name == "" {
		return ""
	}
	actual := "."
	for part := range strings.SplitSeq(path.Clean(name), "/") {
		near := p.entry(actual, part)
		if near == "" {
			return ""
		}
		actual = path.Join(actual, near)
	}
	if actual == path.Clean(name) {
		return ""
	}
	return actual
}

// entry returns the name in a folder that is part, or else the only one that is
// the same but for case and composition, or nothing.
func (p *pass) entry(dir, part string) string {
	if p.folders == nil {
		p.folders = map[string]map[string][]string{}
	}
	names, known := p.folders[dir]
	if !known {
		names = map[string][]string{}
		entries, _ := fs.ReadDir(p.fs, dir)
		for _, e := range entries {
			names[fold(e.Name())] = append(names[fold(e.Name())], e.Name())
		}
		p.folders[dir] = names
	}
	alike := names[fold(part)]
	switch {
	case slices.Contains(alike, part):
		return part
	case len(alike) == 1:
		return alike[0]
	}
	return ""
}

// fold makes names alike that only case or composition parts.
func fold(name string) string { return strings.ToLower(norm.NFC.String(name)) }

// difference returns where name first differs from actual, to the end of that
// part of the path.
func difference(name, actual string) (from, to int) {
	if path.Clean(name) != name {
		return 0, len(name)
	}
	for from < len(name) && from < len(actual) && name[from] == actual[from] {
		from++
	}
	for from > 0 && from < len(name) && name[from]&0xC0 == 0x80 {
		from--
	}
	to = len(name)
	if i := strings.IndexByte(name[from:], '/'); i >= 0 {
		to = from + i
	}
	if from >= to {
		return 0, len(name)
	}
	return from, to
}

var photoTwice = &Rule{
	Rule: diag.Rule{Code: "photo-twice", Severity: diag.Info, Group: diag.Files,
		Title: "同じ写真が2回使われている",
		Doc: `1つのプロジェクトの同じ年度の取組で、同じ写真が2回使われています。ファイルの名前が違っても、中身が同じであれば知らせます。
写し間違いや、別の写真の入れ忘れでないかを確かめてください。`,
		Bad:  "photos: [photos/meshi.jpg, photos/meshi.jpg]",
		Good: "photos: [photos/meshi.jpg]"},
	run: func(p *pass) {
		for _, pr := range p.plan.Projects {
			for _, y := range pr.Events {
				p.twice(photosOf(y.Events))
			}
		}
	},
}

func photosOf(events []*plan.Event) []plan.Photo {
	var out []plan.Photo
	for _, e := range withParts(events) {
		out = append(out, e.Photos...)
	}
	return out
}
