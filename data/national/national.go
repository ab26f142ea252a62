// Package national holds the national plan in short (地方創生2.0基本構想) as
// YAML. It reads nothing of it: that is the work of pkg/plan/load.
//
// It is embedded because an office PC has the binary and a plan's folder but no
// repository: a plan that names the national plan must build there as well.
package national

import "embed"

// FS has one <id>.yaml for each national plan at its root and the pillars
// (政策の５本柱) of that plan in pillars/<id>/, one file a pillar.
//
//go:embed *.yaml pillars/*/*.yaml
var FS embed.FS
