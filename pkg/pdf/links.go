package pdf

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/pdf/object"
)

// addLinks places the links as annotations of their pages and returns their
// objects.
func (f *finisher) addLinks() ([]object.Ref, error) {
	places := f.places()
	refs := make([]object.Ref, len(f.tags.Links))
	annots := make([][]string, len(f.pages))
	for i, l := range f.tags.Links {
		refs[i] = f.Add(object.Object{Dict: linkDict(l.Link, f.doc.Pages[l.Page].Height, places)})
		annots[l.Page] = append(annots[l.Page], refs[i].String())
	}
	for i, list := range annots {
		if len(list) == 0 {
			continue
		}
		o, err := f.Object(f.pages[i])
		if err != nil {
			return nil, err
		}
		o.Dict.Set("Annots", "["+strings.Join(list, " ")+"]")
	}
	return refs, nil
}

// places returns where the anchors are, by name.
func (f *finisher) places() map[string]string {
	out := make(map[string]string, len(f.doc.Anchors))
	for _, a := range f.doc.Anchors {
		out[a.Name] = f.destination(a.Page, a.Y)
	}
	return out
}

// linkDict describes a link on a page of the given height. It has no frame and
// is also kept in print (flag 4), as PDF/A asks.
func linkDict(l page.Link, height float64, places map[string]string) object.Dict {
	left, top := l.X, height-l.Y
	d := object.Dict{
		{"Type", "/Annot"}, {"Subtype", "/Link"}, {"Border", "[0 0 0]"}, {"F", "4"},
		{"Rect", fmt.Sprintf("[%.2f %.2f %.2f %.2f]", left, top-l.H, left+l.W, top)},
	}
	if l.URL != "" {
		d.Set("A", "<</S /URI /URI "+object.ByteString(escapeURL(l.URL))+">>")
	} else {
		d.Set("Dest", places[l.To])
	}
	if words := cmp.Or(l.Alt, l.URL); words != "" {
		d.Set("Contents", object.TextString(words))
	}
	return d
}

// destination is a place on a page, y points below its top, at the zoom the
// reader has chosen. Two decimals are what gopdf uses for positions.
func (f *finisher) destination(index int, y float64) string {
	return fmt.Sprintf("[%v /XYZ null %s null]", f.pages[index], strconv.FormatFloat(f.doc.Pages[index].Height-y, 'f', 2, 64))
}

// escapeURL percent-encodes every byte that a URI may not hold as it is (RFC
// 3986, 2). A percent sign stays: the address may be encoded already.
func escapeURL(address string) string {
	var b strings.Builder
	for i := range len(address) {
		if c := address[i]; c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
