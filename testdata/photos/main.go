// Photos copies a plan and deals pictures to its events: views of hills as a
// phone would take them, of 12 megapixels, stored in each of the ways in which a
// phone is held, with the place where they were taken. Their size in bytes and
// the work to decode them are those of real ones. The same arguments give the
// same bytes. .ci/photos times a report with them.
//
//	photos PLAN OUT COUNT [MEGAPIXELS]
package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"sync"
)

func main() {
	log.SetFlags(0)
	count, pixels, err := numbers(os.Args)
	if err == nil {
		err = deal(os.Args[1], os.Args[2], count, pixels)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// numbers reads how many photos of how many pixels are wanted.
func numbers(args []string) (count int, pixels float64, err error) {
	usage := errors.New("usage: photos PLAN OUT COUNT [MEGAPIXELS]")
	pixels = 12.2e6
	if len(args) != 4 && len(args) != 5 {
		return 0, 0, usage
	}
	if count, err = strconv.Atoi(args[3]); err != nil {
		return 0, 0, usage
	}
	if len(args) == 5 {
		if pixels, err = strconv.ParseFloat(args[4], 64); err != nil {
			return 0, 0, usage
		}
		pixels *= 1e6
	}
	return count, pixels, nil
}

func deal(plan, out string, count int, pixels float64) error {
	if err := os.CopyFS(out, os.DirFS(plan)); err != nil {
		return err
	}
	if err := name(out, count); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(out, "photos"), 0o777); err != nil {
		return err
	}
	errs := make([]error, count)
	var wg sync.WaitGroup
	gate := make(chan struct{}, runtime.NumCPU())
	for i := range count {
		gate <- struct{}{}
		wg.Go(func() {
			defer func() { <-gate }()
			errs[i] = write(filepath.Join(out, filepath.FromSlash(pathOf(i))), shotOf(i, pixels))
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}

func pathOf(i int) string { return fmt.Sprintf("photos/%03d.jpg", i+1) }

// event is the first line of an event in the plans of the repository.
var event = regexp.MustCompile(`(?m)^    - title: .*\n`)

// name adds the photos to the events of the projects in turn. Every second has a
// caption.
func name(plan string, count int) error {
	files, err := filepath.Glob(filepath.Join(plan, "projects", "*.yaml"))
	if err != nil {
		return err
	}
	texts, events := make([]string, len(files)), 0
	for i, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		texts[i] = string(text)
		events += len(event.FindAllString(texts[i], -1))
	}
	if events == 0 {
		return fmt.Errorf("no events in %s", plan)
	}
	nth := 0
	for i, file := range files {
		text := event.ReplaceAllStringFunc(texts[i], func(title string) string {
			nth++
			return title + list(nth-1, count, events)
		})
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// list is the YAML of the photos of the nth event.
func list(nth, count, events int) string {
	var b strings.Builder
	for i := nth; i < count; i += events {
		if b.Len() == 0 {
			b.WriteString("      photos:\n")
		}
		if i%2 == 0 {
			fmt.Fprintf(&b, "        - {path: %s, caption: 会場の様子（%d日目）, alt: 丘と空の写真%d}\n", pathOf(i), i/events+1, i+1)
		} else {
			fmt.Fprintf(&b, "        - %s\n", pathOf(i))
		}
	}
	return b.String()
}
