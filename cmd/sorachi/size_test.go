package main

import (
	"go/scanner"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// mostLines is how many lines of code, blank lines, comments and tests aside, a
// package may have to be read in ten minutes.
const mostLines = 950

// TestPackagesAreReadInTenMinutes wants every package small enough to be read as
// a whole by somebody who does not know it.
func TestPackagesAreReadInTenMinutes(t *testing.T) {
	lines := map[string]int{}
	for _, f := range sources(t) {
		lines[f.folder] += linesOfCode(t, filepath.Join("../..", f.name))
	}
	for _, folder := range slices.Sorted(maps.Keys(lines)) {
		if n := lines[folder]; n > mostLines {
			t.Errorf("%s has %d lines of code, %d at most can be read at a sitting: find its seam", folder, n, mostLines)
		}
	}
}

// linesOfCode counts the lines of a Go file on which something other than a
// comment stands.
func linesOfCode(t *testing.T, name string) int {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	file := token.NewFileSet().AddFile(name, -1, len(src))
	var s scanner.Scanner
	s.Init(file, src, nil, 0)
	on := map[int]bool{}
	for {
		pos, tok, text := s.Scan()
		if tok == token.EOF {
			return len(on)
		}
		if tok == token.SEMICOLON && text == "\n" {
			continue // put in by the scanner
		}
		for i, n := file.Line(pos), file.Line(pos+token.Pos(max(len(text)-1, 0))); i <= n; i++ {
			on[i] = true
		}
	}
}
