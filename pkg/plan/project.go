package plan

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/value/wareki"
)

// Project is one file of projects/.
type Project struct {
	File     string
	ID       Text
	Number   int
	NumPos   diag.Pos
	Name     Text
	Area     Text   // 推進エリア
	Purpose  Text   // 目的
	Policies []Text // ids of national policy packages; never printed
	KPIs     []*KPI
	Events   []EventYear
	Notes    []Note
	Lost     []string // keys that could not be read whole: what they hold is not missing
}

// EventsOf returns the events of fiscal year y, nil when there are none.
func (p *Project) EventsOf(y wareki.Year) []*Event {
	for _, e := range p.Events {
		if e.Year == y {
			return e.Events
		}
	}
	return nil
}

// Note is a ※ under a page.
type Note struct{ Term, Text Text }
