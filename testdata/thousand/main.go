// Thousand copies a plan and repeats its projects until there are as many as
// asked for, each with ids and a number of its own. .ci/thousand times the
// check on it.
//
//	thousand PLAN OUT COUNT
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
)

var (
	id     = regexp.MustCompile(`(?m)^(id|  - id|  - repost): (\S+)$`)
	number = regexp.MustCompile(`(?m)^number: .*$`)
	name   = regexp.MustCompile(`(?m)^(    name: .*?)(\s+#.*)?$`)
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 4 {
		log.Fatal("usage: thousand PLAN OUT COUNT")
	}
	count, err := strconv.Atoi(os.Args[3])
	if err == nil {
		err = repeat(os.Args[1], os.Args[2], count)
	}
	if err != nil {
		log.Fatal(err)
	}
}

func repeat(plan, out string, count int) error {
	if err := os.CopyFS(out, os.DirFS(plan)); err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(plan, "projects", "*.yaml"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no projects in %s: %w", plan, err)
	}
	for i := len(files); i < count; i++ {
		text, err := os.ReadFile(files[i%len(files)])
		if err != nil {
			return err
		}
		name := filepath.Join(out, "projects", fmt.Sprintf("%d.yaml", i+1))
		if err := os.WriteFile(name, copied(text, i/len(files), i+1), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// copied is the text of a project with the ids and the names of indicators of
// its nth copy; reposts point into the same copy.
func copied(text []byte, nth, no int) []byte {
	text = id.ReplaceAll(text, fmt.Appendf(nil, "$1: $2-%d", nth))
	text = name.ReplaceAll(text, fmt.Appendf(nil, "${1}（第%d地区）$2", nth))
	return number.ReplaceAll(text, fmt.Appendf(nil, "number: %d", no))
}
