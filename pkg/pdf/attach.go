package pdf

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/pdf/object"
)

// attach embeds files that say in figures what the document shows, as
// associated files of the whole of it (ISO 32000-2, 14.13). They carry no
// dates.
func (f *finisher) attach() error {
	if len(f.doc.Attachments) == 0 {
		return nil
	}
	files := slices.Clone(f.doc.Attachments)
	slices.SortStableFunc(files, func(a, b page.Attachment) int { return cmp.Compare(a.Name, b.Name) })
	var names, specs []string
	for _, a := range files {
		spec, err := f.embed(a)
		if err != nil {
			return err
		}
		names = append(names, object.TextString(a.Name)+" "+spec.String())
		specs = append(specs, spec.String())
	}
	catalog, _, err := f.Follow(f.Trailer, "Root")
	if err != nil {
		return err
	}
	catalog.Dict.Set("Names", "<</EmbeddedFiles <</Names ["+strings.Join(names, " ")+"]>>>>")
	catalog.Dict.Set("AF", "["+strings.Join(specs, " ")+"]")
	return nil
}

// embed adds one file and what describes it.
func (f *finisher) embed(a page.Attachment) (object.Ref, error) {
	o := object.Object{Stream: a.Data, Dict: object.Dict{
		{"Type", "/EmbeddedFile"}, {"Subtype", "/" + object.EscapeName(a.MIME)}, {"Params", "<</Size " + strconv.Itoa(len(a.Data)) + ">>"},
	}}
	if err := f.Compress(&o); err != nil {
		return 0, err
	}
	stream := f.Add(o)
	name := object.TextString(a.Name)
	d := object.Dict{{"Type", "/Filespec"}, {"F", name}, {"UF", name}, {"EF", "<</F " + stream.String() + " /UF " + stream.String() + ">>"}, {"AFRelationship", "/Data"}}
	if a.Description != "" {
		d.Set("Desc", object.TextString(a.Description))
	}
	return f.Add(object.Object{Dict: d}), nil
}
