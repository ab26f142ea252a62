package load

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/plan"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/yamlfile"
)

// example returns what may stand behind a key: its example, or a sound value.
func example(k keys.Key) string {
	switch {
	case k.Type == keys.TypeObject:
		return "{" + exampleOf(k.Of) + "}"
	case k.Type == keys.TypeObjects && k.Of == nil:
		return "[{title: 下位}]"
	case k.Type == keys.TypeObjects:
		return "[{" + exampleOf(k.Of) + "}]"
	case k.Type == keys.TypeByYear && k.Of != nil:
		return "{R6: [{" + exampleOf(k.Of) + "}]}"
	case k.Type == keys.TypeByYear:
		return "{R6: 10人}"
	case k.Type == keys.TypePhotos:
		return "[photos/a.jpg, {" + exampleOf(k.Of) + "}]"
	case k.Type == keys.TypeLabels:
		return "{参加者: 20名}"
	case k.Type == keys.TypeTexts:
		return `["` + strings.TrimPrefix(k.Example, "- ") + `文"]`
	case k.Type == keys.TypeChoice:
		return k.Values[0]
	case k.Example != "":
		return `"` + k.Example + `"`
	}
	return map[keys.Type]string{keys.TypeNumber: "1", keys.TypeID: "a", keys.TypeYear: "R6", keys.TypeValue: "1人", keys.TypeFigure: "1"}[k.Type] + map[keys.Type]string{keys.TypeText: "文", keys.TypeProse: "文"}[k.Type]
}

// exampleOf writes an object with every key of a section.
func exampleOf(s *keys.Section) string {
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
	readers := map[*keys.Section]func(o decode.Object) any{
		keys.Progress: func(o decode.Object) any {
			return readMethod(holder(o, keys.KPI, "progress", o.Node), "progress", plan.Method{Decimals: -1})
		},
		keys.Band:           listOf(keys.Plan, "bands", func(o decode.Object) any { return readBands(o, "bands") }),
		keys.Project:        func(o decode.Object) any { return readProject(o, "") },
		keys.KPI:            func(o decode.Object) any { return readKPI(o.Reader, o.Node, "") },
		keys.Repost:         func(o decode.Object) any { return readKPI(o.Reader, o.Node, "") },
		keys.Event:          func(o decode.Object) any { return readEvent(o) },
		keys.Part:           func(o decode.Object) any { return readEvent(o) },
		keys.Photo:          listOf(keys.Part, "photos", func(o decode.Object) any { return readPhotos(o, "photos") }),
		keys.Note:           listOf(keys.Project, "notes", func(o decode.Object) any { return readProject(o, "").Notes }),
		keys.OutlineProject: func(o decode.Object) any { return readOutlineProject(o) },
		keys.OutlineKPI:     listOf(keys.OutlineProject, "kpis", func(o decode.Object) any { return readOutlineProject(o).KPIs }),
		keys.National:       func(o decode.Object) any { return readNational(o, "") },
		keys.Topic:          listOf(keys.Role, "topics", func(o decode.Object) any { return readTopics(o, "topics") }),
		keys.Goal:           listOf(keys.National, "goals", func(o decode.Object) any { return readNational(o, "").Goals }),
		keys.Stance:         listOf(keys.National, "stances", func(o decode.Object) any { return readNational(o, "").Stances }),
		keys.Role:           listOf(keys.National, "roles", func(o decode.Object) any { return readNational(o, "").Roles }),
		keys.Pillar:         func(o decode.Object) any { return readPillar(o) },
		keys.Package:        listOf(keys.Pillar, "packages", func(o decode.Object) any { return readPillar(o).Packages }),
	}
	for _, s := range keys.Sections {
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
func listOf(sec *keys.Section, key string, read func(o decode.Object) any) func(o decode.Object) any {
	return func(o decode.Object) any {
		return read(holder(o, sec, key, &yamlfile.Node{Kind: yamlfile.Seq, Items: []*yamlfile.Node{o.Node}}))
	}
}

// holder returns an object of a section with one key.
func holder(o decode.Object, sec *keys.Section, key string, n *yamlfile.Node) decode.Object {
	pairs := []yamlfile.Pair{{Key: yamlfile.NewText(key, o.Node.Pos), Value: n}}
	return decode.Object{Reader: o.Reader, Section: sec, Node: &yamlfile.Node{Kind: yamlfile.Map, Pairs: pairs}}
}

// readSection reads one object on one line. Only missing keys may be found.
func readSection(t *testing.T, s *keys.Section, text string, read func(o decode.Object) any) any {
	t.Helper()
	n, found := yamlfile.Parse("x.yaml", []byte("{"+text+"}"))
	if len(found) > 0 {
		t.Fatalf("%s: %s: %v", s.Name, text, found)
	}
	r := &decode.Reader{}
	out := read(decode.Object{Reader: r, Section: s, Node: n})
	for _, d := range r.Found {
		if d.Code != "missing-key" {
			t.Errorf("%s: %s: %s", s.Name, text, short(d))
		}
	}
	return out
}

// TestEveryKeyOfTheFiles does the same for the keys.Sections that stand alone in a file.
func TestEveryKeyOfTheFiles(t *testing.T) {
	national := strings.Replace(exampleOf(keys.Plan), "format: \"1\"", "format: 1", 1)
	files := map[string]string{
		"plan.yaml":     "{" + national + "}",
		"programs.yaml": "R6: {" + exampleOf(keys.ProgramYear) + "}",
		"outline.yaml":  "{" + exampleOf(keys.Outline) + "}",
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

// TestWordsOfTheTable wants the words of a choice to be the constants that the
// program knows, all of them.
func TestWordsOfTheTable(t *testing.T) {
	for _, c := range []struct {
		section *keys.Section
		key     string
		want    []string
	}{
		{keys.Plan, "shares", []string{string(plan.Wari), string(plan.Percent)}},
		{keys.Progress, "method", []string{string(plan.Ratio), string(plan.TwoMinusRatio), string(plan.FromBaseline), string(plan.LinearPace), string(plan.ChangeFromBaseline), string(plan.NoRate)}},
		{keys.Progress, "rounding", []string{string(plan.HalfUp), string(plan.Truncate)}},
		{keys.KPI, "direction", []string{string(plan.Up), string(plan.Down), string(plan.Stay)}},
	} {
		if got := c.section.Key(c.key).Values; !slices.Equal(got, c.want) {
			t.Errorf("%s: %v in the table, %v in the program", c.key, got, c.want)
		}
	}
}
