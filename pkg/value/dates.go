package value

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/value/eventdates"
)

// ParseHeld reads the dates of an event (開催日), behind their ①② marks. They are
// nil when they cannot be read; dates that are out of order or written twice are
// returned all the same. paired dates have a place each, and may be in the order
// of the places.
func ParseHeld(t Text, paired bool) ([]eventdates.Held, diag.List) {
	held, err := eventdates.Parse(t.Value)
	if err != nil {
		return nil, diag.List{unparsed(badDate, t, err)}
	}
	if paired {
		return held, nil
	}
	return held, disordered(t, held)
}

// disordered finds the dates that lie before the one written before them in the
// same list, or are written twice.
func disordered(t Text, held []eventdates.Held) (found diag.List) {
	for _, h := range held {
		for i := 1; i < len(h.Ranges); i++ {
			was, d := h.Ranges[i-1], h.Ranges[i]
			at := t.Sub(d.Offset, d.Offset+len(d.Text))
			switch {
			case d.From == was.From && d.To == was.To:
				found.Add(outOfOrder(at, was, t, "「"+at.Value+"」が2回続けて書かれています", "どちらか一方を削除するか、正しい日付に改めてください"))
			case d.From.Compare(was.From) < 0:
				found.Add(outOfOrder(at, was, t, "「"+at.Value+"」が、前の「"+was.Text+"」より前の日付です", "日付の順に書くか、年と月を確かめてください"))
			}
		}
	}
	return found
}

func outOfOrder(at Text, was eventdates.Range, t Text, msg, hint string) diag.Diagnostic {
	d := datesOutOfOrder.New(at.Pos(), at.End(), msg, hint)
	d.Severity = diag.Warning
	d.Related = []diag.Related{{Pos: t.At(was.Offset), Message: "前の日付はここです"}}
	return d
}
