package linebreak

import (
	"math"
	"testing"
)

// What is added to a line, and where its room ends.
func TestFit(t *testing.T) {
	hanging := justified(4.1)
	hanging.HangMarks = true
	spread := Measure{First: 5, Rest: 5, Fill: Spread}
	tests := []struct {
		name, text string
		m          Measure
		visible    int // characters of the first line that take room
		slack      float64
		fit        Fit
		over       bool
	}{
		{"ragged", "空知", ragged(5), 2, 3, Fit{}, false},
		{"a single line is not justified", "空知", justified(2.1), 2, 0.1, Fit{}, false},
		{"stretched", "空知地域の道路の橋を皆で見る", justified(10.2), 10, 0.2, Fit{Letters: 0.2 / 9}, false},
		{"not stretched too far", "空知地域は約34,200名が来た", justified(8.6), 5, 3.6, Fit{}, false},
		{"word spaces are stretched first", "a new road to the sea leads on", justified(9), 17, 0.5, Fit{Words: 0.25}, false},
		{"marks give first", "空知地域の駅の、道を見る人", justified(12.85), 13, -0.15, Fit{Marks: -0.3}, false},
		{"then letters", "空知地域の駅の道を見る人だ", justified(12.85), 13, -0.15, Fit{Letters: -0.15 / 12}, false},
		{"hanging before shrinking", "空知地域、炭鉱だ", justified(4.5), 5, -0.5, Fit{}, false},
		{"shrunk as far as it hangs no more", "空知地域、炭鉱だ", justified(4.42), 5, -0.58, Fit{Letters: -0.08 / 3}, false},
		{"a whole mark hangs", "空知地域、炭鉱だ", hanging, 5, -0.9, Fit{}, false},
		{"hanging before a space", "空知地域、 炭鉱だ", justified(4.5), 5, -0.5, Fit{}, false},
		{"figures do not come apart", "1,234,567,890と道を見て歩く", justified(7.1), 13, 0.6, Fit{}, false},
		{"figures that fit exactly", "1,234,567,890と道を見て歩く", justified(6.5), 13, 0, Fit{}, false},
		{"spread", "目的", spread, 2, 3, Fit{Every: 3}, false},
		{"spread of more than one line", "空知の道の駅で", spread, 3, 2, Fit{}, false},
		{"spread of one character", "注", spread, 1, 4, Fit{}, false},
		{"without bounds", "空知の駅", justified(math.Inf(1)), 4, math.Inf(1), Fit{}, false},
		{"spaces take no room", "Sorachi の駅", ragged(3.6), 7, 0.1, Fit{}, false},
		{"too wide", "「道」", ragged(2.5), 3, -0.5, Fit{}, true},
		{"first line", "空知の道の駅で", Measure{First: 3.5, Rest: 9}, 3, 0.5, Fit{}, false},
		{"no characters", "", justified(3), 0, 3, Fit{}, false},
	}
	for _, tt := range tests {
		got := read(tt.text).Lines(tt.m)[0]
		if got.Visible != tt.visible || got.Slack != tt.slack && !near(got.Slack, tt.slack) || !sameFit(got.Fit, tt.fit) || got.Over != tt.over {
			t.Errorf("%s: %+v; want %d visible, slack %v, %+v, over %v", tt.name, got, tt.visible, tt.slack, tt.fit, tt.over)
		}
	}
}

func sameFit(a, b Fit) bool {
	return near(a.Words, b.Words) && near(a.Dots, b.Dots) && near(a.Marks, b.Marks) && near(a.Letters, b.Letters) && near(a.Every, b.Every)
}

// A space takes the size of what it parts: in smaller text less is a hole.
func TestSmallTextGivesLess(t *testing.T) {
	chars := charsOf("空知地域の道路の橋を皆で見る")
	for i := range chars {
		chars[i].Size = 0.25
	}
	if l := Read(chars).Lines(justified(10.2))[0]; l.Fit != (Fit{}) {
		t.Errorf("stretched by %+v, want none: the limit is 0.18 em", l.Fit)
	}
}
