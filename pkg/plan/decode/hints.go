package decode

import (
	"fmt"
	"strings"

	"sorachi/pkg/plan/keys"
)

// This file says how to write what is not there.

// howToBegin shows the keys with which an object of the section begins: those that it
// must have, else its first. A section without keys has years for keys.
func howToBegin(s *keys.Section) string {
	var names []string
	for _, k := range s.Keys {
		if k.Required {
			names = append(names, k.Name+": …")
		}
	}
	switch {
	case len(s.Keys) == 0:
		return "「R6:」のように、年度から書き始めてください"
	case len(names) == 0:
		names = []string{s.Keys[0].Name + ": …"}
	}
	return "「" + strings.Join(names, "」「") + "」のように書いてください"
}

// howToAdd shows a required key that is not written, with its value.
func howToAdd(k keys.Key) string {
	switch {
	case k.Type == keys.TypeByYear:
		return fmt.Sprintf("「%s:」の行を加え、次の行から「%s」のように年度ごとに書いてください", k.Name, k.Example)
	case k.Example != "":
		return asInExample(k)
	}
	return fmt.Sprintf("「%s: …」の行を加えてください", k.Name)
}

// howToFill shows the value of a required key that is written without one.
func howToFill(k keys.Key) string {
	switch {
	case k.Type == keys.TypeObjects || k.Type == keys.TypeTexts:
		return "次の行から、「- 」で始まる行を1つ以上書いてください"
	case k.Type == keys.TypeByYear:
		return "次の行から、「R6: …」のように年度ごとに書いてください"
	case k.Example != "":
		return asInExample(k)
	}
	return "値を書いてください"
}

func asInExample(k keys.Key) string {
	return fmt.Sprintf("「%s: %s」のように書いてください", k.Name, k.Example)
}
