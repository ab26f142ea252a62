// Package keys is the table of what may be written in the files of a plan: every
// key with its type, Japanese title, explanation and example, and the words that
// people type for it. It knows no plan; pkg/plan/decode reads by it and pkg/plan/load
// says what a key fills.
//
// To read it: Section and Key in this file, then the key in table.go, with the words
// of its choices in words.go. spoken.go finds the key that a typist meant.
package keys

import (
	"regexp"
	"slices"
)

// Key is one entry of the table of keys: what may stand in a plan file, and
// what it means. The unknown-key, missing-key and word findings and
// docs/keys.md are made from it; the reader asks for each key by name, and tests
// hold the two together.
type Key struct {
	Name     string
	Type     Type
	Title    string // Japanese name
	Doc      string // Japanese: what to write
	Example  string
	Required bool
	Filled   bool     // of a list: [] is a finding, as nothing can be shown without an entry
	Unset    string   // Japanese, of a ByYear: what to do about a year without a value
	Values   []string // of a Choice
	Of       *Section // of Object, Objects, ByYear and Photos; nil in Objects is the section itself
}

// Type is the form of a value.
type Type string

// The types of values.
const (
	TypeText    Type = "text"    // one line
	TypeID      Type = "id"      // IDPattern
	TypeProse   Type = "prose"   // | with several lines
	TypeTexts   Type = "texts"   // a list of lines
	TypeNumber  Type = "number"  // a whole number
	TypeYear    Type = "year"    // R6
	TypeSpan    Type = "span"    // R3～R7
	TypeValue   Type = "value"   // 7,250千人（R2）, 集計中（7月頃）
	TypeFigure  Type = "figure"  // 100
	TypeDates   Type = "dates"   // ①令和6年9月14日～15日
	TypeBool    Type = "bool"    // true, false
	TypeChoice  Type = "choice"  // one of Values
	TypeObject  Type = "object"  // the keys of Of
	TypeObjects Type = "objects" // a list of Of
	TypeByYear  Type = "by-year" // R-year: value, or Of, or a list of Of
	TypeLabels  Type = "labels"  // free label: text
	TypePhotos  Type = "photos"  // paths, or objects of Of
)

// Section is the keys of one kind of object.
type Section struct {
	Name string // Japanese name for messages
	File string // where it stands, for docs/keys.md
	Hint string // what an unknown key is answered with; empty lists the keys
	Keys []Key
}

// Key returns the entry for a name, nil when there is none.
func (s *Section) Key(name string) *Key {
	for i := range s.Keys {
		if s.Keys[i].Name == name {
			return &s.Keys[i]
		}
	}
	return nil
}

// Names returns the names of the keys in the order of the table.
func (s *Section) Names() []string {
	out := make([]string, len(s.Keys))
	for i, k := range s.Keys {
		out[i] = k.Name
	}
	return out
}

// IDPattern is the form of an identifier: small letters and digits, parted by single
// hyphens and points. It can stand in file names and references on every system.
// pkg/plan/decode, which shows where another text leaves it, has its reverse.
const IDPattern = `[a-z0-9]+(?:[.-][a-z0-9]+)*`

var wholeID = regexp.MustCompile(`^` + IDPattern + `$`)

// IsID reports whether s can be an identifier.
func IsID(s string) bool { return wholeID.MatchString(s) }

// IsKey reports whether any section has a key of this name.
func IsKey(name string) bool {
	return slices.ContainsFunc(Sections, func(s *Section) bool { return s.Key(name) != nil })
}
