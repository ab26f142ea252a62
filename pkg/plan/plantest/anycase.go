package plantest

import (
	"io/fs"
	"strings"
	"testing/fstest"
)

// AnyCase finds files as disks of Windows do, whatever the case of their names.
type AnyCase struct{ fstest.MapFS }

// Open opens the file that a name means.
func (f AnyCase) Open(name string) (fs.File, error) { return f.MapFS.Open(f.known(name)) }

// Stat describes the file that a name means.
func (f AnyCase) Stat(name string) (fs.FileInfo, error) { return f.MapFS.Stat(f.known(name)) }

// ReadFile reads the file that a name means.
func (f AnyCase) ReadFile(name string) ([]byte, error) { return f.MapFS.ReadFile(f.known(name)) }

// known returns the name under which the file stands, name itself when there is
// none.
func (f AnyCase) known(name string) string {
	for known := range f.MapFS {
		if strings.EqualFold(known, name) {
			return known
		}
	}
	return name
}
