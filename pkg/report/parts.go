package report

import (
	"slices"
	"sync"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/report/everypage"
)

// layParts lays out the parts of the report at the same time, each by a
// builder of its own, and returns them in printing order.
func layParts(content everypage.Content) []*everypage.Builder {
	jobs := jobsOf(content.Theme.Pages, content.Plan)
	parts := make([]*everypage.Builder, len(jobs))
	var wg sync.WaitGroup
	for i, job := range jobs {
		parts[i] = everypage.New(content)
		wg.Go(func() { job(parts[i]) })
	}
	wg.Wait()
	return parts
}

// joined puts the pages of all parts into one document, with their bookmarks and
// anchors.
func joined(parts []*everypage.Builder) *page.Document {
	doc := &page.Document{}
	var count counter
	for _, part := range parts {
		count.number(part.Pages)
		for _, m := range part.Bookmarks {
			m.Page += len(doc.Pages)
			doc.Bookmarks = append(doc.Bookmarks, m)
		}
		for _, a := range part.Anchors {
			a.Page += len(doc.Pages)
			doc.Anchors = append(doc.Anchors, a)
		}
		doc.Pages = append(doc.Pages, part.Pages...)
	}
	return doc
}

// notFitting tells which pages of the document are of parts that are known not to fit.
func notFitting(parts []*everypage.Builder) map[int]bool {
	out, n := map[int]bool{}, 0
	for _, part := range parts {
		bad := slices.ContainsFunc(part.Found, func(d diag.Diagnostic) bool { return d.Code == everypage.DoesNotFit.Code })
		for range part.Pages {
			out[n] = bad
			n++
		}
	}
	return out
}

// counter numbers groups and tables through the whole document: each part
// counted from one, and counted trial layouts too.
type counter struct{ groups, tables int }

func (c *counter) number(pages []page.Page) {
	groups, tables := map[int]int{0: 0}, map[int]int{0: 0}
	next := func(m map[int]int, n int, last *int) int {
		if _, ok := m[n]; !ok {
			*last++
			m[n] = *last
		}
		return m[n]
	}
	for _, p := range pages {
		for j, op := range p.Ops {
			p.Ops[j] = page.Retag(op, func(t page.Tag) page.Tag {
				t.Group, t.Table = next(groups, t.Group, &c.groups), next(tables, t.Table, &c.tables)
				return t
			})
		}
	}
}
