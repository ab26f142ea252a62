package kpiexport

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/export/dataset"
	"sorachi/pkg/listing"
	"sorachi/pkg/listing/formats"
)

// tellMisfits lists what the encoding does not have. Without a replacement that
// ends the command before anything is written.
func tellMisfits(w *console.World, t dataset.Table, o options) error {
	if o.encoding != cp932Encoding {
		return nil
	}
	misfits := listing.Misfits(t)
	if len(misfits) == 0 {
		return nil
	}
	writeMisfits(w.Err, misfits)
	if o.instead != "" {
		fmt.Fprintf(w.Err, "これらを「%s」に置き換えます\n", o.instead)
		return nil
	}
	fmt.Fprintln(w.Err, "何も書き出しませんでした。「--encoding」を省くと、UTF-8ですべての文字を書き出せます。「--replace 〓」を付けると、置き換えて書き出します")
	return console.ErrFindings
}

// writeMisfits lists the characters that do not fit into CP932, each with the
// columns and rows where it stands.
func writeMisfits(w io.Writer, misfits []formats.Misfit) {
	fmt.Fprintf(w, "cp932（WindowsのShift_JIS）にない文字が%dか所にあります\n", len(misfits))
	type place struct {
		char   rune
		column string
	}
	rows := map[place][]int{}
	var places []place
	for _, m := range misfits {
		p := place{m.Rune, m.Column}
		if rows[p] == nil {
			places = append(places, p)
		}
		rows[p] = append(rows[p], m.Row)
	}
	for _, p := range places {
		fmt.Fprintf(w, "  %s（%U）：「%s」の%s行目\n", nameOf(p.char), p.char, p.column, runsOf(rows[p]))
	}
}

// nameOf shows a character, or says what it is when it cannot be seen alone.
func nameOf(r rune) string {
	switch {
	case formats.IsVariation(r):
		return "前の漢字の異体字の指定"
	case !unicode.IsGraphic(r) || unicode.In(r, unicode.Mn, unicode.Zs):
		return "見えない文字"
	}
	return "「" + string(r) + "」"
}

// runsOf writes ascending numbers with runs drawn together: 2～7、9.
func runsOf(numbers []int) string {
	var out []string
	for from := 0; from < len(numbers); {
		to := from
		for to+1 < len(numbers) && numbers[to+1] == numbers[to]+1 {
			to++
		}
		run := strconv.Itoa(numbers[from])
		if to > from {
			run += "～" + strconv.Itoa(numbers[to])
		}
		out = append(out, run)
		from = to + 1
	}
	return strings.Join(out, "、")
}
