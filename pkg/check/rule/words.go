package rule

import (
	"cmp"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

// Related points from a finding to the text t.
func Related(t plan.Text, message string) diag.Related {
	return diag.Related{Pos: t.Pos(), Message: message}
}

// Label returns what a finding calls a KPI: its name, or its id without one, or
// a word for any KPI.
func Label(k *plan.KPI) string {
	return cmp.Or(k.Name.Value, k.ID.Value, "この指標")
}

// maxNames is how many names a message lists before ほか.
const maxNames = 3

// Names joins names for a message: of many the first ones, and ほか.
func Names(names []string) string {
	if len(names) > maxNames {
		return strings.Join(names[:maxNames], "、") + "ほか"
	}
	return strings.Join(names, "、")
}
