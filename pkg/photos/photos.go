// Package photos takes the photos that a plan names through a report. Before the pages
// are laid out their headers are read: the proportions are all that laying out needs.
// The pages then say how wide each is printed, and only then are the photos prepared,
// each for that width. How a single picture is read and made ready is for
// pkg/photos/imagefile; which files are there at all, and which are used twice, for
// pkg/check/files.
//
// To read it: Measure, Coarse and Develop in this file, in the order in which a report
// needs them. rules.go documents the findings.
package photos

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math"
	"path"
	"runtime"
	"slices"
	"sync"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/photos/imagefile"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// Source says where the pictures of a plan come from.
type Source struct {
	Files fs.FS // the plan's folder; nil leaves all pictures out

	// Prepare makes a picture ready for print; nil is imagefile.Prepare. It runs on
	// several pictures at once and may not keep the data.
	Prepare func(data []byte, maxW, maxH int) (imagefile.Picture, error)

	// Ready is told at the beginning and after each picture how many of how many
	// are prepared, one call at a time; nil is told nothing.
	Ready func(done, all int)
}

// Measure reads the headers of the pictures that the pages of fiscal year y show,
// by path. One that cannot be used is a finding where it is
// named first; one that is not there is left to pkg/check/files.
func Measure(from Source, p *plan.Plan, y wareki.Year) (map[string]imagefile.Info, diag.List) {
	if from.Files == nil {
		return nil, nil
	}
	texts := named(p, y)
	infos := make([]imagefile.Info, len(texts))
	errs := make([]error, len(texts))
	atOnce(len(texts), func(i int) {
		infos[i], errs[i] = measure(from.Files, texts[i].Value)
	})
	out, found := map[string]imagefile.Info{}, diag.List{}
	for i, t := range texts {
		if errs[i] == nil {
			out[t.Value] = infos[i]
		}
		unusable(&found, t, errs[i])
	}
	return out, found
}

// leastDPI is the resolution under which a photo looks coarse on paper.
const leastDPI = 150

// Coarse reports the photos that have too few pixels for the size at which the pages
// of fiscal year y print them; sizes is what Measure returned.
func Coarse(doc *page.Document, sizes map[string]imagefile.Info, p *plan.Plan, y wareki.Year) diag.List {
	var found diag.List
	widths := printedWidths(doc)
	for _, t := range named(p, y) {
		width := widths[t.Value]
		need := int(math.Ceil(width / 72 * leastDPI))
		if has := sizes[t.Value].Width; has < need {
			found.Add(photoTooSmall.New(t.Pos(), t.End(),
				fmt.Sprintf("写真「%s」は幅%d画素で、印刷する幅（%.0fmm）では粗く見えます", t.Value, has, width/72*25.4),
				fmt.Sprintf("幅%d画素以上の写真に差し替えてください", need)))
		}
	}
	return found
}

// Develop puts the pictures into the pages, each with the dots that it is
// printed with, without colour where the look has none. What only the pixels show of
// a picture is found here; it is then left out.
func Develop(doc *page.Document, from Source, p *plan.Plan, y wareki.Year, grey bool) diag.List {
	first := map[string]plan.Text{} // where each path is named first
	for _, t := range named(p, y) {
		first[t.Value] = t
	}
	widths := printedWidths(doc)
	names := slices.Sorted(maps.Keys(widths))
	pictures := make([]imagefile.Picture, len(names))
	errs := make([]error, len(names))
	done := counted(from.Ready, len(names))
	buffers := sync.Pool{New: func() any { return new(bytes.Buffer) }} // photos are large: they are read into the same few
	atOnce(len(names), func(i int) {
		b := buffers.Get().(*bytes.Buffer)
		defer buffers.Put(b)
		pictures[i], errs[i] = prepare(from, names[i], dots(widths[names[i]]), b)
		if errs[i] == nil && grey {
			pictures[i], errs[i] = imagefile.Grey(pictures[i])
		}
		done()
	})
	byName, found := map[string][]byte{}, diag.List{}
	for i, name := range names {
		byName[name] = pictures[i].Data
		unusable(&found, first[name], errs[i])
	}
	insert(doc, byName)
	return found
}

// counted returns a function to be called after each of all steps.
func counted(ready func(done, all int), all int) func() {
	if ready == nil {
		return func() {}
	}
	var lock sync.Mutex
	done := 0
	if all > 0 {
		ready(0, all)
	}
	return func() {
		lock.Lock()
		defer lock.Unlock()
		done++
		ready(done, all)
	}
}

// mostAtOnce bounds the pictures that are decoded together: one takes some 30
// MB, the largest allowed 400 MB.
const mostAtOnce = 4

// atOnce calls f with 0 to n-1, on as many processors as there are but no more than
// mostAtOnce.
func atOnce(n int, f func(i int)) {
	var wg sync.WaitGroup
	gate := make(chan struct{}, min(runtime.GOMAXPROCS(0), mostAtOnce))
	for i := range n {
		gate <- struct{}{}
		wg.Go(func() {
			defer func() { <-gate }()
			f(i)
		})
	}
	wg.Wait()
}

