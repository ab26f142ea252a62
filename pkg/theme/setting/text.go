package setting

import "sorachi/pkg/yamlfile"

// Text is any text, the empty one written as "".
func Text(path string, into *string, doc string) Setting {
	return Setting{path, doc, text{into}}
}

type text struct{ into *string }

func (f text) read(v value)   { *f.into = textOf(v) }
func (f text) schema() object { return object{{"type", "string"}} }

// Fill changes the text that a setting holds; it leaves one of another form alone.
func (s Setting) Fill(fill func(string) string) {
	if f, ok := s.form.(text); ok {
		*f.into = fill(*f.into)
	}
}

func textOf(v value) string {
	if v.Kind != yamlfile.Scalar {
		v.bad("文字", "1行で書いてください")
	}
	return v.Text.Joined().Value
}

// Version is the number of the file's format: 1.
func Version(path string, into *string, doc string) Setting {
	return Setting{path, doc, version{into}}
}

type version struct{ into *string }

func (f version) read(v value) {
	if v.Text.Value != "1" {
		v.bad("読める版", "「format: 1」と書いてください")
	}
	*f.into = v.Text.Value
}

func (f version) schema() object { return object{{"const", 1}} }
