package report

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"path"
	"slices"
	"sync"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/photo"
	"sorachi/pkg/plan"
	"sorachi/pkg/wareki"
)

// photoPoints is the width in points that photos are prepared for: the widest
// that the built-in look gives one. A theme with wider photos prints them at
// fewer dots an inch.
const photoPoints = 360

// Photos reads and prepares the pictures of the events of year y and of the
// year after, each once.
// A picture that cannot be used is a finding where it is named; one that is
// not there is left to pkg/check.
func Photos(fsys fs.FS, p *plan.Plan, y wareki.Year) (map[string]photo.Picture, diag.List) {
	texts := photoTexts(p, y)
	pictures := make([]photo.Picture, len(texts))
	errs := make([]error, len(texts))
	var wg sync.WaitGroup
	gate := make(chan struct{}, 2) // a phone photo takes some 40 MB while it is decoded
	for i, t := range texts {
		wg.Go(func() {
			gate <- struct{}{}
			pictures[i], errs[i] = prepare(fsys, t.Value)
			<-gate
		})
	}
	wg.Wait()
	out, found := map[string]photo.Picture{}, diag.List{}
	for i, t := range texts {
		switch why := refusal(errs[i]); {
		case errs[i] == nil:
			out[t.Value] = pictures[i]
		case why != nil:
			found.Add(badPhoto.New(t.Pos(), t.End(), "写真「"+t.Value+"」を使えません。"+why.Msg, why.Hint))
		}
	}
	return out, found
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

func prepare(fsys fs.FS, name string) (photo.Picture, error) {
	name = path.Clean(name)
	if !fs.ValidPath(name) {
		return photo.Picture{}, fs.ErrInvalid
	}
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return photo.Picture{}, err
	}
	switch {
	case info.IsDir():
		return photo.Picture{}, fs.ErrNotExist
	case !info.Mode().IsRegular(): // a pipe would wait for its writer for ever
		return photo.Picture{}, &photo.Error{Msg: "普通のファイルではありません", Hint: "JPEG、PNG、WebPのファイルを置いてください"}
	}
	if err := photo.TooLarge(info.Size()); err != nil {
		return photo.Picture{}, err
	}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return photo.Picture{}, err
	}
	return photo.Prepare(data, photo.PixelsFor(photoPoints), photo.PixelsFor(photoPoints*2))
}

// leastDPI is the resolution under which a photo looks coarse on paper.
const leastDPI = 150

// coarse reports the photos that have too few pixels for the size at which they
// are printed. Those that were shrunk had enough, whatever a theme makes of them.
func coarse(doc *page.Document, in Input) diag.List {
	paths := map[diag.Pos]plan.Text{}
	for _, t := range photoTexts(in.Plan, in.Summary.Year) {
		paths[t.Pos()] = t
	}
	var found diag.List
	for _, p := range doc.Pages {
		for _, op := range p.Ops {
			image, ok := op.(page.Image)
			if !ok {
				continue
			}
			t := paths[image.Pos]
			pic := in.Photos[t.Value]
			need := int(math.Ceil(image.W / 72 * leastDPI))
			if pic.Width == 0 || pic.Width >= need || pic.Width >= photo.PixelsFor(photoPoints) || pic.Height >= photo.PixelsFor(photoPoints*2) {
				continue
			}
			found.Add(photoTooSmall.New(t.Pos(), t.End(),
				fmt.Sprintf("写真「%s」は幅%d画素で、印刷する幅（%.0fmm）では粗く見えます", t.Value, pic.Width, image.W/72*25.4),
				fmt.Sprintf("幅%d画素以上の写真に差し替えてください", need)))
		}
	}
	return found
}
