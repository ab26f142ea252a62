package everypage

import (
	"math"

	"sorachi/pkg/typeset"
)

// SectionGap is the least room between the sections of a page, in sizes of its
// text.
const SectionGap = 0.8

// Largest lays content out at the largest body size between lo and hi at which
// it is at most height points tall, in quarter points, so that sizes stay a
// scale. ok is false when even lo is too tall; content is then set at lo.
//
// The height of text grows about with the square of its size, so each trial
// tells where the next is worth making.
func Largest[T any](lo, hi, height float64, lay func(size float64) T, tall func(T) float64) (content T, size float64, ok bool) {
	const step = 0.25
	tooBig := int(math.Round((hi-lo)/step)) + 1 // every step from here on is too tall
	fits, at := -1, tooBig*2/3
	for fits+1 < tooBig {
		at = min(max(at, fits+1), tooBig-1)
		try := lay(lo + float64(at)*step)
		h := tall(try)
		if h <= height {
			fits, content = at, try
		} else {
			tooBig = at
		}
		at = int(math.Floor(((lo+float64(at)*step)*math.Sqrt(height/h) - lo) / step))
	}
	if fits < 0 {
		return lay(lo), lo, false
	}
	return content, lo + float64(fits)*step, true
}

// HeightOf is how tall a block is, for Largest.
func HeightOf(b typeset.Block) float64 { return b.H }

// Spread stacks sections with at least gap between them, sharing out what is
// left of height, up to most more for each gap.
func Spread(gap, most, height float64, sections ...typeset.Block) typeset.Block {
	natural := typeset.Stack(gap, sections...).H
	n := 0
	for _, s := range sections {
		if s.H > 0 {
			n++
		}
	}
	if n > 1 && height > natural {
		gap += min(most, (height-natural)/float64(n-1))
	}
	return typeset.Stack(gap, sections...)
}

// Comfortable is a body size that is read with ease: midway from low to max. What is cut
// into pages beforehand is cut at it, and what the smallest size does not bring onto one
// page is set at it on several; theme.Sizes says which kinds of pages do so.
func (b *Builder) Comfortable() float64 {
	return math.Round((b.Theme.Sizes.Low+b.Theme.Sizes.Max)*2) / 4
}

// FilledSheet sets sections on one page as large as fills it.
func (b *Builder) FilledSheet(kind string, head Heading, sections func(st Styles) []typeset.Block) {
	parts, size := b.LargestSections(head, sections)
	b.Sheet(kind, head, b.SpreadOut(size, parts))
}

// LargestSections sets sections at the largest size at which one page holds them.
func (b *Builder) LargestSections(head Heading, sections func(st Styles) []typeset.Block) ([]typeset.Block, float64) {
	z := b.Theme.Sizes
	lay := func(size float64) []typeset.Block { return sections(b.Styles(size)) }
	tall := func(parts []typeset.Block) float64 {
		return typeset.Stack(z.Max*SectionGap, parts...).H // at every size the gaps of Max: none comes out too narrow
	}
	parts, size, ok := Largest(z.Min, z.Max, b.Room().H, lay, tall)
	if !ok {
		b.DoesNotFit("「"+head.Title+"」", head.Pos)
	}
	return parts, size
}

// SpreadOut stacks sections of text of a size down a page.
func (b *Builder) SpreadOut(size float64, parts []typeset.Block) typeset.Block {
	return Spread(size*SectionGap, size*2.2, b.Room().H, parts...)
}
