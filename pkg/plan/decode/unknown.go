package decode

import (
	"fmt"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/yamlfile"
	"sorachi/pkg/yamlfile/broken"
)

// This file finds the keys that a section lacks, and the required ones that are
// not there.

// unknownKeys reports the keys that the section lacks and returns those that
// were probably meant.
func (o Object) unknownKeys() (meant []string) {
	for _, p := range o.Node.Pairs {
		if o.Section.Key(p.Key.Value) != nil {
			continue
		}
		near, ok := o.Section.Meant(p.Key.Value)
		if ok {
			meant = append(meant, near)
		}
		if name, _, wide := strings.Cut(p.Key.Value, "："); wide {
			meant = append(meant, name)
		}
		if d, ok := broken.SlipIn(p.Key); ok {
			if d.Fix == nil {
				d.Fix = p.Reindent
			}
			o.Reader.Add(d, o.path)
			continue
		}
		hint := "使える項目は " + strings.Join(o.Section.Names(), "、") + " です"
		if o.Section.Hint != "" {
			hint = o.Section.Hint
		}
		d := unknownKey.New(p.Key.Pos(), p.Key.End(), fmt.Sprintf("%sに「%s」という項目はありません", o.Section.Name, p.Key.Value), hint)
		if p.Key.Value == "" {
			d.Message = o.Section.Name + "に、名前のない項目があります"
		}
		if ok {
			o.suggest(&d, p.Key, near)
		}
		o.Reader.Add(d, o.At(p.Key.Value))
	}
	return meant
}

// suggest offers the key that was meant by a misspelt one. One that differs by
// width or case alone can be mended, unless the right one stands there as well.
func (o Object) suggest(d *diag.Diagnostic, typed yamlfile.Text, near string) {
	if n := o.Node.Get(near); n != nil {
		d.Hint = "「" + near + "」は、この前後に既に書かれています。どちらか一方を削除してください"
		for _, p := range o.Node.Pairs {
			if p.Key.Value == near {
				d.Related = []diag.Related{{Pos: p.Key.Pos(), Message: "「" + near + "」はここです"}}
			}
		}
		return
	}
	d.Hint = "「" + near + "」ではありませんか"
	if typedtext.FoldWord(typed.Value) == near {
		d.Hint = "「" + near + "」と、半角の小文字で書いてください"
		d.Fix = broken.Mend(d.Pos, d.End, near, false)
	}
}

// missingKeys reports the required keys that are neither written nor meant.
func (o Object) missingKeys(meant []string) {
	for _, k := range o.Section.Keys {
		if !k.Required || o.Node.Get(k.Name) != nil || slices.Contains(meant, k.Name) {
			continue
		}
		o.Reader.Add(MissingKey.New(o.Node.Pos, diag.Pos{}, fmt.Sprintf("%sに「%s」（%s）がありません", o.Section.Name, k.Name, k.Title), howToAdd(k)), o.path)
	}
}
