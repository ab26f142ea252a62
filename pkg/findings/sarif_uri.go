package findings

import (
	"net/url"
	"strings"
)

// sarifArtifactOf names a file by a percent-encoded URI, relative to the folder
// of the sources unless the file is named from the root of a disk.
func sarifArtifactOf(file string) sarifArtifact {
	switch {
	case isDrive(file):
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: "/" + file}).String()}
	case strings.HasPrefix(file, "//"): // a shared folder of Windows
		host, path, _ := strings.Cut(file[2:], "/")
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Host: host, Path: "/" + path}).String()}
	case strings.HasPrefix(file, "/"):
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: file}).String()}
	}
	return sarifArtifact{URI: (&url.URL{Path: file}).String(), BaseID: sourceRoot}
}

// isDrive reports whether a file is named from a drive of Windows: C:/plan.
func isDrive(file string) bool {
	if len(file) < 3 || file[1:3] != ":/" {
		return false
	}
	c := file[0] | 0x20
	return 'a' <= c && c <= 'z'
}
