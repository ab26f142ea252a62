package yamldraft_test

import (
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/edit/yamldraft"
	"sorachi/pkg/yamlfile"
)

const shown = "a.yaml"

// add returns an addition whose place is to be noted.
func add(key, text string, now *diag.Pos) yamldraft.Addition {
	return yamldraft.Addition{Key: key, Lead: key + ": ", Text: yamldraft.Text{Typed: text, Read: text, Now: now}}
}

// TestDraft plans one of everything in one file.
func TestDraft(t *testing.T) {
	const before = "list:\n  - a: 1  # of a\n    b:\n    c: {x: 1}\n    d:\n    e: 5\n    # of e\n"
	const after = "list:\n  - a: one  # of a\n    b: 2\n    c: {w: 0, x: 1, y: 2, z: 3}\n    d:\n       d1: 1\n       d2: 2\n    e: 5\n    # of e\n    f: 6\n    g:\n       g1: 7\n"
	d := yamldraft.Open(shown, []byte(before))
	d.Step = 3
	item := d.Root.Get("list").Items[0]
	c := item.Get("c")
	var now [10]diag.Pos
	token, ok := d.Tokens.Value(item.Get("a"))
	if !ok {
		t.Fatal("a has no value")
	}
	d.Keep(item.Get("e"), &now[0])
	d.Replace(item.Get("a"), token, yamldraft.Text{Typed: "one", Read: "one", Now: &now[1]})
	planned := []bool{
		d.Fill(item.Pairs[1], yamldraft.Text{Typed: "2", Read: "2", Now: &now[2]}),
		d.Add(c, 0, []yamldraft.Addition{add("y", "2", &now[3]), add("z", "3", &now[4])}, 0),
		d.Add(c, -1, []yamldraft.Addition{add("w", "0", &now[5])}, 0),
		d.AddBelow(item, item.Pairs[3], []yamldraft.Addition{add("d1", "1", &now[6]), add("d2", "2", &now[7])}),
		d.Add(item, 4, []yamldraft.Addition{
			add("f", "6", &now[8]),
			{Key: "g", Lead: "g: ", Below: []yamldraft.Addition{add("g1", "7", &now[9])}},
		}, 0),
	}
	for i, ok := range planned {
		if !ok {
			t.Errorf("plan %d was refused", i)
		}
	}
	spliced, ok := d.Finish()
	if !ok || string(spliced.Text) != after {
		t.Fatalf("%v: %s", ok, spliced.Text)
	}
	root, _ := yamlfile.Parse(shown, []byte(after))
	item = root.Get("list").Items[0]
	for i, n := range []*yamlfile.Node{
		item.Get("e"), item.Get("a"), item.Get("b"), item.Get("c").Get("y"), item.Get("c").Get("z"), item.Get("c").Get("w"),
		item.Get("d").Get("d1"), item.Get("d").Get("d2"), item.Get("f"), item.Get("g").Get("g1"),
	} {
		if now[i] != n.Pos {
			t.Errorf("text %d is noted at %v, stands at %v", i, now[i], n.Pos)
		}
	}
}

// TestFinishHoldsToThePlan wants a text that is read as another one kept out.
func TestFinishHoldsToThePlan(t *testing.T) {
	for _, typed := range []string{"1 # 2", "[1", "1\nb: 2"} {
		d := yamldraft.Open(shown, []byte("a:\n"))
		now := diag.Pos{}
		d.Fill(d.Root.Pairs[0], yamldraft.Text{Typed: typed, Read: "1 # 2", Now: &now})
		if spliced, ok := d.Finish(); ok || spliced.Text != nil || now != (diag.Pos{}) {
			t.Errorf("%q: %q, %v", typed, spliced.Text, now)
		}
	}
}

// TestOpen wants no draft of what cannot be read.
func TestOpen(t *testing.T) {
	if yamldraft.Open(shown, []byte("a: [")) != nil {
		t.Error("a draft of what cannot be read")
	}
}
