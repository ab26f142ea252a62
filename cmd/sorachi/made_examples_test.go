package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"strings"
	"unicode/utf16"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/textfile"
)

// madeExamples make of a sound plan the bad examples that no lines of YAML can
// show. Their rules describe them in （ ）.
var madeExamples = map[string]func(files){
	"file-too-large": func(f files) { f["analysis.yaml"] = make([]byte, textfile.MaxBytes+1) },
	"not-utf8":       func(f files) { f["analysis.yaml"] = inUTF16(f["analysis.yaml"]) },
	"too-deep": func(f files) {
		f.swap("analysis.yaml", "  - ｛reached｝", "  - "+strings.Repeat("[", 200)+strings.Repeat("]", 200)+" # ")
	},
	"too-many-files": func(f files) {
		for i := range load.MaxProjects {
			f[fmt.Sprintf("projects/copy-%d.yaml", i)] = f["projects/1-kanko.yaml"]
		}
	},
	"no-projects": func(f files) {
		for name := range f {
			if strings.HasPrefix(name, "projects/") {
				delete(f, name)
			}
		}
	},
	"more-findings": func(f files) {
		for i := range diag.MaxFindings + 1 {
			f["plan.yaml"] = fmt.Appendf(f["plan.yaml"], "bad%d: x\n", i)
		}
	},
	"misnamed-file": func(f files) {
		f["analysis.yaml.txt"] = f["analysis.yaml"]
		delete(f, "analysis.yaml")
	},
	"unreadable-file": func(f files) {
		f["analysis.yaml/x"] = f["analysis.yaml"]
		delete(f, "analysis.yaml")
	},
	"unused-photo": func(f files) { f["photos/festa2.jpg"] = f["photos/festa.jpg"] },
	"photo-format": func(f files) { f["photos/festa.jpg"] = []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00") },
	"photo-too-small": func(f files) {
		var b bytes.Buffer
		png.Encode(&b, image.NewGray(image.Rect(0, 0, 120, 80))) // into memory, which does not fail
		f["photos/festa.jpg"] = b.Bytes()
	},
	"bad-photo": func(f files) { f["photos/festa.jpg"] = f["photos/festa.jpg"][:4000] },
	"does-not-fit": func(f files) {
		f.swap("projects/3-jinzai.yaml", "purpose: 若い世代が", "purpose: 若い世代が"+strings.Repeat("地域で学び、", 2000))
	},
}

// swap changes the one place of a file where a text stands.
func (f files) swap(name, old, new string) {
	if n := bytes.Count(f[name], []byte(old)); n != 1 {
		panic(fmt.Sprintf("%s: %q stands there %d times", name, old, n))
	}
	f[name] = bytes.Replace(f[name], []byte(old), []byte(new), 1)
}

// inUTF16 writes a text as the editor of Windows does under the name Unicode.
func inUTF16(text []byte) []byte {
	out := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(string(text))) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}
