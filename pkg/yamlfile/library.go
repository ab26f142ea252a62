package yamlfile

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/yamlfile/broken"
)

// library is how pkg/yamlfile/broken asks whether a text can be read, and as what.
var library = broken.YAML{Error: readError, Shape: shapeOf}

// readError returns the library's error about the first document of text, or
// about any.
func readError(text string, whole bool) error {
	dec := yaml.NewDecoder(strings.NewReader(text))
	for {
		err := dec.Decode(new(yaml.Node))
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil || !whole:
			return err
		}
	}
}

// shapeOf writes down what a text means: its keys and values and how they lie
// in each other. It fails for a text that cannot be read.
func shapeOf(text string) (string, bool) {
	var doc yaml.Node
	if yaml.Unmarshal([]byte(text), &doc) != nil || strings.TrimFunc(text, unicode.IsSpace) == "" {
		return "", false
	}
	var b strings.Builder
	writeShape(&b, &doc, 0)
	return b.String(), true
}

// writeShape writes down y and what lies in it, down to maxDepth.
func writeShape(b *strings.Builder, y *yaml.Node, depth int) {
	if depth > maxDepth {
		return
	}
	fmt.Fprintf(b, "%d %q %d(", y.Kind, y.Value, y.Style)
	for _, child := range y.Content {
		writeShape(b, child, depth+1)
	}
	b.WriteByte(')')
}
