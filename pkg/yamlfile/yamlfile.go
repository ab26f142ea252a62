// Package yamlfile turns the text of a YAML file into values that know where they were
// typed. It refuses what a hand-kept file has no use for (aliases, tags, several
// documents) and never guesses a type: every scalar stays the text that was written, so
// that 0123, 53.00 and R6 survive. It also finds values as they were typed and writes new
// ones, for the packages below pkg/plan/edit. It knows no key and no plan.
//
// It is the only importer of the YAML library. Three packages help it without importing
// that: yamlfile/broken explains the text that cannot be read (its words.go knows the
// messages of the library), yamlfile/misread what is read otherwise than it was meant,
// and yamlfile/ignore reads the comments that silence findings. pkg/textfile, below all
// of them, has lines, places and edits of any text.
//
// To read it: Parse in this file, then node.go (what it returns), convert.go (the
// library's tree made into ours) and places.go (where each character of a value was
// typed). repeats.go reports the keys that come twice, library.go answers what broken
// asks, layout.go what ignore asks; rules.go documents the findings. For the packages
// below pkg/plan/edit, tokens.go finds keys and values as they were typed and write.go
// writes values.
package yamlfile

import (
	"errors"
	"io"
	"strings"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
	"sorachi/pkg/yamlfile/broken"
	"sorachi/pkg/yamlfile/ignore"
	"sorachi/pkg/yamlfile/misread"
)

// maxDepth is how deep values may lie in each other. What is beyond is a finding,
// not a crash.
const maxDepth = 100

// Text is a value with the places where its characters were typed.
type Text = textfile.Text

// NewText returns a Text typed on one line from pos on.
func NewText(value string, pos diag.Pos) Text { return textfile.NewText(value, pos) }

// file is a text that is read as YAML.
type file struct{ *textfile.File }

// Parse reads the one YAML document in data; name is the path that positions
// carry. The node is nil when nothing can be read; otherwise it holds all that
// could be, even when there are findings. An empty file gives a Null node.
func Parse(name string, data []byte) (*Node, diag.List) {
	text, found := textfile.Open(name, data)
	if text == nil {
		return nil, found
	}
	f := &file{text}
	dec := yaml.NewDecoder(strings.NewReader(f.Text))
	var doc yaml.Node
	if err := dec.Decode(&doc); err != nil {
		if errors.Is(err, io.EOF) {
			return &Node{Kind: Null, Pos: f.Pos(1, 1)}, nil
		}
		return nil, broken.Find(f.File, library, err)
	}
	c := converter{file: f}
	c.misread = misread.Finder{File: f.File, Found: &c.found}
	root := c.node(doc.Content[0], 0)
	root.Ignores = ignore.Comments(f.File, func() ignore.Layout { return f.layoutOf(doc.Content[0]) })
	if c.secondDocument(dec) {
		root.Nameless++ // what the first lacks may stand there
	}
	return root, c.found
}

// secondDocument reports what stands behind a further --- line, or behind the
// ... that ends a document.
func (c *converter) secondDocument(dec *yaml.Decoder) bool {
	var next yaml.Node
	err := dec.Decode(&next)
	switch {
	case errors.Is(err, io.EOF):
		return false
	case err != nil:
		c.found.Add(broken.First(c.file.File, library, err))
	default:
		pos := c.file.Pos(next.Line, next.Column)
		c.found.Add(broken.SecondDocument.New(pos, diag.Pos{}, "「---」で区切られた2つ目の文書があります。1つのファイルに書けるのは1つだけです",
			"「---」の行から後を別のファイルに移すか、削除してください"))
	}
	return true
}
