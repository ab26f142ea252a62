// Package photos takes the photos that a plan names through a report. Before the pages
// are laid out their headers are read: the proportions are all that laying out needs.
// The pages then say how wide each is printed, and only then are the photos prepared,
// each for that width. How a single picture is read and made ready is for
// pkg/photos/imagefile; which files are there at all, and which are used twice, for
// pkg/check/files. A photo is what a plan names and a page shows, a picture what its file
// holds.
//
// To read it: Measure, Coarse and Develop in this file, in the order in which a report
// needs them. They stand on named.go (which photos a plan names), files.go (a photo is
// opened, and what is said when it cannot be used), printed.go (the places of photos on
// the pages) and atonce.go (several photos at once). rules.go documents the findings.
package photos

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"slices"
	"sync"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/photos/imagefile"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// Source says where the photos of a plan come from.
type Source struct {
	Files fs.FS // the plan's folder; nil leaves all photos out

	// Prepare makes a picture ready for print; nil is imagefile.Prepare. It runs on
	// several pictures at once and may not keep the data.
	Prepare func(data []byte, maxW, maxH int) (imagefile.Picture, error)

	// Ready is told at the beginning and after each picture how many of how many
	// are prepared, one call at a time; nil is told nothing.
	Ready func(done, all int)
}

// Measure reads the headers of the photos that the pages of fiscal year y show,
// by path. One that cannot be used is a finding where it is named first; one that is not
// there is left to pkg/check/files.
func Measure(from Source, p *plan.Plan, y wareki.Year) (map[string]imagefile.Info, diag.List) {
	if from.Files == nil {
		return nil, nil
	}
	texts := named(p, y)
	infos := make([]imagefile.Info, len(texts))
	errs := make([]error, len(texts))
	atOnce(len(texts), func(i int) {
		infos[i], errs[i] = probe(from.Files, texts[i].Value)
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

// Develop puts the photos into the pages, each with the pixels that it is
// printed with, without colour where the look has none. What only the pixels show of
// one is found here; it is then left out.
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
		pictures[i], errs[i] = prepare(from, names[i], pixels(widths[names[i]]), b)
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
