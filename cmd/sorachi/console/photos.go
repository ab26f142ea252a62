package console

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/mattn/go-runewidth"

	"sorachi/pkg/photos"
)

// Photos returns how a run prepares photos.
func (w *World) Photos() photos.Source {
	if w.Now == nil {
		return photos.Source{Prepare: w.Cache.Prepare}
	}
	p := photoProgress{to: w.Err, terminal: w.ErrTerminal != Terminal{}, now: w.Now}
	return photos.Source{Prepare: w.Cache.Prepare, Ready: p.ready}
}

// photoProgress tells how far the photos are: on a terminal on one line that is
// written over and erased in the end, elsewhere with one line for all.
type photoProgress struct {
	to       io.Writer
	terminal bool
	now      func() time.Time
	start    time.Time
	told     bool
}

// Photos that are ready sooner are not worth a word.
const (
	patience     = 300 * time.Millisecond // of a reader at a terminal
	patienceOfCI = time.Second            // of one who reads a log afterwards
)

// ready is told at the beginning and after each photo how many of how many are
// prepared.
func (p *photoProgress) ready(done, all int) {
	if done == 0 {
		p.start = p.now()
		return
	}
	took := p.now().Sub(p.start)
	switch line := fmt.Sprintf("写真を縮小しています（%d／%d枚）", done, all); {
	case !p.terminal && took >= patienceOfCI && done < all && !p.told:
		p.told = true
		fmt.Fprintf(p.to, "写真%d枚を縮小しています\n", all)
	case p.terminal && done < all && took >= patience:
		p.told = true
		fmt.Fprint(p.to, "\r"+line)
	case p.terminal && done == all && p.told:
		fmt.Fprint(p.to, "\r"+strings.Repeat(" ", runewidth.StringWidth(line))+"\r")
	}
}
