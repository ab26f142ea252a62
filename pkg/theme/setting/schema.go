package setting

import (
	"bytes"
	"encoding/json"
)

// Schema returns the JSON Schema (2020-12) of a file, with which editors complete and
// explain settings.
func (t Table) Schema() []byte {
	schema := append(object{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", t.Title}}, t.members(t.Doc, "")...)
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(schema); err != nil {
		panic(err) // nothing in it depends on what is given
	}
	return b.Bytes()
}

// members describes the map that holds the settings of a section, all of which must be
// there; that of the whole file, section "", also holds the sections.
func (t Table) members(doc, section string) object {
	var names []string
	var members object
	add := func(name string, value object) {
		names, members = append(names, name), append(members, member{name, value})
	}
	for i, s := range t.Settings {
		switch in := s.section(); {
		case in == section:
			add(s.name(), append(object{{"description", s.Doc}}, s.form.schema()...))
		case section == "" && (i == 0 || in != t.Settings[i-1].section()):
			add(in, t.members(t.sectionDoc(in), in))
		}
	}
	return object{{"description", doc}, {"type", "object"}, {"additionalProperties", false}, {"required", names}, {"properties", members}}
}

func (t Table) sectionDoc(name string) string {
	for _, s := range t.Sections {
		if s.Name == name {
			return s.Doc
		}
	}
	return ""
}

// object is a JSON object whose members keep their order: that of the settings.
type object []member

type member struct {
	name  string
	value any
}

// MarshalJSON writes the members in order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		for j, part := range []any{m.name, m.value} {
			if j > 0 {
				b.WriteByte(':')
			}
			e := json.NewEncoder(&b)
			e.SetEscapeHTML(false)
			if err := e.Encode(part); err != nil {
				return nil, err
			}
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}
