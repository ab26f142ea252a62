package edit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/edit/projectfile"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value"
	"sorachi/pkg/yamlfile"
)

// This file judges a Setting by itself: whether its KPI is there and its text can
// be read, before any file is looked into.

// settable returns the key of a field, nil when it is none that Set writes: a text,
// a value, or the value of a fiscal year.
func (f Field) settable() *keys.Key {
	k := keys.KPI.Key(f.Key)
	if k == nil || (k.Type == keys.TypeByYear) != (f.Year != 0) || !slices.Contains([]keys.Type{keys.TypeText, keys.TypeValue, keys.TypeByYear}, k.Type) {
		return nil
	}
	return k
}

// ask finds the KPI of a setting and reads its text.
func (s *setter) ask(asked Setting) *Outcome {
	o := &Outcome{Setting: asked, After: strings.TrimFunc(asked.Text, unicode.IsSpace)}
	if s.find(o); !o.stops() {
		o.read()
	}
	return o
}

// known are the KPIs of a plan by the ids that a setting may name.
type known struct {
	ids  []string
	kpis map[string][]*plan.KPI // each once; that of a repost is its original, which has the figures
}

func knownIn(p *plan.Plan) known {
	k := known{kpis: map[string][]*plan.KPI{}}
	for _, pr := range p.Projects {
		for _, kpi := range pr.KPIs {
			for _, id := range []string{kpi.ID.Value, kpi.Repost.Value} {
				if id != "" && !slices.Contains(k.kpis[id], kpi.Def()) {
					k.ids = append(k.ids, id)
					k.kpis[id] = append(k.kpis[id], kpi.Def())
				}
			}
		}
	}
	return k
}

// find looks for the KPI.
func (s *setter) find(o *Outcome) {
	id := o.Setting.KPI
	all := s.known.kpis[id]
	originals := slices.DeleteFunc(slices.Clone(all), func(k *plan.KPI) bool { return !k.Repost.IsZero() })
	switch {
	case len(originals) == 1:
		o.KPI = originals[0]
	case len(originals) > 1:
		o.refuse(originals[0].ID.Pos(), fmt.Sprintf("ID「%s」の評価指標が%dつあり、どれに書くかを決められません", id, len(originals)), "IDを、計画の中で1つだけになるように改めてください")
		for _, k := range originals[1:] {
			o.Found[0].Related = append(o.Found[0].Related, diag.Related{Pos: k.ID.Pos(), Message: "同じIDはここにもあります"})
		}
	case len(all) > 0:
		o.refuse(all[0].Repost.Pos(), fmt.Sprintf("「%s」は再掲だけで、値を書く元の評価指標がありません", id), cmp.Or(s.unseen(id), "元の評価指標のIDを確かめてください"))
	default:
		o.refuse(diag.Pos{}, fmt.Sprintf("評価指標「%s」は、この計画にありません", id), s.near(id))
		o.State = Unknown
	}
}

// near says which id was probably meant, or why the KPI may be there unseen.
func (s *setter) near(id string) string {
	if named := s.named(id); len(named) == 1 {
		return fmt.Sprintf("「%s」のIDは「%s」です", named[0].Name.Value, named[0].ID.Value)
	}
	if near, ok := typedtext.Nearest(id, s.known.ids); ok {
		return "「" + near + "」ではありませんか"
	}
	return cmp.Or(s.unseen(id), "IDは「sorachi kpi list」で調べられます")
}

// unseen says that the KPI may stand in a file that cannot be read; it is empty when
// all can be.
func (s *setter) unseen(id string) string {
	p := s.plan.Loaded
	if len(p.Unread) == 0 || !p.MayDefineKPI(id) {
		return ""
	}
	return "読めないファイル「" + p.Unread[0] + "」に書かれているかもしれません。先に直してください"
}

// named returns the KPIs whose names hold the words that stand for an id.
func (s *setter) named(words string) []*plan.KPI {
	var out []*plan.KPI
	for _, pr := range s.plan.Loaded.Projects {
		for _, k := range pr.KPIs {
			if words != "" && !k.ID.IsZero() && strings.Contains(k.Name.Value, words) {
				out = append(out, k)
			}
		}
	}
	return out
}

// read judges the text.
func (o *Outcome) read() {
	key := o.Setting.Field.settable()
	if key == nil {
		o.refuse(diag.Pos{}, fmt.Sprintf("「%s」は、書き換えられる項目ではありません", o.Setting.Field), "")
		return
	}
	if o.After == "" {
		hint := "値がまだないときは「集計中」か「未公表」と書いてください"
		if key.Type == keys.TypeText {
			hint = "消すときは、エディターでその行を削除してください"
		}
		o.refuse(diag.Pos{Line: 1, Col: 1}, "値が空です", hint)
		return
	}
	if at := strings.IndexFunc(o.After, func(r rune) bool {
		return unicode.IsControl(r) || r == utf8.RuneError || r == '\u2028' || r == '\u2029'
	}); at >= 0 {
		o.refuse(o.typed().At(at), "改行など、1行の値に書けない文字があります", "その文字を除いて、1行で書いてください")
		return
	}
	if found := projectfile.Unwritable(o.After); len(found) > 0 {
		o.State, o.Found = Refused, o.inSetting(found)
		return
	}
	if key.Type == keys.TypeText {
		return
	}
	if _, found := value.Parse(o.typed()); found.HasErrors() {
		o.State, o.Found = Refused, found
	}
}

// typed returns the text with its places in Setting.Text, which count from 1 on.
func (o *Outcome) typed() yamlfile.Text {
	return yamlfile.NewText(o.After, diag.Pos{Line: 1, Col: o.blanks() + 1})
}

// blanks counts the characters before the text in Setting.Text.
func (o *Outcome) blanks() int {
	before, _, _ := strings.Cut(o.Setting.Text, o.After)
	return utf8.RuneCountInString(before)
}

// inSetting makes the places of findings that are in the text, and in no file, those
// in Setting.Text.
func (o *Outcome) inSetting(found diag.List) diag.List {
	found = slices.Clone(found)
	for i := range found {
		for _, p := range []*diag.Pos{&found[i].Pos, &found[i].End} {
			if p.File == "" && p.Line > 0 {
				p.Col += o.blanks()
			}
		}
	}
	return found
}
