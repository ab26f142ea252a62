package diag

// Group is the subject of a rule, by which lists of rules are ordered. The
// zero Group is none.
type Group int

// The groups in the order of lists: from how a text is written to how it is
// printed.
const (
	YAML            Group = iota + 1 // slips of YAML itself
	Structure                        // keys, ids and what refers to them
	Years                            // fiscal years (年度) and dates
	Quantities                       // how figures and units are written
	ActualsAndRates                  // actuals (実績) and what they say of progress
	Wording                          // words and characters
	Files                            // files and photos
	Pages                            // what cannot be printed or does not fit
	Themes                           // settings of a template
	Ignores                          // comments that silence findings
	Forms                            // answers (回答) that came back in forms
)

var groupNames = [...]struct{ word, japanese string }{
	YAML: {"yaml", "YAML"}, Structure: {"structure", "構成"}, Years: {"years", "年度と日付"}, Quantities: {"quantities", "数値"},
	ActualsAndRates: {"figures", "実績と進捗"}, Wording: {"wording", "表記"}, Files: {"files", "ファイル"}, Pages: {"pages", "紙面"}, Themes: {"themes", "テンプレート"},
	Ignores: {"ignores", "指摘を止める覚え書き"}, Forms: {"forms", "照会の回答"},
}

// Groups returns all groups in the order of lists.
func Groups() []Group {
	var out []Group
	for g := YAML; int(g) < len(groupNames); g++ {
		out = append(out, g)
	}
	return out
}

// String returns the word of the machine formats: yaml, structure, years.
func (g Group) String() string { return groupNames[g].word }

// Japanese returns the heading of the group: YAML, 構成, 年度と日付.
func (g Group) Japanese() string { return groupNames[g].japanese }
