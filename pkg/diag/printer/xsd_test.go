package printer

import (
	"encoding/xml"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/diag"
)

// xsd is the part of XML Schema that junit-4.xsd uses: elements that are strings
// or have attributes and a sequence of other elements. What else a schema says
// is collected in Other, which must stay empty.
type xsd struct {
	Elements []xsdElement `xml:"element"`
	Other    []xmlNode    `xml:",any"`
}

type xsdElement struct {
	Name    string      `xml:"name,attr"`
	Type    string      `xml:"type,attr"`
	Complex *xsdComplex `xml:"complexType"`
	Other   []xmlNode   `xml:",any"`
}

type xsdComplex struct {
	Mixed    bool `xml:"mixed,attr"`
	Sequence []struct {
		Ref   string    `xml:"ref,attr"`
		Min   string    `xml:"minOccurs,attr"`
		Max   string    `xml:"maxOccurs,attr"`
		Other []xmlNode `xml:",any"`
	} `xml:"sequence>element"`
	Attributes []struct {
		Name string `xml:"name,attr"`
		Type string `xml:"type,attr"`
		Use  string `xml:"use,attr"`
	} `xml:"attribute"`
	Other []xmlNode `xml:",any"`
}

type xmlNode struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Text    string     `xml:",chardata"`
	Nodes   []xmlNode  `xml:",any"`
}

// readXSD reads junit-4.xsd.
func readXSD(t *testing.T) map[string]xsdElement {
	t.Helper()
	data, err := os.ReadFile("testdata/schema/junit-4.xsd")
	if err != nil {
		t.Fatal(err)
	}
	var s xsd
	if err := xml.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	elements := map[string]xsdElement{}
	strange := len(s.Other)
	for _, e := range s.Elements {
		elements[e.Name] = e
		strange += len(e.Other)
		if e.Complex == nil {
			if e.Type != "xs:string" {
				strange++
			}
			continue
		}
		strange += len(e.Complex.Other)
		for _, r := range e.Complex.Sequence {
			strange += len(r.Other)
		}
		for _, a := range e.Complex.Attributes {
			if a.Type != "xs:string" {
				strange++
			}
		}
	}
	if strange > 0 || len(elements) != 10 {
		t.Fatalf("the schema has %d elements and %d parts that this test does not know", len(elements), strange)
	}
	return elements
}

// content returns the content model of an element as a pattern of the names of
// its children, each with a blank behind.
func (c *xsdComplex) content() *regexp.Regexp {
	pattern := "^"
	for _, r := range c.Sequence {
		least, most := "1", "1"
		if r.Min != "" {
			least = r.Min
		}
		if r.Max != "" {
			most = strings.Replace(r.Max, "unbounded", "", 1)
		}
		pattern += fmt.Sprintf("(?:%s ){%s,%s}", r.Ref, least, most)
	}
	return regexp.MustCompile(pattern + "$")
}

// faults lists what of a node is against the schema.
func faults(elements map[string]xsdElement, n xmlNode) []string {
	e, ok := elements[n.XMLName.Local]
	if !ok || n.XMLName.Space != "" {
		return []string{"unknown element " + n.XMLName.Local}
	}
	if e.Complex == nil {
		if len(n.Attrs)+len(n.Nodes) > 0 {
			return []string{e.Name + " is no plain text"}
		}
		return nil
	}
	var out []string
	if !e.Complex.Mixed && strings.TrimSpace(n.Text) != "" {
		out = append(out, "text in "+e.Name)
	}
	children := ""
	for _, child := range n.Nodes {
		children += child.XMLName.Local + " "
		out = append(out, faults(elements, child)...)
	}
	if !e.Complex.content().MatchString(children) {
		out = append(out, fmt.Sprintf("%s holds %s", e.Name, children))
	}
	return append(out, e.Complex.attributeFaults(e.Name, n.Attrs)...)
}

func (c *xsdComplex) attributeFaults(element string, attrs []xml.Attr) []string {
	var out, known, given []string
	for _, a := range attrs {
		given = append(given, a.Name.Local)
	}
	for _, a := range c.Attributes {
		known = append(known, a.Name)
		if a.Use == "required" && !slices.Contains(given, a.Name) {
			out = append(out, fmt.Sprintf("%s lacks %s", element, a.Name))
		}
	}
	for _, name := range given {
		if !slices.Contains(known, name) {
			out = append(out, fmt.Sprintf("%s has %s", element, name))
		}
	}
	return out
}

func faultsOf(t *testing.T, text string) []string {
	t.Helper()
	var root xmlNode
	if err := xml.Unmarshal([]byte(text), &root); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return faults(readXSD(t), root)
}

func TestObeysXSD(t *testing.T) {
	failed := Options{FailOn: diag.Warning, Failure: "途中で終わりました"}
	for _, text := range []string{in(t, "junit", sample, sampleOptions), in(t, "junit", sample, failed), in(t, "junit", nil, Options{})} {
		for _, fault := range faultsOf(t, text) {
			t.Errorf("%s in\n%s", fault, text)
		}
	}
}

// TestXSDRefuses wants the check to see what is wrong.
func TestXSDRefuses(t *testing.T) {
	text := in(t, "junit", sample, sampleOptions)
	for _, tt := range []struct{ old, new string }{
		{"<skipped>", `<skipped type="warning">`},
		{"<failure ", `<failure severity="error" `},
		{` name="projects/1.yaml"`, ""},
		{"<testcase ", "<testcase file=\"a.yaml\" "},
		{"</testcase>", "<note/></testcase>"},
		{"</testcase>", "<skipped/><skipped/></testcase>"},
		{"</testcase>", "text</testcase>"},
	} {
		if broken := strings.Replace(text, tt.old, tt.new, 1); broken == text || len(faultsOf(t, broken)) == 0 {
			t.Errorf("%s is valid", tt.new)
		}
	}
}
