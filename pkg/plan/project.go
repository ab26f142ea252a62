package plan

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/source"
	"sorachi/pkg/value"
	"sorachi/pkg/wareki"
)

// project reads one file of projects/.
func (o object) project(file string) *Project {
	p := &Project{File: file, ID: o.id("id"), Name: o.text("name"), Area: o.text("area"), Purpose: o.text("purpose"),
		Policies: o.texts("policies")}
	p.Number, p.NumPos, _ = o.number("number", 1, MaxProjects)
	for i, n := range o.items("kpis") {
		if k := o.r.kpi(n, fmt.Sprintf("kpis[%d]", i)); k != nil {
			p.KPIs = append(p.KPIs, k)
		}
	}
	o.byYear("events", func(y wareki.Year, key Text, n *source.Node, path string) {
		ey := EventYear{Year: y, Key: key}
		if n.Kind != source.Seq {
			o.r.misshapen(n, "取組は「- 」で始まる並びで書きます", "次の行から字下げして「- title: …」と書いてください", path)
			return
		}
		for i, item := range n.Items {
			ey.Events = append(ey.Events, o.r.object(item, eventKeys, fmt.Sprintf("%s[%d]", path, i)).event())
		}
		p.Events = append(p.Events, ey)
	})
	slices.SortStableFunc(p.Events, func(a, b EventYear) int { return cmp.Compare(a.Year, b.Year) })
	for _, n := range o.objects("notes", noteKeys) {
		p.Notes = append(p.Notes, Note{Term: n.text("term"), Text: n.text("text")})
	}
	p.Lost = o.lost(textsStand...)
	return p
}

// textsStand are the rules whose findings leave the text there, if not what it
// means.
var textsStand = append(slices.DeleteFunc(slices.Clone(value.Rules), func(r *diag.Rule) bool {
	return r == value.BadYear || r == value.DuplicateYear
}), badNumber, badChoice, badID, actualYearDiffers)

// kpi reads an indicator or a repost of one, nil for a repost of nothing.
func (r *reader) kpi(n *source.Node, path string) *KPI {
	if n.Kind == source.Map && n.Get("repost") != nil || isRepost(n) {
		k := &KPI{Pos: n.Pos, Repost: r.object(n, repostKeys, path).id("repost")}
		if id := n.Get("id"); id != nil {
			k.ID = id.Text
		}
		if k.Repost.IsZero() {
			return nil
		}
		return k
	}
	before := len(r.found)
	if k := r.onlyID(n, path); k != nil {
		return k
	}
	o := r.object(n, kpiKeys, path)
	k := &KPI{Pos: n.Pos, ID: o.id("id"), Name: o.text("name"), Baseline: o.value("baseline"), Target: o.value("target"),
		Actuals: o.values("actuals"), Milestones: o.values("milestones"), Direction: Direction(o.choice("direction")),
		Progress: o.method("progress", Method{Decimals: -1}), Cumulative: o.boolean("cumulative")}
	k.Owner, k.Source, k.Note, k.Indicator = o.text("owner"), o.text("source"), o.text("note"), o.id("indicator")
	k.Lost = o.lost()
	k.Unread = r.found[before:].HasErrors() || n.HoldsRefused()
	k.joined = len(n.LeftOut) > 1
	return k
}

// onlyID reads an indicator of which nothing but the id is written: a repost,
// most likely. It is nil for any other.
func (r *reader) onlyID(n *source.Node, path string) *KPI {
	id := n.Get("id")
	if len(n.Pairs) != 1 || len(n.LeftOut) > 0 || id == nil || id.Kind != source.Scalar {
		return nil
	}
	key := n.Pairs[0].Key
	r.add(missingKey.New(key.Pos(), key.End(), "評価指標に、IDのほかの項目（name、target、actuals）がありません",
		fmt.Sprintf("ほかの指標の再掲であれば「repost: %s」と書き、新しい指標であれば名称などを加えてください", id.Text.Value)), path)
	return &KPI{Pos: n.Pos, ID: id.Text, Unread: true, Lost: kpiKeys.names()}
}

func sortByYear(a []Actual) {
	slices.SortStableFunc(a, func(x, y Actual) int { return cmp.Compare(x.Year, y.Year) })
}

