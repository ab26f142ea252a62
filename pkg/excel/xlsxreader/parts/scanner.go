package parts

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Scanner reads the XML of a part, a token at a time. It knows what the parts
// of a workbook consist of and refuses the rest, document types above all. A
// sheet is mostly markup: with encoding/xml the 100,000 rows of BenchmarkOpen
// (pkg/excel/xlsxreader) take five times as long.
type Scanner struct {
	src  string
	at   int
	Kind TokenKind // of the token that was read last
	Name string    // of the element that begins or ends, without its prefix
	attr string    // what stands in the tag after the name
	text string    // between tags, references resolved
	Path []string  // names of the elements that are open, from the outermost
	shut bool      // <a/>: the end is still to come
	Bad  bool      // what was read is no sound XML; nothing more comes
}

// TokenKind is what a piece of XML is.
type TokenKind uint8

// The kinds of tokens.
const (
	None  TokenKind = iota // the part is at its end, or bad
	Begin                  // of an element; <a/> is followed by an End as well
	End                    // of an element
	Chars                  // text between tags
)

// maxDepth is how deep elements lie in each other; in workbooks it is about ten.
const maxDepth = 64

// Next moves to the next token and returns its kind.
func (s *Scanner) Next() TokenKind {
	s.Kind = s.scan()
	return s.Kind
}

func (s *Scanner) scan() TokenKind {
	if s.shut {
		s.shut = false
		return s.leave(s.Name)
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
	s.Bad = s.Bad || len(s.Path) > 0
	return None
}

func (s *Scanner) fail() TokenKind {
	s.Bad, s.at = true, len(s.src)
	return None
}

// skipTo moves behind the next mark and returns what it has passed; a part without the
// mark is bad.
func (s *Scanner) skipTo(mark string) string {
	i := strings.Index(s.src[s.at:], mark)
	if i < 0 {
		s.fail()
		return ""
	}
	passed := s.src[s.at : s.at+i]
	s.at += i + len(mark)
	return passed
}

func (s *Scanner) readText() TokenKind {
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
	return Chars
}

func (s *Scanner) readCData() TokenKind {
	s.at += len("<![CDATA[")
	s.text = s.skipTo("]]>")
	if s.Bad {
		return None
	}
	return Chars
}

func (s *Scanner) readTag() TokenKind {
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
	s.Name, s.attr = local(name), attr
	if s.Name == "" || len(s.Path) == maxDepth {
		return s.fail()
	}
	s.Path = append(s.Path, s.Name)
	return Begin
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

func (s *Scanner) leave(name string) TokenKind {
	if len(s.Path) == 0 || s.Path[len(s.Path)-1] != name {
		return s.fail()
	}
	s.Path = s.Path[:len(s.Path)-1]
	s.Name = name
	return End
}

// Skip moves behind the element that has just begun.
func (s *Scanner) Skip() {
	for depth := len(s.Path); len(s.Path) >= depth && s.Next() != None; {
	}
}

// Content moves behind the element that has just begun and returns its text,
// that of elements inside left out.
func (s *Scanner) Content() string {
	var room [4]string // there is nearly always one piece, which is not copied
	out := room[:0]
	for depth := len(s.Path); ; {
		switch s.Next() {
		case Chars:
			out = append(out, s.text)
		case Begin:
			s.Skip()
		case End:
			if len(s.Path) < depth {
				return strings.Join(out, "")
			}
		case None:
			return strings.Join(out, "")
		}
	}
}

// Get returns the value of an attribute of the tag, by its name without prefix.
func (s *Scanner) Get(name string) string {
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

// Is reports whether an attribute is switched on.
func (s *Scanner) Is(name string) bool {
	v := s.Get(name)
	return v == "1" || v == "true" || v == "on"
}

// Number returns the value of an attribute that counts something, or 0.
func (s *Scanner) Number(name string) int {
	n, err := strconv.ParseUint(s.Get(name), 10, 31)
	if err != nil {
		return 0
	}
	return int(n)
}

// In reports whether the element that has just begun lies right in another.
func (s *Scanner) In(parent string) bool {
	return len(s.Path) > 1 && s.Path[len(s.Path)-2] == parent
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
