package tablerules

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/tablerules/tablefile"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/excel/xlsxwriter/drawing"
)

// book writes a workbook of one sheet, whose rows are lines and cells parted by
// |. What is written like a number is one; ' before it makes it text, = makes a
// formula.
func book(t testing.TB, name, grid string, more ...func(*xlsxwriter.Book)) *tablefile.File {
	t.Helper()
	f, err := tablefile.Read("表.xlsx", bookData(t, name, grid, more...))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// numberCell is what book makes a number.
var numberCell = regexp.MustCompile(`^-?(?:0|[1-9]\d*)(?:\.\d+)?$`)

func bookData(t testing.TB, name, grid string, more ...func(*xlsxwriter.Book)) []byte {
	t.Helper()
	b := xlsxwriter.New(xlsxwriter.Properties{})
	b.Sheet(name)
	look := xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: 10}
	for r, line := range strings.Split(strings.Trim(grid, "\n"), "\n") {
		for c, s := range strings.Split(line, "|") {
			switch s = strings.NewReplacer(`\n`, "\n", "¦", "|").Replace(s); {
			case s == "":
			case numberCell.MatchString(s):
				b.Number(1+c, 1+r, look, s)
			case strings.HasPrefix(s, "="):
				b.Formula(1+c, 1+r, look, s[1:], xlsxwriter.NumberResult("1"))
			default:
				b.Text(1+c, 1+r, look, strings.TrimPrefix(s, "'"))
			}
		}
	}
	for _, f := range more {
		f(b)
	}
	data, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// failed joins the numbers of the items that a sheet fails.
func failed(c Card) string {
	var out []string
	for _, r := range c.Results {
		if len(r.Faults) > 0 {
			out = append(out, r.Item.No)
		}
	}
	return strings.Join(out, " ")
}

// dump writes all that is wrong with a sheet.
func dump(c Card) string {
	var b strings.Builder
	for _, r := range c.Results {
		for _, f := range r.Faults {
			fmt.Fprintf(&b, "%s %v %d %s / %s\n", r.Item.No, f.Areas, f.Count, f.Message, f.Hint)
		}
	}
	return b.String()
}

func merge(col, row, toCol, toRow int) func(*xlsxwriter.Book) {
	return func(b *xlsxwriter.Book) { b.Merge(col, row, toCol, toRow) }
}

// chart lays a chart beside the sound table.
func chart(b *xlsxwriter.Book) {
	b.Chart(drawing.Chart{Over: ooxml.Area{Col: 7, Row: 2, ToCol: 9, ToRow: 9},
		Labels: drawing.Range{Area: ooxml.Area{Col: 3, Row: 2, ToCol: 3, ToRow: 5}},
		Series: []drawing.Series{{Name: "人口", Values: drawing.Range{Area: ooxml.Area{Col: 4, Row: 2, ToCol: 4, ToRow: 5}}, Colors: []string{"003366"}}}})
}

// sound is a table that keeps all the rules.
const sound = `
全国地方公共団体コード|市町村名|年度（西暦）|人口（人）|面積（km2）
'012106|岩見沢市|2023|77000|481.02
'012106|岩見沢市|2024|76000|481.02
'012157|美唄市|2023|20000|277.69
'012157|美唄市|2024|19500|277.69`

// TestSoundTables holds tables as offices make them, which keep all the rules.
func TestSoundTables(t *testing.T) {
	for name, grid := range map[string]string{
		"plain": sound,
		"title, unit and notes around": `
第1表　市町村別人口||||
令和6年（2024年）3月31日現在|||（単位：人）
市町村名|総数|男|女
岩見沢市|77000|36000|41000
美唄市|20000|9500|10500
注）住民基本台帳による。
資料：北海道総合政策部`,
		"title with a blank row below": `
空知管内の観光入込客数（千人）

年度|入込客数（千人）|うち道外（千人）
2022年度|12000|3000
2023年度|12700|3400

資料：観光入込客数調査`,
		"years across": `
市町村|単位|2022|2023|2024
岩見沢市|人|77000|76500|76000
美唄市|人|20000|19800|19500`,
		"era years with the Western ones beside": `
年度|西暦|地域|件数
令和5年度|2023|空知|781
令和6年度|2024|空知|790`,
		"both calendars in a cell": `
年度|地域名|移住相談件数（件）
令和元年度（2019年度）|空知総合振興局|574
R6(2024)|空知総合振興局|781`,
		"two lines of heads": `
都道府県|人口（人）|人口（人）|世帯（世帯）
|2022年|2023年|2023年
北海道|5140000|5090000|2800000
青森県|1204000|1184000|590000`,
		"codes, telephones and classes": `
施設コード|施設名|市町村|電話番号|郵便番号|開設年|定員（人）
'0012|中央こども園|岩見沢市|0126-20-0000|068-8558|1998|120
'0107|東こども園|岩見沢市|0126-20-0001|068-0001|2005|90
'1203|美唄こども園|美唄市|0126-62-0000|072-0001|2010|60`,
		"age classes": `
年|地域|年齢階級|人口（千人）
2024|北海道|20歳未満|700
2024|北海道|20～29歳|420
2024|北海道|30～39歳|450
2024|北海道|65歳以上|1600`,
		"dates as text": `
開催日|市町村|催し|来場者数（人）
2024-10-01|岩見沢市|炭鉄港めしフェスタ|34200
2024/11/3|夕張市|映画祭|5200`,
		"time codes of e-Stat": `
時間軸コード|地域コード|値（人）
2023100000|01000|5092000
2024100000|01000|5043000`,
		"marks of e-Stat, and explained ones": `
年度|市町村|製造品出荷額等（万円）|従業者数（人）
2022|岩見沢市|1200000|3000
2022|三笠市|X|200
2022|夕張市|***|－
2022|歌志内市|90000|-
注：「－」は該当なし、「-」は調査していないもの。`,
		"remarks with sentences and lists of words": `
年度|地域|事業名|事業費（千円）|備考
2024|空知|炭鉄港推進事業|1200|構成市町と連携し、3回の研修会を開催した。参加者は延べ120人。
2024|空知|ワイン振興事業|800|`,
		"empty cells where there is no figure": `
年度|地域|値（件）|状態
2023|空知|12|値あり
2024|空知||集計中
2025|空知||集計中`,
		"optional words left of the figures": `
地域|区分|条件|年度|値（人）
空知|目標値|以上|2025|100
空知|実績値||2023|90
空知|実績値||2024|95
空知|目標値|以下|2025|10`,
		"a total below": `
市町村|2024年度（人）
岩見沢市|77000
美唄市|20000
計|97000`,
		"units in the names of rows": `
区分|地域|2023|2024
観光客（千人）|空知|110|120
宿泊（千人泊）|空知|11|12`,
		"a total without names": `
施設名|市町村|開設年|定員（人）
中央こども園|岩見沢市|1998|120
東こども園|岩見沢市|2005|90
||合計|210`,
		"an index": `
年|地域|消費者物価指数
2023|札幌市|105.6
2024|札幌市|108.5`,
		"only words": `
指標名|担当|地域|年度
観光入込客数|観光課|空知|2024
耕作面積|農務課|空知|2024`,
	} {
		f := book(t, "データ", grid)
		if c := Score(f, f.Sheets[0]); c.Passed() != len(items) {
			t.Errorf("%s:\n%s", name, dump(c))
		}
	}
}

// TestOneFaultAnItem breaks the sound table in one way an item, and wants that
// item to fail at the right place, and no other.
func TestOneFaultAnItem(t *testing.T) {
	change := func(old, new string) string {
		out := strings.Replace(sound, old, new, 1)
		if out == sound {
			t.Fatal("no such text", old)
		}
		return out
	}
	for _, c := range []struct {
		item, name, grid, at, says string
		more                       []func(*xlsxwriter.Book)
	}{
		{"1-2", "value and year", change("|77000|", "|77,000人（R5）|"), "[D2]", "77,000人（R5）", nil},
		{"1-2", "value and share", change("|77000|", "|77000 (52.3%)|"), "[D2]", "2つ以上のデータ", nil},
		{"1-2", "two labelled values", change("|77000|", "|男36,000、女41,000|"), "[D2]", "2つ以上", nil},
		{"1-2", "values side by side", change("|77000|", "|36,000／41,000／0|"), "[D2]", "2つ以上", nil},
		{"1-2", "lines", change("|77000|", `|36000人・41000人|`), "[D2]", "2つ以上", nil},
		{"1-2", "areas", change("|美唄市|2023", "|美唄市、三笠市|2023"), "[B4]", "美唄市、三笠市", nil},
		{"1-3", "comma", change("|77000|", "|77,000|"), "[D2]", "77,000", nil},
		{"1-3", "unit", change("|77000|", "|77000人|"), "[D2]", "77000人", nil},
		{"1-3", "minus", change("|77000|", "|▲500|"), "[D2]", "▲500", nil},
		{"1-3", "about", change("|77000|", "|約77,000|"), "[D2]", "約77,000", nil},
		{"1-3", "full width", change("|77000|", "|７７０００|"), "[D2]", "７７０００", nil},
		{"1-3", "digits as text", change("|77000|", "|'77000|"), "[D2]", "数字だけ", nil},
		{"1-3", "a whole column of text", strings.NewReplacer("|77000|", "|'77000|", "|76000|", "|'76000|", "|20000|", "|'20000|", "|19500|", "|'19500|").Replace(sound), "[D2:D5]", "数字だけ", nil},
		{"1-3", "a range", change("|77000|", "|76000～77000|"), "[D2]", "76000～77000", nil},
		{"1-4", "merged", sound, "[B2:B3]", "結合", []func(*xlsxwriter.Book){merge(2, 2, 2, 3)}},
		{"1-4", "merged title", "空知の人口\n\n" + strings.TrimSpace(sound), "[A1:E1]", "結合", []func(*xlsxwriter.Book){merge(1, 1, 5, 1)}},
		{"1-5", "indent", change("|美唄市|2023", "|　美唄市|2023"), "[B4]", "□美唄市", nil},
		{"1-5", "spread", change("|美唄市|2023", "|美 唄 市|2023"), "[B4]", "美␣唄␣市", nil},
		{"1-5", "line end", change("面積（km2）", `面積\n（km2）`), "[E1]", "面積↵（km2）", nil},
		{"1-5", "blank after", change("|美唄市|2023", "|美唄市 |2023"), "[B4]", "美唄市␣", nil},
		{"1-6", "no name", change("|面積（km2）", ""), "[E1]", "項目名のない列", nil},
		{"1-6", "omitted below", `
地域|区分|年度|値（人）
岩見沢市|男|2024|36000
|女|2024|41000
美唄市|男|2024|9500
|女|2024|10500`, "[A3 A5]", "省いた", nil},
		{"1-6", "ditto", change("|美唄市|2024", "|〃|2024"), "[B5]", "〃", nil},
		{"1-7", "formula", change("|77000|", "|=36000+41000|"), "[D2]", "=36000+41000", nil},
		{"1-8", "a chart", sound, "[G2]", "グラフ", []func(*xlsxwriter.Book){chart}},
		{"1-9", "no unit", change("人口（人）", "総数"), "[D1]", "「総数」の単位", nil},
		{"1-10", "circled", change("美唄市|2023", "美唄市①|2023"), "[B4]", "①", nil},
		{"1-10", "square", change("面積（km2）", "面積（㎢）"), "[E1]", "㎢", nil},
		{"1-10", "half-width kana", change("市町村名", "市町村ﾒｲ"), "[B1]", "ﾒ", nil},
		{"1-11", "era only", strings.NewReplacer("年度（西暦）", "年度", "2023", "令和5年度", "2024", "R6").Replace(sound), "[C2:C5]", "令和5年度", nil},
		{"1-11", "era year without its era", strings.NewReplacer("年度（西暦）", "年度", "2023", "5", "2024", "6").Replace(sound), "[C2:C5]", "年号", nil},
		{"1-11", "era years across", `
市町村|R5（人）|R6（人）
岩見沢市|77000|76000`, "[B1 C1]", "R5（人）", nil},
		{"1-11", "no time", `
市町村|人口（人）
岩見沢市|77000
美唄市|20000`, "[]", "いつ", nil},
		{"1-12", "no area", `
年度|移住相談件数（件）
2023|781
2024|790`, "[]", "どの地域", nil},
		{"1-12", "prefectures cut short", `
年度|都道府県|人口（人）
2024|北海道|5043000
2024|青森|1164000`, "[B3]", "青森", nil},
		{"1-12", "municipalities cut short", `
年度|市町村名|人口（人）
2024|岩見沢市|77000
2024|美唄|20000`, "[B3]", "美唄", nil},
		{"1-13", "pending", change("|77000|", "|集計中|"), "[D2]", "集計中", nil},
		{"1-13", "dash", change("|77000|", "|－|"), "[D2]", "－", nil},
		{"1-13", "half of the column", strings.NewReplacer("|77000|", "|…|", "|76000|", "|…|").Replace(sound), "[D2:D3]", "…", nil},
		{"2-1", "blank row", change("\n'012157|美唄市|2023", "\n\n'012157|美唄市|2023"), "[A4:E4]", "空の行", nil},
		{"2-1", "blank column", strings.ReplaceAll(strings.ReplaceAll(sound, "|2023|", "|2023||"), "|2024|", "|2024||") + "\n", "[D1]", "空の列", nil},
		{"2-1", "head again", change("\n'012157|美唄市|2023", "\n"+strings.SplitN(strings.TrimSpace(sound), "\n", 2)[0]+"\n'012157|美唄市|2023"), "[A4]", "見出しの行", nil},
		{"2-2", "below", sound + `

市町村名|年度（西暦）|世帯数（世帯）
岩見沢市|2024|40000
美唄市|2024|10000`, "[A7]", "このほかにも表", nil},
		{"2-2", "beside", `
市町村|2024年（人）||市町村|2024年（世帯）
岩見沢市|77000||岩見沢市|40000
美唄市|20000||美唄市|10000`, "[D1]", "このほかにも表", nil},
	} {
		grid := c.grid
		if c.name == "blank column" {
			grid = strings.Replace(grid, "年度（西暦）|", "年度（西暦）||", 1)
		}
		f := book(t, "データ", grid, c.more...)
		card := Score(f, f.Sheets[0])
		if failed(card) != c.item {
			t.Errorf("%s (%s) fails %q:\n%s", c.item, c.name, failed(card), dump(card))
			continue
		}
		for _, r := range card.Results {
			for _, fault := range r.Faults {
				if fmt.Sprint(fault.Areas) != c.at || !strings.Contains(fault.Message, c.says) || fault.Hint == "" {
					t.Errorf("%s (%s): %v %s", c.item, c.name, fault.Areas, fault.Message)
				}
			}
		}
	}
}

// TestFileFormat is item 1-1, which is about the file: only a workbook and a CSV
// named as such pass.
func TestFileFormat(t *testing.T) {
	comma := strings.NewReplacer("|", ",", "'", "").Replace(strings.TrimSpace(sound))
	for _, c := range []struct{ name, text, fails string }{
		{"表.csv", comma, ""},
		{"表.CSV", "\ufeff" + comma, ""},
		{"表.txt", comma, "1-1"},
		{"表.tsv", strings.ReplaceAll(comma, ",", "\t"), "1-1"},
		{"表.csv", strings.ReplaceAll(comma, ",", "\t"), "1-1"},
	} {
		f, err := tablefile.Read(c.name, []byte(c.text))
		if err != nil {
			t.Fatal(err)
		}
		if got := failed(Score(f, f.Sheets[0])); got != c.fails {
			t.Errorf("%s fails %q, want %q", c.name, got, c.fails)
		}
	}
}

// TestWorkbookFormat wants a workbook under another name to fail 1-1 alone.
func TestWorkbookFormat(t *testing.T) {
	f := book(t, "データ", sound)
	if got := failed(Score(f, f.Sheets[0])); got != "" {
		t.Fatal(got)
	}
	for _, name := range []string{"表.xlsm", "表", "表.xls"} {
		f, err := tablefile.Read(name, bookData(t, "データ", sound))
		if err != nil {
			t.Fatal(err)
		}
		if got := failed(Score(f, f.Sheets[0])); got != "1-1" {
			t.Errorf("%s fails %q", name, got)
		}
	}
}