// printedWidths returns how wide in points the pages print each picture at most,
// by path.
func printedWidths(doc *page.Document) map[string]float64 {
	widths := map[string]float64{}
	for _, p := range doc.Pages {
		for _, op := range p.Ops {
			if m, ok := op.(page.Image); ok {
				widths[m.Source] = max(widths[m.Source], m.W)
			}
		}
	}
	return widths
}

// pixelStep rounds up the dots that a picture is prepared with, so that a
// slight change of the layout asks for the same picture again.
const pixelStep = 64

// dots returns how many pixels wide a picture is prepared that is printed so
// many points wide.
func dots(points float64) int {
	return (imagefile.PixelsFor(points) + pixelStep - 1) / pixelStep * pixelStep
}

// insert puts the prepared pictures into the pages and takes out the places of
// those that are none.
func insert(doc *page.Document, byName map[string][]byte) {
	for i := range doc.Pages {
		p := &doc.Pages[i]
		for j, op := range p.Ops {
			if m, ok := op.(page.Image); ok {
				m.Data = byName[m.Source]
				p.Ops[j] = m
			}
		}
		p.Ops = slices.DeleteFunc(p.Ops, func(op page.Op) bool {
			m, ok := op.(page.Image)
			return ok && len(m.Data) == 0
		})
	}
}

// unusable reports why a picture cannot be used, unless pkg/check/files does.
func unusable(found *diag.List, t plan.Text, err error) {
	if why := refusal(err); why != nil {
		found.Add(badPhoto.New(t.Pos(), t.End(), "写真「"+t.Value+"」を使えません。"+why.Msg, why.Hint))
	}
}

// refusal says why a picture cannot be used, nil when there is no fault or
// pkg/check/files tells it: no such file, a folder, a path that leads outside.
func refusal(err error) *imagefile.Error {
	if e, ok := errors.AsType[*imagefile.Error](err); ok {
		return e
	}
	switch {
	case err == nil, errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrInvalid):
		return nil
	case errors.Is(err, fs.ErrPermission):
		return &imagefile.Error{Msg: "ファイルを開く権限がありません", Hint: "ファイルの権限を確かめてください"}
	}
	return &imagefile.Error{Msg: "計画のフォルダーの外へのリンクか、読めないファイルです", Hint: "写真のファイルそのものを、計画のフォルダーの中に置いてください"}
}

// named lists the paths that the events of the fiscal years y and y+1 name, which
// are those that the pages of y show, each once.
func named(p *plan.Plan, y wareki.Year) []plan.Text {
	seen := map[string]bool{}
	var out []plan.Text
	for _, project := range p.Projects {
		for _, e := range append(slices.Clone(project.EventsOf(y)), project.EventsOf(y+1)...) {
			for _, ph := range Of(e) {
				if !seen[ph.Path.Value] {
					seen[ph.Path.Value] = true
					out = append(out, ph.Path)
				}
			}
		}
	}
	return out
}

// Of lists the pictures of an event and of its parts: they stand together
// on one card.
func Of(e *plan.Event) []plan.Photo {
	out := slices.Clone(e.Photos)
	for _, part := range e.Parts {
		out = append(out, part.Photos...)
	}
	return out
}

// measure reads the header of a picture.
func measure(fsys fs.FS, name string) (imagefile.Info, error) {
	if err := openable(fsys, name); err != nil {
		return imagefile.Info{}, err
	}
	f, err := fsys.Open(path.Clean(name))
	if err != nil {
		return imagefile.Info{}, err
	}
	defer f.Close() // nothing was written
	return imagefile.ProbeFile(f)
}

// prepare makes a picture ready to be printed so many dots wide, read by way of
// a buffer.
func prepare(from Source, name string, width int, b *bytes.Buffer) (imagefile.Picture, error) {
	if err := openable(from.Files, name); err != nil {
		return imagefile.Picture{}, err
	}
	f, err := from.Files.Open(path.Clean(name))
	if err != nil {
		return imagefile.Picture{}, err
	}
	defer f.Close() // nothing was written
	b.Reset()
	if _, err := b.ReadFrom(io.LimitReader(f, imagefile.MaxBytes+1)); err != nil {
		return imagefile.Picture{}, err
	}
	if from.Prepare == nil {
		return imagefile.Prepare(b.Bytes(), width, math.MaxInt)
	}
	return from.Prepare(b.Bytes(), width, math.MaxInt)
}

// openable says why a file should not even be opened, nil when it may.
func openable(fsys fs.FS, name string) error {
	name = path.Clean(name)
	if !fs.ValidPath(name) {
		return fs.ErrInvalid
	}
	info, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		return err
	case info.IsDir():
		return fs.ErrNotExist
	}
	return imagefile.Unfit(info)
}
