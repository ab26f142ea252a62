package parts

import (
	"fmt"
	"strings"
	"testing"
)

// told scans a text to its end and tells every token.
func told(src string) string {
	s := &Scanner{src: src}
	var out []string
	for s.Next() != None {
		switch s.Kind {
		case Begin:
			out = append(out, fmt.Sprintf("<%s a=%s>", s.Name, s.Get("a")))
		case End:
			out = append(out, "/"+s.Name)
		case Chars:
			out = append(out, fmt.Sprintf("%q", s.text))
		}
	}
	if s.Bad {
		out = append(out, "bad")
	}
	return strings.Join(out, " ")
}

func TestScanner(t *testing.T) {
	for src, want := range map[string]string{
		`<?xml version="1.0"?><x:a a='1>2'><b/></x:a>`: `<a a=1>2> <b a=> /b /a`,
		"<t a=\"&lt;&#x41;\">&amp;\r\n<!-- - -->b</t>": `<t a=<A> "&\n" "b" /t`,
		`<t><![CDATA[<&]]></t>`:                        `<t a=> "<&" /t`,
		`<t>&nbsp;</t>`:                                `<t a=> bad`,
		`<!DOCTYPE t><t/>`:                             `bad`,
		`<a><b></a>`:                                   `<a a=> <b a=> bad`,
		`<a`:                                           `bad`,
		`<a>`:                                          `<a a=> bad`,
		``:                                             ``,
	} {
		if got := told(src); got != want {
			t.Errorf("%s: %s, want %s", src, got, want)
		}
	}
	if got := told(strings.Repeat("<a>", maxDepth+1)); !strings.HasSuffix(got, "bad") {
		t.Error("elements lie deeper than they may")
	}
}

func TestContent(t *testing.T) {
	s := &Scanner{src: `<r><t>one<b>two</b>three</t><u n="7" on="true"/></r>`}
	for s.Next() != None && s.Name != "t" {
	}
	if !s.In("r") {
		t.Error(s.Path)
	}
	if got := s.Content(); got != "onethree" {
		t.Error(got)
	}
	if s.Next(); s.Name != "u" || s.Number("n") != 7 || s.Number("on") != 0 || !s.Is("on") || s.Is("n") {
		t.Error(s.Name, s.attr)
	}
}
