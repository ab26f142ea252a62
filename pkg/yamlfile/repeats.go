package yamlfile

import (
	"fmt"
	"strings"

	"sorachi/pkg/diag"
)

// This file reports the keys that a map has twice.

// repeats are the keys of one map that came again, in runs: a run is a copy of
// several keys that stood above it, and is one slip.
type repeats []repeat

type repeat struct {
	first, last Text // the keys that came again, the first and the last of them
	was         Text // where the first stood before
	keys        int
}

// add notes that key stood before at was. It belongs to the run before it when
// its like stood above that run.
func (r *repeats) add(was, key Text) {
	if n := len(*r); n > 0 && was.Pos().Compare((*r)[n-1].first.Pos()) < 0 {
		(*r)[n-1].last = key
		(*r)[n-1].keys++
		return
	}
	*r = append(*r, repeat{first: key, last: key, was: was, keys: 1})
}

// found tells of every run. entry says that the map is an entry of a list,
// where the dash between two entries may be missing; depth 0 is the whole file.
func (r repeats) found(entry bool, depth int) diag.List {
	var out diag.List
	for _, run := range r {
		msg, hint := fmt.Sprintf("項目「%s」が2回書かれています", run.first.Value), "どちらか一方を削除してください"
		if run.keys > 1 {
			msg = fmt.Sprintf("項目「%s」から「%s」までの%d項目が、2回書かれています", run.first.Value, run.last.Value, run.keys)
			switch {
			case entry:
				hint = "並びの次の1つであれば「- 」で始まる行を補い、写し間違いであれば一方を削除してください"
			case depth == 0:
				hint = "写し間違いであれば一方を削除し、別のファイルの内容であればファイルを分けてください"
			}
		}
		d := duplicateKey.New(run.first.Pos(), run.first.End(), msg, hint)
		d.Related = []diag.Related{{Pos: run.was.Pos(), Message: "最初の「" + run.first.Value + "」はここです"}}
		out.Add(d)
	}
	return out
}

// behindDash reports whether the map at pos stands behind the dash of a list.
func (c *converter) behindDash(pos diag.Pos) bool {
	before := strings.TrimSuffix(c.file.Line(pos.Line), c.file.Typed(pos))
	return strings.HasSuffix(strings.TrimRight(before, " "), "-")
}
