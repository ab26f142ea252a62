package planfolder

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sorachi/cmd/sorachi/console"
)

// Find returns the folder of the plan as it is shown: the one named on
// the command line, else the nearest upwards that has a plan.yaml or holds the
// only one under data/.
func Find(args []string) (string, error) {
	if len(args) > 0 {
		return console.Shown(args[0]), nil
	}
	for up := "."; ; up = filepath.Join(up, "..") {
		found, err := planIn(up)
		if err != nil || found != "" {
			return found, err
		}
		if abs, err := filepath.Abs(up); err != nil || abs == filepath.Dir(abs) {
			return "", console.Failuref("計画（plan.yaml）が見つかりません。計画のフォルダーを指定してください（例：sorachi report build data/sorachi）")
		}
	}
}

// FindAll returns the folders of plans as they are shown, each once: those
// named on the command line, or the one that Find finds.
func FindAll(args []string) ([]string, error) {
	if len(args) == 0 {
		dir, err := Find(nil)
		return []string{dir}, err
	}
	var dirs []string
	for _, dir := range args {
		if dir = console.Shown(dir); !slices.Contains(dirs, dir) {
			dirs = append(dirs, dir)
		}
	}
	return dirs, nil
}

// Is reports whether a folder is that of a plan.
func Is(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, "plan.yaml"))
	return err == nil && !info.IsDir()
}

// planIn looks for a plan in one folder, and below it under data/.
func planIn(dir string) (string, error) {
	if Is(dir) {
		return filepath.ToSlash(dir), nil
	}
	plans, err := filepath.Glob(filepath.Join(dir, "data", "*", "plan.yaml"))
	if err != nil {
		return "", err
	}
	for i := range plans {
		plans[i] = filepath.ToSlash(filepath.Dir(plans[i]))
	}
	switch len(plans) {
	case 0:
		return "", nil
	case 1:
		return plans[0], nil
	}
	return "", console.Usagef("計画が%dつあります。どれか1つを指定してください（%s）", len(plans), strings.Join(plans, "、"))
}
