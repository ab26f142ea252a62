package diag

import (
	"reflect"
	"testing"
)

// everywhere is a finding that speaks of a file in every way it can, and of another.
func everywhere(file string) Diagnostic {
	at := Pos{File: file, Line: 1, Col: 2}
	other := Pos{File: "other.yaml", Line: 3}
	return Diagnostic{
		Pos: at, End: at, Message: "plan.yamlの甲",
		Related: []Related{{Pos: at}, {Pos: other}},
		Fix:     &Fix{Message: "直す", Edits: []Edit{{Pos: at, End: at, Text: "plan.yaml"}}},
	}
}

// TestRename wants every place in the file to be renamed, and nothing else: neither
// texts nor what a copy of the finding holds.
func TestRename(t *testing.T) {
	shared := everywhere("plan.yaml")
	l := List{shared, everywhere("a.yaml")}
	l.Rename("plan.yaml", "-")
	if want := (List{everywhere("-"), everywhere("a.yaml")}); !reflect.DeepEqual(l, want) {
		t.Errorf("got %+v\nwant %+v", l, want)
	}
	if !reflect.DeepEqual(shared, everywhere("plan.yaml")) {
		t.Errorf("the copy became %+v", shared)
	}
}
