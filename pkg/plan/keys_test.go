package plan

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/source"
)

// TestTableOfKeys wants an entry that a reader of the documentation understands.
func TestTableOfKeys(t *testing.T) {
	for _, s := range sections {
		if s.Name == "" || s.File == "" || len(s.Keys) == 0 {
			t.Errorf("section %+v is not whole", s)
		}
		seen := map[string]bool{}
		for _, k := range s.Keys {
			of := k.Type == typeObject || k.Type == typePhotos
			switch {
			case seen[k.Name]:
				t.Errorf("%s: %s twice", s.Name, k.Name)
			case k.Title == "" || k.Type == "":
				t.Errorf("%s: %s lacks its title or type", s.Name, k.Name)
			case strings.HasSuffix(k.Doc, "。"):
				t.Errorf("%s: %s: the explanation ends in 。", s.Name, k.Name)
			case (k.Type == typeChoice) != (len(k.Values) > 0):
				t.Errorf("%s: %s: %d words to choose from", s.Name, k.Name, len(k.Values))
			case of && k.Of == nil:
				t.Errorf("%s: %s: of what", s.Name, k.Name)
			case k.Of != nil && !slices.Contains(sections, k.Of):
				t.Errorf("%s: %s: its section is not listed", s.Name, k.Name)
			case k.Type == typeChoice && k.Example != "" && !slices.Contains(k.Values, k.Example):
				t.Errorf("%s: %s: the example cannot be chosen", s.Name, k.Name)
			}
			seen[k.Name] = true
		}
	}
}

// example returns what may stand behind a key: its example, or a sound value.
func example(k keyDef) string {
	switch {
	case k.Type == typeObject:
		return "{" + exampleOf(k.Of) + "}"
	case k.Type == typeObjects && k.Of == nil:
		return "[{title: 下位}]"
	case k.Type == typeObjects:
		return "[{" + exampleOf(k.Of) + "}]"
	case k.Type == typeByYear && k.Of != nil:
		return "{R6: [{" + exampleOf(k.Of) + "}]}"
	case k.Type == typeByYear:
		return "{R6: 10人}"
	case k.Type == typePhotos:
		return "[photos/a.jpg, {" + exampleOf(k.Of) + "}]"
	case k.Type == typeLabels:
		return "{参加者: 20名}"
	case k.Type == typeTexts:
		return `["` + strings.TrimPrefix(k.Example, "- ") + `文"]`
	case k.Type == typeChoice:
		return k.Values[0]
	case k.Example != "":
		return `"` + k.Example + `"`
	}
	return map[keyType]string{typeNumber: "1", typeID: "a", typeYear: "R6", typeValue: "1人", typeFigure: "1"}[k.Type] + map[keyType]string{typeText: "文", typeProse: "文"}[k.Type]
}

// exampleOf writes an object with every key of a section.
func exampleOf(s *section) string {
	var out []string
	for _, k := range s.Keys {
		out = append(out, k.Name+": "+example(k))
	}
	return strings.Join(out, ", ")
}

