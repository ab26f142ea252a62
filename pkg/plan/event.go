package plan

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/value/eventdates"
	"sorachi/pkg/value/wareki"
)

// EventYear is the events of one fiscal year.
type EventYear struct {
	Year   wareki.Year
	Key    Text
	Events []*Event
}

// Event is a piece of work (取組), done or coming, or one ○ part of it.
type Event struct {
	Pos         diag.Pos
	Title       Text
	By          Text    // 振興局・市町
	Fields      []Field // held, place, summary and details, in written order
	Held        Text
	Place       Text
	Summary     Text
	Occurrences []Occurrence
	Photos      []Photo
	Parts       []*Event
}

// Field is a labelled line of an event card.
type Field struct {
	Kind  FieldKind
	Label Text // what the card shows: 開催日, 場所, 概要, or the free label
	Value Text
}

// FieldKind tells the three known fields from the free labels.
type FieldKind string

// The kinds, by their YAML keys.
const (
	FieldHeld    FieldKind = "held"
	FieldPlace   FieldKind = "place"
	FieldSummary FieldKind = "summary"
	FieldDetail  FieldKind = "details"
)

// Occurrence is one time that an event took place: what stands behind one ①
// mark, or one of as many dates as places.
type Occurrence struct {
	Mark  string
	Dates []eventdates.Range
	Place string
}

// Photo is a picture of an event.
type Photo struct {
	Path    Text // inside the plan folder
	Caption Text
	Alt     Text
}
