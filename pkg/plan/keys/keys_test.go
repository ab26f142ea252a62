package keys

import (
	"slices"
	"strings"
	"testing"
)

// TestTableOfKeys wants an entry that a reader of the documentation understands.
func TestTableOfKeys(t *testing.T) {
	for _, s := range Sections {
		if s.Name == "" || s.File == "" || len(s.Keys) == 0 {
			t.Errorf("section %+v is not whole", s)
		}
		seen := map[string]bool{}
		for _, k := range s.Keys {
			of := k.Type == TypeObject || k.Type == TypePhotos
			switch {
			case seen[k.Name]:
				t.Errorf("%s: %s twice", s.Name, k.Name)
			case k.Title == "" || k.Type == "":
				t.Errorf("%s: %s lacks its title or type", s.Name, k.Name)
			case strings.HasSuffix(k.Doc, "。"):
				t.Errorf("%s: %s: the explanation ends in 。", s.Name, k.Name)
			case (k.Type == TypeChoice) != (len(k.Values) > 0):
				t.Errorf("%s: %s: %d words to choose from", s.Name, k.Name, len(k.Values))
			case of && k.Of == nil:
				t.Errorf("%s: %s: of what", s.Name, k.Name)
			case k.Of != nil && !slices.Contains(Sections, k.Of):
				t.Errorf("%s: %s: its section is not listed", s.Name, k.Name)
			case k.Type == TypeChoice && k.Example != "" && !slices.Contains(k.Values, k.Example):
				t.Errorf("%s: %s: the example cannot be chosen", s.Name, k.Name)
			}
			seen[k.Name] = true
		}
	}
}
