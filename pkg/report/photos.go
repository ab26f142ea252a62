package report

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
	"sorachi/pkg/photo"
	"sorachi/pkg/plan"
	"sorachi/pkg/theme"
	"sorachi/pkg/wareki"
)

// Photos go through three steps. Their headers give the proportions, which are
// all that laying out needs. The pages say how wide each is printed. Only then
// are they prepared, each for that width.

// Photos says where the pictures of a plan come from.
type Photos struct {
	Files fs.FS // the plan's folder; nil leaves all pictures out

	// Prepare makes a picture ready for print; nil is photo.Prepare. It runs on
	// several pictures at once and may not keep the data.
	Prepare func(data []byte, maxW, maxH int) (photo.Picture, error)

	// Ready is told at the beginning and after each picture how many of how many
	// are prepared, one call at a time; nil is told nothing.
	Ready func(done, all int)
}

// measurePhotos reads the headers of the pictures that the pages show, by path.
// One that cannot be used is a finding where it is named first; one that is not
// there is left to pkg/check.
func measurePhotos(in Input) (map[string]photo.Info, diag.List) {
	if in.Photos.Files == nil {
		return nil, nil
	}
	named := photoTexts(in.Plan, in.Summary.Year)
	infos := make([]photo.Info, len(named))
	errs := make([]error, len(named))
	atOnce(len(named), func(i int) {
		infos[i], errs[i] = measure(in.Photos.Files, named[i].Value)
	})
	out, found := map[string]photo.Info{}, diag.List{}
	for i, t := range named {
		if errs[i] == nil {
			out[t.Value] = infos[i]
		}
		unusable(&found, t, errs[i])
	}
	return out, found
}

// developPhotos puts the pictures into the pages, each with the dots that it is
// printed with. What only the pixels show of a picture is found here; it is then
// left out.
func developPhotos(doc *page.Document, in Input) diag.List {
	first := map[string]plan.Text{} // where each path is named first
	for _, t := range photoTexts(in.Plan, in.Summary.Year) {
		first[t.Value] = t
	}
	widths := printedWidths(doc)
	names := slices.Sorted(maps.Keys(widths))
	pictures := make([]photo.Picture, len(names))
	errs := make([]error, len(names))
	done := counted(in.Photos.Ready, len(names))
	buffers := sync.Pool{New: func() any { return new(bytes.Buffer) }} // photos are large: they are read into the same few
	atOnce(len(names), func(i int) {
		b := buffers.Get().(*bytes.Buffer)
		defer buffers.Put(b)
		pictures[i], errs[i] = prepare(in.Photos, names[i], dots(widths[names[i]]), b)
		if errs[i] == nil && in.Theme.Colors.Photos == theme.Grey {
			pictures[i], errs[i] = photo.Grey(pictures[i])
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

// atOnce calls f with 0 to n-1, on as many processors as there are.
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
	return (photo.PixelsFor(points) + pixelStep - 1) / pixelStep * pixelStep
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

// unusable reports why a picture cannot be used, unless pkg/check does.
func unusable(found *diag.List, t plan.Text, err error) {
	if why := refusal(err); why != nil {
		found.Add(badPhoto.New(t.Pos(), t.End(), "写真「"+t.Value+"」を使えません。"+why.Msg, why.Hint))
	}
}

// refusal says why a picture cannot be used, nil when there is no fault or
// pkg/check tells it: no such file, a folder, a path that leads outside.
func refusal(err error) *photo.Error {
	if e, ok := errors.AsType[*photo.Error](err); ok {
		return e
	}
	switch {
	case err == nil, errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrInvalid):
		return nil
	case errors.Is(err, fs.ErrPermission):
		return &photo.Error{Msg: "ファイルを開く権限がありません", Hint: "ファイルの権限を確かめてください"}
	}
	return &photo.Error{Msg: "計画のフォルダーの外へのリンクか、読めないファイルです", Hint: "写真のファイルそのものを、計画のフォルダーの中に置いてください"}
}

// photoTexts lists the paths that the events name, each once.
func photoTexts(p *plan.Plan, y wareki.Year) []plan.Text {
	seen := map[string]bool{}
	var out []plan.Text
	for _, project := range p.Projects {
		for _, e := range append(slices.Clone(project.EventsOf(y)), project.EventsOf(y+1)...) {
			for _, ph := range photosOf(e) {
				if !seen[ph.Path.Value] {
					seen[ph.Path.Value] = true
					out = append(out, ph.Path)
				}
			}
		}
	}
	return out
}

// photosOf lists the pictures of an event and of its parts: they stand together
// on one card.
func photosOf(e *plan.Event) []plan.Photo {
	out := slices.Clone(e.Photos)
	for _, part := range e.Parts {
		out = append(out, part.Photos...)
	}
	return out
}

// measure reads the header of a picture.
func measure(fsys fs.FS, name string) (photo.Info, error) {
	if err := fit(fsys, name); err != nil {
		return photo.Info{}, err
	}
	f, err := fsys.Open(path.Clean(name))
	if err != nil {
		return photo.Info{}, err
	}
	defer f.Close() // nothing was written
	return photo.ProbeFile(f)
}

// prepare makes a picture ready to be printed so many dots wide, read by way of
// a buffer.
func prepare(from Photos, name string, width int, b *bytes.Buffer) (photo.Picture, error) {
	if err := fit(from.Files, name); err != nil {
		return photo.Picture{}, err
	}
	f, err := from.Files.Open(path.Clean(name))
	if err != nil {
		return photo.Picture{}, err
	}
	defer f.Close() // nothing was written
	b.Reset()
	if _, err := b.ReadFrom(io.LimitReader(f, photo.MaxBytes+1)); err != nil {
		return photo.Picture{}, err
	}
	if from.Prepare == nil {
		return photo.Prepare(b.Bytes(), width, math.MaxInt)
	}
	return from.Prepare(b.Bytes(), width, math.MaxInt)
}

// fit says why a file should not even be opened, nil when it may.
func fit(fsys fs.FS, name string) error {
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
	case !info.Mode().IsRegular(): // a pipe would wait for its writer for ever
		return &photo.Error{Msg: "普通のファイルではありません", Hint: "JPEG、PNG、WebPのファイルを置いてください"}
	}
	return photo.TooLarge(info.Size())
}

// leastDPI is the resolution under which a photo looks coarse on paper.
const leastDPI = 150

// coarse reports the photos that have too few pixels for the size at which they
// are printed.
func coarse(doc *page.Document, in Input) diag.List {
	var found diag.List
	widths := printedWidths(doc)
	for _, t := range photoTexts(in.Plan, in.Summary.Year) {
		width := widths[t.Value]
		need := int(math.Ceil(width / 72 * leastDPI))
		if has := in.sizes[t.Value].Width; has < need {
			found.Add(photoTooSmall.New(t.Pos(), t.End(),
				fmt.Sprintf("写真「%s」は幅%d画素で、印刷する幅（%.0fmm）では粗く見えます", t.Value, has, width/72*25.4),
				fmt.Sprintf("幅%d画素以上の写真に差し替えてください", need)))
		}
	}
	return found
}
