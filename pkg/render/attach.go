package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/page"
)

// attach embeds files that say in figures what the document shows, as
// associated files of the whole of it (ISO 32000-2, 14.13). They carry no
// dates.
func (f *file) attach(files []page.Attachment) error {
	if len(files) == 0 {
		return nil
	}
	files = slices.Clone(files)
	slices.SortStableFunc(files, func(a, b page.Attachment) int { return cmp.Compare(a.Name, b.Name) })
	var names, specs []string
	for _, a := range files {
		spec, err := f.embed(a)
		if err != nil {
			return err
		}
		names = append(names, textString(a.Name)+" "+spec.String())
		specs = append(specs, spec.String())
	}
	catalog, _, err := f.follow(f.trailer, "Root")
	if err != nil {
		return err
	}
	catalog.dict.set("Names", "<</EmbeddedFiles <</Names ["+strings.Join(names, " ")+"]>>>>")
	catalog.dict.set("AF", "["+strings.Join(specs, " ")+"]")
	return nil
}

// embed adds one file and what describes it.
func (f *file) embed(a page.Attachment) (ref, error) {
	o := object{stream: a.Data, dict: dict{
		{"Type", "/EmbeddedFile"}, {"Subtype", "/" + escapeName(a.MIME)}, {"Params", "<</Size " + strconv.Itoa(len(a.Data)) + ">>"},
	}}
	if err := f.pack(&o); err != nil {
		return 0, err
	}
	stream := f.add(o)
	name := textString(a.Name)
	d := dict{{"Type", "/Filespec"}, {"F", name}, {"UF", name}, {"EF", "<</F " + stream.String() + " /UF " + stream.String() + ">>"}, {"AFRelationship", "/Data"}}
	if a.Description != "" {
		d.set("Desc", textString(a.Description))
	}
	return f.add(object{dict: d}), nil
}
