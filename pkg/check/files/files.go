// Package files holds the rules on the files of a plan and the photos that it
// names (ファイル): that they are there, and can be used on every computer. What is
// seen only when a picture is decoded is told by pkg/photos.
//
// To read it: names.go (what a path or name must not be), folder.go (the plan's
// folder as it is), photos.go, then any rule, such as photo_missing.go; a file has
// the code of its rule.
package files

import "sorachi/pkg/check/rule"

// Rules are the rules on files and photos.
var Rules = []*rule.Rule{
	noProjects, photoPath, fileName, fileCase, photoMissing, photoFormat, photoTwice, unusedPhoto,
}
