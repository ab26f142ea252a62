package pdf

import (
	"bytes"
	"encoding/xml"

	"sorachi/pkg/page"
	"sorachi/pkg/pdf/object"
)

// producer is the program that a reader names as the maker of the file.
const producer = "sorachi"

// describe fills the catalogue and the document's information. bookmarks is their
// root, 0 when there are none; with them, readers open the panel, which a
// committee uses to jump between projects.
func (f *finisher) describe(bookmarks object.Ref) error {
	info := f.doc.Info
	catalog, _, err := f.Follow(f.Trailer, "Root")
	if err != nil {
		return err
	}
	if info.Language != "" {
		catalog.Dict.Set("Lang", object.ByteString(info.Language))
	}
	if info.Title != "" {
		catalog.Dict.Set("ViewerPreferences", "<</DisplayDocTitle true>>")
	}
	if bookmarks != 0 {
		catalog.Dict.Set("Outlines", bookmarks.String())
		catalog.Dict.Set("PageMode", "/UseOutlines")
	}
	catalog.Dict.Set("Metadata", f.Next().String())
	f.Add(object.Object{Dict: object.Dict{{"Type", "/Metadata"}, {"Subtype", "/XML"}}, Stream: metadata(info)})
	f.Trailer.Set("Info", f.Add(object.Object{Dict: infoDict(info)}).String())
	return nil
}

func infoDict(info page.Info) object.Dict {
	d := object.Dict{}
	given := object.Dict{{"Title", info.Title}, {"Author", info.Author}, {"Subject", info.Subject}, {"Producer", producer}}
	for _, e := range given {
		if e[1] != "" {
			d.Set(e[0], object.TextString(e[1]))
		}
	}
	return d
}

// metadata writes the document's information as XMP (ISO 16684-1), without a
// date: the same report is the same file whenever it is made.
func metadata(info page.Info) []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n")
	property(&b, "dc:format", "application/pdf", "", "")
	property(&b, "dc:title", info.Title, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>")
	property(&b, "dc:creator", info.Author, "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>")
	property(&b, "dc:description", info.Subject, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>")
	property(&b, "dc:language", info.Language, "<rdf:Bag><rdf:li>", "</rdf:li></rdf:Bag>")
	property(&b, "pdf:Producer", producer, "", "")
	b.WriteString("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}

// property writes a value, unless it is empty, between the tags of its form.
func property(b *bytes.Buffer, name, value, before, after string) {
	if value == "" {
		return
	}
	b.WriteString("<" + name + ">" + before)
	xml.EscapeText(b, []byte(value)) // a Buffer takes everything
	b.WriteString(after + "</" + name + ">\n")
}