// TestEveryKeyIsRead gives every section every key of its table, one after the
// other, and wants each to change what is read: a key that is in the table but
// is not asked for would be swallowed, and one that is asked for but is not in
// the table would be a finding.
func TestEveryKeyIsRead(t *testing.T) {
	readers := map[*section]func(o object) any{
		progressKeys: func(o object) any {
			return holder(o, kpiKeys, "progress", o.node).method("progress", Method{Decimals: -1})
		},
		bandKeys:           listOf(planKeys, "bands", func(o object) any { return o.bands("bands") }),
		projectKeys:        func(o object) any { return o.project("") },
		kpiKeys:            func(o object) any { return o.r.kpi(o.node, "") },
		repostKeys:         func(o object) any { return o.r.kpi(o.node, "") },
		eventKeys:          func(o object) any { return o.event() },
		partKeys:           func(o object) any { return o.event() },
		photoKeys:          listOf(partKeys, "photos", func(o object) any { return o.photos("photos") }),
		noteKeys:           listOf(projectKeys, "notes", func(o object) any { return o.project("").Notes }),
		outlineProjectKeys: func(o object) any { return o.outlineProject() },
		outlineKPIKeys:     listOf(outlineProjectKeys, "kpis", func(o object) any { return o.outlineProject().KPIs }),
		nationalKeys:       func(o object) any { return o.national("") },
		topicKeys:          listOf(roleKeys, "topics", func(o object) any { return o.topics("topics") }),
		goalKeys:           listOf(nationalKeys, "goals", func(o object) any { return o.national("").Goals }),
		stanceKeys:         listOf(nationalKeys, "stances", func(o object) any { return o.national("").Stances }),
		roleKeys:           listOf(nationalKeys, "roles", func(o object) any { return o.national("").Roles }),
		pillarKeys:         func(o object) any { return o.pillar() },
		packageKeys:        listOf(pillarKeys, "packages", func(o object) any { return o.pillar().Packages }),
	}
	for _, s := range sections {
		read := readers[s]
		if read == nil {
			continue
		}
		for i, k := range s.Keys {
			without := *s
			without.Keys = append(slices.Clone(s.Keys[:i]), s.Keys[i+1:]...)
			whole, less := readSection(t, s, exampleOf(s), read), readSection(t, s, exampleOf(&without), read)
			if k.Name != "format" && k.Name != "repost" && reflect.DeepEqual(whole, less) {
				t.Errorf("%s: %s is not read", s.Name, k.Name)
			}
		}
	}
}

// listOf reads an object as the one entry of a list of another section.
func listOf(sec *section, key string, read func(o object) any) func(o object) any {
	return func(o object) any {
		return read(holder(o, sec, key, &source.Node{Kind: source.Seq, Items: []*source.Node{o.node}}))
	}
}

// holder returns an object of a section with one key.
func holder(o object, sec *section, key string, n *source.Node) object {
	pairs := []source.Pair{{Key: source.NewText(key, o.node.Pos), Value: n}}
	return object{r: o.r, sec: sec, node: &source.Node{Kind: source.Map, Pairs: pairs}}
}

// readSection reads one object on one line. Only missing keys may be found.
func readSection(t *testing.T, s *section, text string, read func(o object) any) any {
	t.Helper()
	n, found := source.Parse("x.yaml", []byte("{"+text+"}"))
	if len(found) > 0 {
		t.Fatalf("%s: %s: %v", s.Name, text, found)
	}
	r := &reader{}
	out := read(object{r: r, sec: s, node: n})
	for _, d := range r.found {
		if d.Code != "missing-key" {
			t.Errorf("%s: %s: %s", s.Name, text, short(d))
		}
	}
	return out
}

// TestEveryKeyOfTheFiles does the same for the sections that stand alone in a file.
func TestEveryKeyOfTheFiles(t *testing.T) {
	national := strings.Replace(exampleOf(planKeys), "format: \"1\"", "format: 1", 1)
	files := map[string]string{
		"plan.yaml":     "{" + national + "}",
		"programs.yaml": "R6: {" + exampleOf(programYearKeys) + "}",
		"outline.yaml":  "{" + exampleOf(outlineKeys) + "}",
	}
	p, found := load(t, files)
	for _, d := range found {
		t.Error(short(d))
	}
	lacking := []string{"Analysis", "Unread", "Lost", "Flawed", "Ignores"} // of a plan without analysis and without errors
	for _, v := range []reflect.Value{reflect.ValueOf(*p), reflect.ValueOf(*p.Outline), reflect.ValueOf(p.Programs[0]), reflect.ValueOf(p.Programs[0].Programs[0])} {
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; v.Field(i).IsZero() && !slices.Contains(lacking, name) {
				t.Errorf("%s.%s is not read", v.Type(), name)
			}
		}
	}
}
