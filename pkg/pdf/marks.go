package pdf

import (
	"bytes"
	"strconv"

	"sorachi/pkg/pdf/drawing"
	"sorachi/pkg/pdf/object"
	"sorachi/pkg/pdf/tagtree"
)

// This file says in the contents of a page which of them belong to which tag: PDF calls
// that marked content (ISO 32000-1, 14.6), here a mark and endMark around it. gopdf cannot
// write marks: drawing leaves a Sign where a stretch begins, and the mark takes its place.

const (
	endMark  = "EMC\n"
	artifact = "/Artifact BMC\n"
)

// setMarks replaces the signs in the contents of a page by the marks of its stretches.
func setMarks(plain []byte, tags *tagtree.Tree, pageIndex int) ([]byte, error) {
	tagged := tags.Pages[pageIndex]
	if len(tagged.Stretches) == 0 {
		return plain, nil
	}
	out := bytes.NewBuffer(make([]byte, 0, len(plain)+24*len(tagged.Stretches)))
	for i, s := range tagged.Stretches {
		before, after, ok := bytes.Cut(plain, []byte(drawing.Sign))
		if !ok {
			return nil, object.Malformed("%dページの印 %d、必要な数 %d", pageIndex+1, i, len(tagged.Stretches))
		}
		out.Write(before)
		if i > 0 {
			out.WriteString(endMark)
		}
		if s.Content < 0 {
			out.WriteString(artifact)
		} else {
			out.WriteString("/" + tags.Elements[tagged.Owners[s.Content]].Kind + " <</MCID " + strconv.Itoa(s.Content) + ">> BDC\n")
		}
		plain = after
	}
	if bytes.Contains(plain, []byte(drawing.Sign)) {
		return nil, object.Malformed("%dページの印が%dより多くあります", pageIndex+1, len(tagged.Stretches))
	}
	out.Write(plain)
	out.WriteString(endMark)
	return out.Bytes(), nil
}
