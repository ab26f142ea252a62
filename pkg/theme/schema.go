package theme

import (
	"bytes"
	"encoding/json"
	"strings"

	"sorachi/templates"
)

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

// Schema returns the JSON Schema (2020-12) of a theme file, with which editors
// complete and explain settings. It is made from the table of settings.
func Schema() []byte {
	settings := new(Theme).settings()
	top := holding("sorachiのテンプレート。報告書のページの順序、文言、色、大きさを決めます", settings, "")
	schema := append(object{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "sorachiのテンプレート"}}, top...)
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(schema); err != nil {
		panic(err) // nothing in it depends on what is given
	}
	return b.Bytes()
}

// holding describes a map that holds the settings of a section, all of which
// must be there; the one at the top also holds the sections.
func holding(doc string, settings []setting, section string) object {
	var names []string
	var members object
	add := func(name string, value object) {
		names, members = append(names, name), append(members, member{name, value})
	}
	told := map[string]bool{}
	for _, s := range settings {
		head, name, nested := strings.Cut(s.path, ".")
		switch {
		case !nested && section == "":
			add(head, s.schema())
		case nested && section == "" && !told[head]:
			told[head] = true
			add(head, holding(sectionDoc(head), settings, head))
		case nested && head == section:
			add(name, s.schema())
		}
	}
	return object{{"description", doc}, {"type", "object"}, {"additionalProperties", false}, {"required", names}, {"properties", members}}
}

func sectionDoc(name string) string {
	for _, s := range sections {
		if s.name == name {
			return s.doc
		}
	}
	return ""
}

// schema describes the value of a setting.
func (s setting) schema() object {
	out := object{{"description", s.doc}}
	text := member{"type", "string"}
	color := object{text, {"pattern", colorPattern.String()}}
	switch into := s.into.(type) {
	case version:
		return append(out, member{"const", 1})
	case measure:
		return append(out, member{"anyOf", []object{
			{{"type", "number"}, {"minimum", into.least}, {"maximum", into.most}},
			{text, {"pattern", lengthPattern.String()}},
		}})
	case ratio:
		return append(out, member{"type", "number"}, member{"minimum", into.least}, member{"maximum", into.most})
	case fontName:
		return append(out, member{"anyOf", []object{{{"enum", templates.FontNames()}}, {text, {"pattern", `[/\\]`}}}})
	case choice:
		return append(out, member{"enum", into.words})
	case choices:
		return append(out, member{"type", "array"}, member{"minItems", 1}, member{"uniqueItems", into.once}, member{"items", object{{"enum", into.words}}})
	case *Color:
		return append(out, color...)
	case *[]Color:
		return append(out, member{"type", "array"}, member{"minItems", 1}, member{"items", color})
	}
	return append(out, text)
}
