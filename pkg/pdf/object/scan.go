package object

import "bytes"

// maxDepth bounds how deep values may nest; gopdf nests two deep.
const maxDepth = 32

// scanner cuts PDF values out of bytes without interpreting them.
type scanner struct {
	src   []byte
	at    int
	depth int
}

func (s *scanner) rest() []byte { return s.src[s.at:] }

func (s *scanner) skipSpace() {
	for s.at < len(s.src) && isSpace(s.src[s.at]) {
		s.at++
	}
}

// accept skips white space and then token, if it stands there.
func (s *scanner) accept(token string) bool {
	s.skipSpace()
	if !bytes.HasPrefix(s.rest(), []byte(token)) {
		return false
	}
	s.at += len(token)
	return true
}

// dict reads a dictionary. A value reaches to the next key, so that the three
// tokens of a reference stay together.
func (s *scanner) dict() (Dict, error) {
	if !s.accept("<<") {
		return nil, Malformed("辞書の始まりがありません")
	}
	d := Dict{}
	for !s.accept(">>") {
		if !s.accept("/") {
			return nil, Malformed("辞書の見出しがありません")
		}
		key := string(s.regular())
		s.skipSpace()
		start := s.at
		for next := true; next; next = !s.ahead("/") && !s.ahead(">>") {
			if err := s.value(); err != nil {
				return nil, err
			}
		}
		d.Set(key, string(bytes.TrimSpace(s.src[start:s.at])))
	}
	return d, nil
}

func (s *scanner) ahead(token string) bool {
	s.skipSpace()
	return bytes.HasPrefix(s.rest(), []byte(token))
}

// value moves over one value.
func (s *scanner) value() error {
	if s.depth++; s.depth > maxDepth {
		return Malformed("入れ子が深すぎます")
	}
	defer func() { s.depth-- }()
	switch {
	case s.ahead("<<"):
		_, err := s.dict()
		return err
	case s.accept("["):
		return s.array()
	case s.accept("("):
		return s.literal()
	case s.accept("<"):
		return s.hex()
	case s.accept("/"):
		s.regular()
		return nil
	case len(s.regular()) == 0:
		return Malformed("値がありません")
	}
	return nil
}

func (s *scanner) array() error {
	for !s.accept("]") {
		if err := s.value(); err != nil {
			return err
		}
	}
	return nil
}

// literal moves past a string in parentheses, which may nest.
func (s *scanner) literal() error {
	for open := 1; s.at < len(s.src); s.at++ {
		switch s.src[s.at] {
		case '\\':
			s.at++
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				s.at++
				return nil
			}
		}
	}
	s.at = len(s.src)
	return Malformed("文字列が閉じていません")
}

func (s *scanner) hex() error {
	end := bytes.IndexByte(s.rest(), '>')
	if end < 0 {
		return Malformed("文字列が閉じていません")
	}
	s.at += end + 1
	return nil
}

// regular moves over the regular characters of a name, number or keyword.
func (s *scanner) regular() []byte {
	start := s.at
	for s.at < len(s.src) && isRegular(s.src[s.at]) {
		s.at++
	}
	return s.src[start:s.at]
}

func isSpace(c byte) bool { return bytes.IndexByte([]byte("\x00\t\n\f\r "), c) >= 0 }

func isRegular(c byte) bool {
	return !isSpace(c) && bytes.IndexByte([]byte("()<>[]{}/%"), c) < 0
}
