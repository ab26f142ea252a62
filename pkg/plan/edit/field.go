package edit

import (
	"slices"

	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value/wareki"
)

// Field names a text within a KPI (評価指標).
type Field struct {
	Key  string      // of a text or value: actuals, source, note … (docs/keys.md)
	Year wareki.Year // of actuals and milestones, which have a value a year; else 0
}

// Actual names the actual (実績値) of a fiscal year.
func Actual(y wareki.Year) Field { return Field{Key: "actuals", Year: y} }

// String names the field as a message does: R6, note, milestones R6.
func (f Field) String() string {
	switch {
	case f.Year == 0:
		return f.Key
	case f.Key == "actuals":
		return f.Year.Short()
	}
	return f.Key + " " + f.Year.Short()
}

// settable returns the key of a field, nil when it is none that Set writes: a text,
// a value, or the value of a fiscal year.
func (f Field) settable() *keys.Key {
	k := keys.KPI.Key(f.Key)
	if k == nil || (k.Type == keys.TypeByYear) != (f.Year != 0) || !slices.Contains([]keys.Type{keys.TypeText, keys.TypeValue, keys.TypeByYear}, k.Type) {
		return nil
	}
	return k
}
