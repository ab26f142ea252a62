package page

import (
	"strings"
	"testing"
)

func TestEveryRoleHasAName(t *testing.T) {
	if len(roleNames) != int(Caption)+1 {
		t.Fatalf("%d role names for %d roles", len(roleNames), Caption+1)
	}
	if got := (Caption + 1).String(); !strings.Contains(got, "12") {
		t.Errorf("an unknown role is written %q", got)
	}
}
