package main

import (
	"os"
	"path/filepath"
	"strings"
)

// findPlan returns the folder of the plan as it is shown: DIR when given, else
// the nearest folder upwards that has a plan.yaml or holds the only one under
// data/.
func findPlan(args []string) (string, error) {
	if len(args) > 0 {
		return filepath.ToSlash(filepath.Clean(args[0])), nil
	}
	up := "."
	for {
		found, err := planIn(up)
		if err != nil || found != "" {
			return found, err
		}
		abs, err := filepath.Abs(up)
		if err != nil || abs == filepath.Dir(abs) {
			break
		}
		up = filepath.Join(up, "..")
	}
	return "", usagef("計画（plan.yaml）が見つかりません。計画のフォルダーを指定してください（例：sorachi report build data/sorachi）")
}

// planIn looks for a plan in one folder.
func planIn(dir string) (string, error) {
	if isFile(filepath.Join(dir, "plan.yaml")) {
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
	return "", usagef("計画が%dつあります。どれか1つを指定してください（%s）", len(plans), strings.Join(plans, "、"))
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && !info.IsDir()
}
