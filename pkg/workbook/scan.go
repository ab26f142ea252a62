package workbook

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// scanner reads the XML of a part, a token at a time. It knows what the parts
// of a workbook consist of and refuses the rest, document types above all. A
// sheet is mostly markup, and encoding/xml takes most of the time that it may
// take: with it the 100,000 rows of BenchmarkOpen need five times as long.
type scanner struct {
	src  string
	at   int
	kind token
	name string // of the element that begins or ends, without its prefix
	attr string // what stands in the tag after the name
	text string // between tags, references resolved
	path []string
	shut bool // <a/>: the end is still to come
	bad  bool
}

// token is a kind of XML token.
type token uint8

const (
	noToken token = iota // of the part, also when it is bad
	beginToken
	endToken
	textToken
)

// maxDepth is how deep elements lie in each other; in workbooks it is about ten.
const maxDepth = 64

// next moves to the next token and returns its kind.
func (s *scanner) next() token {
	s.kind = s.scan()
	return s.kind
}

func (s *scanner) scan() token {
	if s.shut {
		s.shut = false
		return s.leave(s.name)
	}
	for s.at < len(s.src) {
		if s.src[s.at] != '<' {
			return s.readText()
		}
		rest := s.src[s.at:]
		switch {
		case strings.HasPrefix(rest, "<?"):
			s.skipTo("?>")
		case strings.HasPrefix(rest, "<!--"):
			s.skipTo("-->")
		case strings.HasPrefix(rest, "<![CDATA["):
			return s.readCData()
		case strings.HasPrefix(rest, "<!"):
			return s.fail()
		default:
			return s.readTag()
		}
	}
	s.bad = s.bad || len(s.path) > 0
	return noToken
}

func (s *scanner) fail() token {
	s.bad, s.at = true, len(s.src)
	return noToken
}

// skipTo moves behind the next mark, or to the end of a part without it.
func (s *scanner) skipTo(mark string) string {
	i := strings.Index(s.src[s.at:], mark)
	if i < 0 {
		s.fail()
		return ""
	}
	passed := s.src[s.at : s.at+i]
	s.at += i + len(mark)
	return passed
}

func (s *scanner) readText() token {
	n := strings.IndexByte(s.src[s.at:], '<')
	if n < 0 {
		n = len(s.src) - s.at
	}
	raw := s.src[s.at : s.at+n]
	s.at += n
	var ok bool
	if s.text, ok = resolved(raw); !ok {
		return s.fail()
	}
	return textToken
}

func (s *scanner) readCData() token {
	s.at += len("<![CDATA[")
	s.text = s.skipTo("]]>")
	if s.bad {
		return noToken
	}
	return textToken
}

func (s *scanner) readTag() token {
	n := tagEnd(s.src[s.at:])
	if n < 0 {
		return s.fail()
	}
	tag := s.src[s.at+1 : s.at+n]
	s.at += n + 1
	if closing, ok := strings.CutPrefix(tag, "/"); ok {
		return s.leave(local(strings.TrimRight(closing, " \t\r\n")))
	}
	tag, s.shut = strings.CutSuffix(tag, "/")
	name, attr := tag, ""
	if i := strings.IndexAny(tag, " \t\r\n"); i >= 0 {
		name, attr = tag[:i], tag[i:]
	}
	s.name, s.attr = local(name), attr
	if s.name == "" || len(s.path) == maxDepth {
		return s.fail()
	}
	s.path = append(s.path, s.name)
	return beginToken
}

// tagEnd finds the > of a tag; in the value of an attribute it means nothing.
func tagEnd(s string) int {
	quote := byte(0)
	for i := range len(s) {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i
		}
	}
	return -1
}

func (s *scanner) leave(name string) token {
	if len(s.path) == 0 || s.path[len(s.path)-1] != name {
		return s.fail()
	}
	s.path = s.path[:len(s.path)-1]
	s.name = name
	return endToken
}

// skip moves behind the element that has just begun.
func (s *scanner) skip() {
	for depth := len(s.path); len(s.path) >= depth && s.next() != noToken; {
	}
}

// content moves behind the element that has just begun and returns its text,
// that of elements inside left out.
func (s *scanner) content() string {
	var out pieces
	for depth := len(s.path); ; {
		switch s.next() {
		case textToken:
			out.add(s.text)
		case beginToken:
			s.skip()
		case endToken:
			if len(s.path) < depth {
				return out.String()
			}
		case noToken:
			return out.String()
		}
	}
}

// pieces is a text in pieces. There is nearly always one, which is not copied.
type pieces struct {
	first string
	rest  strings.Builder
}

func (p *pieces) add(s string) {
	switch {
	case p.first == "":
		p.first = s
	default:
		p.rest.WriteString(s)
	}
}

func (p *pieces) String() string {
	if p.rest.Len() == 0 {
		return p.first
	}
	return p.first + p.rest.String()
}

// get returns the value of an attribute of the tag, by its name without prefix.
func (s *scanner) get(name string) string {
	rest := s.attr
	for {
		key, value, ok := strings.Cut(rest, "=")
		value = strings.TrimLeft(value, " \t\r\n")
		if !ok || value == "" || value[0] != '"' && value[0] != '\'' {
			return ""
		}
		inside, after, closed := strings.Cut(value[1:], value[:1])
		if !closed {
			return ""
		}
		if local(strings.TrimSpace(key)) == name {
			out, _ := resolved(inside)
			return out
		}
		rest = after
	}
}

// is reports whether an attribute is switched on.
func (s *scanner) is(name string) bool {
	v := s.get(name)
	return v == "1" || v == "true" || v == "on"
}

// number returns the value of an attribute that counts something, or 0.
func (s *scanner) number(name string) int {
	n, err := strconv.ParseUint(s.get(name), 10, 31)
	if err != nil {
		return 0
	}
	return int(n)
}

func local(name string) string { return name[strings.IndexByte(name, ':')+1:] }

// resolved replaces the references of XML and unifies line ends. It reports
// false for a reference that XML does not have by itself.
func resolved(s string) (string, bool) {
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	if strings.IndexByte(s, '&') < 0 {
		return strings.ToValidUTF8(s, "\uFFFD"), true
	}
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(s, "&")
		b.WriteString(before)
		if !ok {
			return strings.ToValidUTF8(b.String(), "\uFFFD"), true
		}
		name, rest, closed := strings.Cut(after, ";")
		r, known := reference(name)
		if !closed || !known {
			return "", false
		}
		b.WriteRune(r)
		s = rest
	}
}

// reference returns the character that &name; stands for.
func reference(name string) (rune, bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	digits, base := strings.TrimPrefix(name, "#"), 10
	if strings.HasPrefix(digits, "x") {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || !strings.HasPrefix(name, "#") || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return 0, false
	}
	return rune(n), true
}
