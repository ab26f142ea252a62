package drawing

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"github.com/signintech/gopdf"

	"sorachi/pkg/page"
	"sorachi/pkg/pdf/object"
)

// Families maps the names of the fonts that texts use to the names in the
// PDF: a tag of six letters, a plus and the font's own name (ISO 32000-1,
// 9.6.4). The tag comes from the texts, since two different subsets of one
// font must not share a name when files are merged.
func Families(doc *page.Document) map[string]string {
	drawn := map[string][]byte{} // all texts of a font
	for _, text := range doc.Texts() {
		if text.String != "" {
			drawn[text.Font] = append(drawn[text.Font], text.String...)
		}
	}
	families := make(map[string]string, len(drawn))
	for name, all := range drawn {
		tag := sha256.Sum256(all)
		for i := range tag[:6] {
			tag[i] = 'A' + tag[i]%26
		}
		families[name] = string(tag[:6]) + "+" + object.EscapeName(strings.TrimSuffix(name, ".ttf"))
	}
	return families
}

// addFonts parses the fonts that are used, in the document's order: a font
// that is parsed but not used would cost 22 KB in the file.
func (p *painter) addFonts(fonts []page.Font) error {
	for _, f := range fonts {
		family, used := p.families[f.Name]
		if !used {
			continue
		}
		option := gopdf.TtfOption{OnGlyphNotFound: func(r rune) {
			if p.missing == nil {
				p.missing = &page.MissingGlyph{Font: f.Name, Rune: r}
			}
		}}
		if err := p.addFont(family, f.Data, option); err != nil {
			return fmt.Errorf("フォント %s を読めません: %w", f.Name, err)
		}
	}
	return nil
}

func (p *painter) addFont(family string, data []byte, option gopdf.TtfOption) (err error) {
	defer recoverTo(&err)
	return p.pdf.AddTTFFontDataWithOption(family, data, option)
}
