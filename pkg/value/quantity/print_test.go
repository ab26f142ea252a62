package quantity

import (
	"errors"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"sorachi/pkg/typedtext"
)

func TestString(t *testing.T) {
	for _, tc := range [][2]string{
		{"7,250千人", "7,250千人"}, {"1274.46万人", "1,274.46万人"}, {"3,737万8千人", "3,737万8,000人"}, {"9兆1400億円", "9兆1,400億円"},
		{"△３．２％", "-3.2％"}, {"113,600㏊", "113,600ha"}, {"22カ所以上", "22か所以上"}, {"70人程度", "約70人"}, {"53.00", "53.00"},
		{"1日当たり約67分", "1日当たり約67分"}, {"少なくとも100地域", "100地域以上"}, {"5百万円", "5百万円"}, {"3千億円", "3千億円"},
		{"1,000兆円", "1,000兆円"}, {"5億3万円", "5億3万円"}, {"0万0人", "0人"}, {"△3千5百人", "-3,500人"}, {"1万0.5人", "1万0.5人"},
	} {
		if got := must(t, tc[0]).String(); got != tc[1] {
			t.Errorf("Parse(%q) prints %q, want %q", tc[0], got, tc[1])
		}
	}
	if got := (Quantity{}).String(); got != "0" {
		t.Errorf("the zero Quantity prints %q", got)
	}
}

// TestFoldLaw: a folded unit folds to itself, else it could not be compared.
func TestFoldLaw(t *testing.T) {
	for from, to := range units {
		if foldUnit(from) != to || foldUnit(to) != to {
			t.Errorf("%s folds to %s, then to %s; want %s", from, foldUnit(from), foldUnit(to), to)
		}
	}
}

// TestScaleLaw: every scale prints as the word that is read as that scale.
func TestScaleLaw(t *testing.T) {
	for exp := range maxExp {
		text := scaleText(exp)
		if text == "" {
			continue
		}
		if q := must(t, "1"+text+"円"); !q.Scale.Equal(decimal.New(1, int32(exp))) || scaleOf(q.Scale) != exp {
			t.Errorf("1%s円 has the scale %s, want 10^%d", text, q.Scale, exp)
		}
	}
}

// TestRoundTripLaw: whatever is put together from the parts of a figure is read
// back from its print as the same figure.
func TestRoundTripLaw(t *testing.T) {
	for _, head := range []string{"", "約", "延べ", "1日当たり", "人口10万人当たり約"} {
		for _, number := range []string{"0", "5", "△5", "7,250", "1,274.46", "0.670", "６０．９", "3,737万8千", "9兆1,400億", "5千", "2百万"} {
			for _, unit := range []string{"", "人", "％", "ha", "か所", "t-CO2", "g/人", "人泊", "百貨店"} {
				for _, bound := range []string{"", "以上", "未満", "を維持", "程度"} {
					q := must(t, head+number+unit+bound)
					again := must(t, q.String())
					if !again.Number.Equal(q.Number) || again.Unit != q.Unit || again.Bound != q.Bound || again.Approx != q.Approx ||
						again.Prefix != q.Prefix || again.String() != q.String() || !q.Compound && again.Decimals != q.Decimals {
						t.Errorf("%s prints %s, which is %+v, want %+v", head+number+unit+bound, q, again, q)
					}
				}
			}
		}
	}
}

// FuzzParse: no text makes Parse panic; an error points inside the text; a
// figure is what it says, and its print is read as the same figure.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"7,250千人", "1,274.46万人", "3,737万8千人", "9兆1,400億円", "△3.2％", "約40万回", "22カ所以上", "６０．９％", "113,600㏊", "611g/人",
		"1日当たり67分", "t-CO2", "1662,043", "4億3,0000万円", "1e3", "5千百", "100％以上を維持", "5人/10万人", "3百貨店", "全 国当たり5人", "\xff5",
		"10.080.000人", "1.274,46万人", "1 662 043人", "1、234人", "60・9％", "53,0％", "0,5％", "5千千人", "7,250千人人", "60.9％％", "40人弱", "40数人", "ー3.2％",
		"△3千5百人", "延べ約1億人以上", "少なくとも100地域", "5t−CO2", "0.5l", "1万0.5人", "8兆1,400.5億円", "3㌘程度", "第3位", "5人/km2以下",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := Parse(s)
		if err != nil {
			var e *typedtext.Error
			if !errors.As(err, &e) {
				t.Fatalf("%q: %T is not an *typedtext.Error", s, err)
			}
			if e.Offset+e.Len > max(len(s), 1) || e.Msg == "" || strings.HasSuffix(e.Msg, "。") || strings.HasSuffix(e.Hint, "。") {
				t.Fatalf("%q: error %+v", s, e)
			}
			return
		}
		if !q.Number.Equal(q.Written.Mul(q.Scale)) || !strings.HasSuffix(q.Text, strings.TrimPrefix(q.Text, q.Prefix)) {
			t.Fatalf("%q: %+v", s, q)
		}
		again, err := Parse(q.String())
		if err != nil || !again.Number.Equal(q.Number) || again.Unit != q.Unit || again.Bound != q.Bound || again.Approx != q.Approx || joined(again.Prefix) != joined(q.Prefix) {
			t.Fatalf("%q prints %q, which is %+v, %v; want %+v", s, q, again, err, q)
		}
		if joined(again.String()) != joined(q.String()) {
			t.Fatalf("%q prints %q, which prints %q", s, q, again)
		}
	})
}

// joined drops white space, which a prefix of several words need not keep.
func joined(s string) string { return strings.Join(strings.Fields(s), "") }

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{"6,522人", "1,274.46万人", "3,737万8千人", "113,600㏊", "1日当たり67分", "22カ所以上"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
