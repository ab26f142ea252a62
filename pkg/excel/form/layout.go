package form

import (
	"cmp"
	"strings"

	"sorachi/pkg/value/wareki"
)

// Version is the version of the layout that package sheets draws. A change after which an
// older form would be read wrongly raises it. A form of an older version is read
// as far as its columns are known; one of a newer version is refused.
const Version = 1

// The sheets of a form.
const (
	EntrySheet = "記入"       // one row a KPI
	GuideSheet = "記入要領"     // how to fill it in
	MetaSheet  = "_sorachi" // very hidden: an Issue
)

// Key names a column of the entry sheet. It stands in the hidden key row, whatever
// becomes of the header below it.
type Key string

// The columns. That of a past year is PastKey.
const (
	ColID       Key = "id"
	ColProject  Key = "project" // only where two KPIs of a form have one name
	ColName     Key = "name"
	ColUnit     Key = "unit"
	ColBaseline Key = "baseline"
	ColTarget   Key = "target"
	ColPast     Key = "past" // stands for one column a year
	ColValue    Key = "value"
	ColState    Key = "state"
	ColMonth    Key = "month"
	ColCheck    Key = "check" // a formula that judges the row
	ColNote     Key = "note"
	ColSource   Key = "source"
	ColRemark   Key = "remark"
)

// Column is a column of the entry sheet.
type Column struct {
	Key    Key
	Header string // with ｛年度｝ for the column's fiscal year
	Entry  bool   // to be filled in: unlocked and coloured
	Hidden bool
	Chars  float64 // width in characters
	Title  string  // of the hint that is shown when a cell is chosen; empty: no hint
	Hint   string  // with ｛単位｝ for the unit of the row
	Guide  string  // what 記入要領 says about it
}

// NotYet ends the hints for values.
const NotYet = "まだ出ていないときは空欄のまま、右の「状態」を選んでください。"

// YearWord and UnitWord stand in headers and hints for the fiscal year and for the unit
// of the row.
const (
	YearWord = "｛年度｝"
	UnitWord = "｛単位｝"
)

// columns are the columns from the left, in the order in which package sheets lays
// them out. An answer finds each by its key (ColumnOf), or by its header where the key
// row is gone (KeyOf).
var columns = []Column{
	{Key: ColID, Header: "指標ID", Hidden: true, Chars: 4},
	{Key: ColProject, Header: "プロジェクト", Chars: 24},
	{Key: ColName, Header: "評価指標", Chars: 28},
	{Key: ColUnit, Header: "単位", Chars: 8},
	{Key: ColBaseline, Header: "基準値", Chars: 12},
	{Key: ColTarget, Header: "目標値", Chars: 12},
	{Key: ColPast, Header: YearWord, Chars: 10},
	{Key: ColValue, Header: YearWord + "の値", Entry: true, Chars: 14,
		Title: "実績値",
		Hint:  "数字だけを入力（" + UnitWord + "）。" + NotYet,
		Guide: "「単位」の欄の単位で、数字だけを入力します。速報値は「28,672（速報）」、改定した値は「28,672（改定）」のように入力します。"},
	{Key: ColState, Header: "状態", Entry: true, Chars: 10,
		Title: "状態",
		Hint:  "一覧から選んでください。値を入力したときは「値あり」です。",
		Guide: "「値あり」「集計中」「未公表」「調査なし」から選びます。値を入力したときは、空欄でも「値あり」とします。"},
	{Key: ColMonth, Header: "公表予定月", Entry: true, Chars: 11,
		Title: "公表予定月",
		Hint:  "「集計中」のとき、値が出る見込みの月を選んでください。",
		Guide: "「集計中」のときに、値が出る見込みの月を選びます。"},
	{Key: ColCheck, Header: "確認", Chars: 9},
	{Key: ColNote, Header: "注", Entry: true, Chars: 20,
		Title: "注",
		Hint:  "表の下に印刷する注です。直すところがあれば書き換えてください。",
		Guide: "報告書の表の下に印刷する注です。算定方法の変更などがあれば書きます。"},
	{Key: ColSource, Header: "出典", Entry: true, Chars: 20,
		Title: "出典",
		Hint:  "値の出典です。変わったときは書き換えてください。",
		Guide: "統計や調査の名称です。変わったときは書き換えます。"},
	{Key: ColRemark, Header: "備考", Entry: true, Chars: 18,
		Title: "備考",
		Hint:  "連絡事項を書いてください。報告書には載りません。",
		Guide: "連絡事項を書きます。報告書には載りません。過去の値の訂正も、ここに書いてください。"},
}

// Columns returns the table of columns, from the left.
func Columns() []Column { return columns }

// pastSeparator stands between ColPast and the year in the key of a past year.
const pastSeparator = ":"

// PastKey is the key of the column that shows the value of a past year: past:R5.
func PastKey(y wareki.Year) Key { return ColPast + pastSeparator + Key(y.Short()) }

// HeaderOf returns the text over a column of a form for year y: 令和7年度の値.
func (c Column) HeaderOf(y wareki.Year) string {
	return strings.ReplaceAll(c.Header, YearWord, y.Kanji())
}

// Header is what stands over the column of a key, of a form for year y.
func Header(key Key, y wareki.Year) string {
	c, past, _ := ColumnOf(key)
	return c.HeaderOf(cmp.Or(past, y))
}

// ItemName is what a sentence calls that which stands in the column of a key.
func ItemName(key Key) string {
	if key == ColValue {
		return "値"
	}
	return Header(key, 0)
}

// KeyMark begins the first cell of the key row, before the key of its column: that
// cell reads "sorachi:id". It tells a form's entry sheet from any other sheet.
const KeyMark = "sorachi:"

// Field is a cell of the entry sheet's head that the division fills in. The label
// stands in a locked cell; the answer in the first cell to its right.
type Field string

// The fields, by their labels.
const (
	FieldPerson  Field = "担当者"
	FieldContact Field = "連絡先"
	FieldDate    Field = "回答日"
)

// Fields are the fields in the order of the sheet.
var Fields = []Field{FieldPerson, FieldContact, FieldDate}
