package load

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value"
	"sorachi/pkg/value/eventdates"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// readEventYears reads the events of each fiscal year, sorted by year.
func readEventYears(o decode.Object, name string) []plan.EventYear {
	var out []plan.EventYear
	o.ByYear(name, func(y wareki.Year, key plan.Text, n *yamlfile.Node, path string) {
		if n.Kind != yamlfile.Seq {
			o.Reader.Misshapen(n, "取組は「- 」で始まる並びで書きます", "次の行から字下げして「- title: …」と書いてください", path)
			return
		}
		ey := plan.EventYear{Year: y, Key: key}
		for i, item := range n.Items {
			ey.Events = append(ey.Events, readEvent(o.Reader.Object(item, keys.Event, fmt.Sprintf("%s[%d]", path, i))))
		}
		out = append(out, ey)
	})
	slices.SortStableFunc(out, func(a, b plan.EventYear) int { return cmp.Compare(a.Year, b.Year) })
	return out
}

// readEvent reads an event or a part of one.
func readEvent(o decode.Object) *plan.Event {
	e := &plan.Event{Pos: o.Node.Pos, Title: o.Text("title"), Held: o.Text("held"), Place: o.Text("place"), Summary: o.Text("summary")}
	for _, p := range o.Node.Pairs {
		e.Fields = append(e.Fields, fieldsOf(o, e, p.Key)...)
	}
	e.Photos = readPhotos(o, "photos")
	if o.Section == keys.Event {
		e.By = o.Text("by")
		for _, part := range o.Objects("parts", keys.Part) {
			e.Parts = append(e.Parts, readEvent(part))
		}
	}
	e.Occurrences = pairOccurrences(o, e)
	return e
}

// fieldsOf returns the labelled lines that a key of the event gives its card: one, those
// of details, or none.
func fieldsOf(o decode.Object, e *plan.Event, key yamlfile.Text) []plan.Field {
	f := plan.Field{Kind: plan.FieldKind(key.Value)}
	switch f.Kind {
	case plan.FieldHeld:
		f.Value = e.Held
	case plan.FieldPlace:
		f.Value = e.Place
	case plan.FieldSummary:
		f.Value = e.Summary
	case plan.FieldDetail:
		return readLabels(o, "details")
	}
	if f.Value.IsZero() {
		return nil
	}
	f.Label = yamlfile.NewText(o.Section.Key(key.Value).Title, key.Pos())
	return []plan.Field{f}
}

// readLabels reads free labels with their texts.
func readLabels(o decode.Object, name string) []plan.Field {
	n := o.Get(name)
	if n == nil {
		return nil
	}
	if n.Kind != yamlfile.Map {
		o.Reader.Misshapen(n, "detailsには「見出し: 内容」の行を書きます", "例：「参加者: 20名」", o.At(name))
		return nil
	}
	var out []plan.Field
	for _, p := range n.Pairs {
		if decode.Blank(p.Key.Value) {
			o.Reader.Add(decode.EmptyValue.New(p.Key.Pos(), diag.Pos{}, "見出しが空です", "「参加者: 20名」のように、コロンの前に見出しを書いてください"), o.At(name))
			continue
		}
		if t := o.Reader.Text(p.Value, o.At(name)+"."+p.Key.Value); !t.IsZero() {
			out = append(out, plan.Field{Kind: plan.FieldDetail, Label: p.Key, Value: t})
		}
	}
	return out
}

// readPhotos reads paths, or objects with a path and more.
func readPhotos(o decode.Object, name string) []plan.Photo {
	var out []plan.Photo
	for i, n := range o.Items(name) {
		at := fmt.Sprintf("%s[%d]", o.At(name), i)
		if n.Kind != yamlfile.Map {
			if t := o.Reader.Text(n, at); !t.IsZero() {
				out = append(out, plan.Photo{Path: t})
			}
			continue
		}
		p := o.Reader.Object(n, keys.Photo, at)
		out = append(out, plan.Photo{Path: p.Text("path"), Caption: p.Text("caption"), Alt: p.Text("alt")})
	}
	return out
}

// pairOccurrences pairs the dates of an event with its places: by their ①②
// marks, or one by one when there are as many dates as places.
func pairOccurrences(o decode.Object, e *plan.Event) []plan.Occurrence {
	if e.Held.IsZero() {
		return nil
	}
	lead, marked := eventdates.SplitMarks(e.Place.Value)
	places := strings.FieldsFunc(e.Place.Value, func(r rune) bool { return r == '、' || r == '，' })
	held, found := value.ParseHeld(e.Held, len(places) > 1 || len(marked) > 0)
	o.Reader.AddAll(found, o.At("held"))
	var out []plan.Occurrence
	for _, h := range held {
		switch {
		case len(marked) > 0 && h.Mark != "":
			out = append(out, plan.Occurrence{Mark: h.Mark, Dates: h.Ranges, Place: placeOf(h.Mark, lead, marked)})
		case h.Mark == "" && len(places) > 1 && len(places) == len(h.Ranges):
			for i, d := range h.Ranges {
				out = append(out, plan.Occurrence{Dates: []eventdates.Range{d}, Place: strings.TrimSpace(places[i])})
			}
		default:
			out = append(out, plan.Occurrence{Mark: h.Mark, Dates: h.Ranges, Place: e.Place.Value})
		}
	}
	return out
}

// placeOf returns the place of one occurrence: what stands before the marks,
// then the text behind its own.
func placeOf(mark, lead string, marked []eventdates.Marked) string {
	for _, m := range marked {
		if m.Mark == mark {
			return strings.TrimSpace(strings.TrimSpace(lead) + " " + strings.TrimSpace(m.Text))
		}
	}
	return strings.TrimSpace(lead)
}
