package kpis

import (
	"sorachi/pkg/chart"
	"sorachi/pkg/page"
	"sorachi/pkg/progress"
	"sorachi/pkg/report/everypage"
)

// look is how pages show how a KPI fares: by shape, colour and word.
type look struct {
	mark  chart.MarkKind
	color page.Color
	word  string
}

// legendOrder lists the standings from the best to what is not known.
var legendOrder = []progress.Standing{progress.Achieved, progress.OnSchedule, progress.Late, progress.Short, progress.Counting}

// lookOf returns how a standing is shown. ok is false for one without a mark: a
// value that is known but cannot be compared with its target.
func lookOf(b *everypage.Builder, s progress.Standing) (l look, ok bool) {
	c, w := b.Color, b.Theme.Words
	switch s {
	case progress.Achieved:
		return look{chart.Disc, c.Reached, w.Reached}, true
	case progress.OnSchedule:
		return look{chart.Diamond, c.OnSchedule, w.OnSchedule}, true
	case progress.Late:
		return look{chart.Triangle, c.Short, w.Late}, true
	case progress.Short:
		return look{chart.Square, c.Short, w.Missed}, true
	case progress.Counting:
		return look{chart.Circle, c.Wait, w.Pending}, true
	}
	return look{color: c.Wait}, false
}
