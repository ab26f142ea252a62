package console

import (
	"strings"
	"testing"
	"time"
)

// TestProgress tells photos that take so long each.
func TestProgress(t *testing.T) {
	tests := []struct {
		name     string
		terminal bool
		each     time.Duration
		want     string
	}{
		{"a log, soon ready", false, 300 * time.Millisecond, ""},
		{"a log", false, 600 * time.Millisecond, "写真3枚を縮小しています\n"},
		{"a log, slow", false, time.Minute, "写真3枚を縮小しています\n"},
		{"a terminal, soon ready", true, 100 * time.Millisecond, ""},
		{"a terminal", true, time.Second, "\r写真を縮小しています（1／3枚）\r写真を縮小しています（2／3枚）\r" + strings.Repeat(" ", 30) + "\r"},
	}
	for _, tt := range tests {
		var out strings.Builder
		now := time.Unix(0, 0)
		p := photoProgress{to: &out, terminal: tt.terminal, now: func() time.Time { return now }}
		p.ready(0, 3)
		for done := range 3 {
			now = now.Add(tt.each)
			p.ready(done+1, 3)
		}
		if out.String() != tt.want {
			t.Errorf("%s: told %q, want %q", tt.name, out.String(), tt.want)
		}
	}
}
