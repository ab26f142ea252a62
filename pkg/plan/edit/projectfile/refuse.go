package projectfile

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

// refuse says why the request is not made.
func (t *task) refuse(pos diag.Pos, message, hint string) {
	t.Found = diag.List{{Severity: diag.Error, Pos: pos, Message: message, Hint: hint}}
}

// refuseAll refuses tasks for what must be mended first.
func refuseAll(all []*task, pos diag.Pos, message string) {
	for _, t := range all {
		t.refuse(pos, message, "先に「sorachi kpi check」の指摘を直してください")
	}
}

// noRoomBeside refuses what was to be added to the map n, in { }.
func noRoomBeside(n *yamlfile.Node, all []*task) {
	noRoom(all, n.Pos, "この{ }の中に、新しい項目を加える場所が見つかりません")
}

// noRoomBehind refuses what was to be put behind the key of a pair without a value.
func noRoomBehind(p yamlfile.Pair, all []*task) {
	noRoom(all, p.Key.Pos(), "「"+p.Key.Value+"」の後に、値を書く場所が見つかりません")
}

// noRoom refuses those tasks that nothing but the place keeps from being made.
func noRoom(all []*task, pos diag.Pos, message string) {
	for _, t := range all {
		if len(t.Found) == 0 {
			t.refuse(pos, message, "エディターで書いてください")
		}
	}
}