// fieldNames tells the known fields of an event by their keys.
var fieldNames = map[string]FieldKind{"held": FieldHeld, "place": FieldPlace, "summary": FieldSummary}

// event reads an event or a part of one.
func (o object) event() *Event {
	e := &Event{Pos: o.node.Pos, Title: o.text("title"), Held: o.text("held"), Place: o.text("place"), Summary: o.text("summary")}
	for _, p := range o.node.Pairs {
		kind, known := fieldNames[p.Key.Value]
		switch {
		case known:
			if t := map[FieldKind]Text{FieldHeld: e.Held, FieldPlace: e.Place, FieldSummary: e.Summary}[kind]; !t.IsZero() {
				e.Fields = append(e.Fields, Field{Kind: kind, Label: source.NewText(o.sec.key(p.Key.Value).Title, p.Key.Pos()), Value: t})
			}
		case p.Key.Value == "details":
			e.Fields = append(e.Fields, o.labels("details")...)
		}
	}
	e.Photos = o.photos("photos")
	if o.sec == eventKeys {
		e.By = o.text("by")
		for _, part := range o.objects("parts", partKeys) {
			e.Parts = append(e.Parts, part.event())
		}
	}
	e.Occurrences = o.occurrences(e)
	return e
}

// labels reads free labels with their texts.
func (o object) labels(name string) []Field {
	n := o.get(name)
	if n == nil {
		return nil
	}
	if n.Kind != source.Map {
		o.r.misshapen(n, "detailsには「見出し: 内容」の行を書きます", "例：「参加者: 20名」", o.at(name))
		return nil
	}
	var out []Field
	for _, p := range n.Pairs {
		if strings.TrimFunc(p.Key.Value, unseen) == "" {
			o.r.add(emptyValue.New(p.Key.Pos(), diag.Pos{}, "見出しが空です", "「参加者: 20名」のように、コロンの前に見出しを書いてください"), o.at(name))
			continue
		}
		if t := o.r.text(p.Value, o.at(name)+"."+p.Key.Value); !t.IsZero() {
			out = append(out, Field{Kind: FieldDetail, Label: p.Key, Value: t})
		}
	}
	return out
}

// photos reads paths, or objects with a path and more.
func (o object) photos(name string) []Photo {
	var out []Photo
	for i, n := range o.items(name) {
		at := fmt.Sprintf("%s[%d]", o.at(name), i)
		if n.Kind != source.Map {
			if t := o.r.text(n, at); !t.IsZero() {
				out = append(out, Photo{Path: t})
			}
			continue
		}
		p := o.r.object(n, photoKeys, at)
		out = append(out, Photo{Path: p.text("path"), Caption: p.text("caption"), Alt: p.text("alt")})
	}
	return out
}

// occurrences pairs the dates of an event with its places: by their ①②
// marks, or one by one when there are as many dates as places.
func (o object) occurrences(e *Event) []Occurrence {
	if e.Held.IsZero() {
		return nil
	}
	lead, marked := wareki.SplitMarks(e.Place.Value)
	places := strings.FieldsFunc(e.Place.Value, func(r rune) bool { return r == '、' || r == '，' })
	held, found := value.ParseHeld(e.Held, len(places) > 1 || len(marked) > 0)
	o.r.addAll(found, o.at("held"))
	var out []Occurrence
	for _, h := range held {
		switch {
		case len(marked) > 0 && h.Mark != "":
			out = append(out, Occurrence{Mark: h.Mark, Dates: h.Ranges, Place: placeOf(h.Mark, lead, marked)})
		case h.Mark == "" && len(places) > 1 && len(places) == len(h.Ranges):
			for i, d := range h.Ranges {
				out = append(out, Occurrence{Dates: []wareki.Range{d}, Place: strings.TrimSpace(places[i])})
			}
		default:
			out = append(out, Occurrence{Mark: h.Mark, Dates: h.Ranges, Place: e.Place.Value})
		}
	}
	return out
}

// placeOf returns the place of one occurrence: what stands before the marks,
// then the text behind its own.
func placeOf(mark, lead string, marked []wareki.Marked) string {
	for _, m := range marked {
		if m.Mark == mark {
			return strings.TrimSpace(strings.TrimSpace(lead) + " " + strings.TrimSpace(m.Text))
		}
	}
	return strings.TrimSpace(lead)
}
