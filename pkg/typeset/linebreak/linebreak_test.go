package linebreak

import (
	"math"
	"strings"
	"testing"
)

func TestLineEnds(t *testing.T) {
	tests := []struct {
		name string
		ems  float64
		in   string
		want string
	}{
		{"a short text is one line", 10, "空知地域", "空知地域"},
		{"an exact fit is one line", 4, "空知地域", "空知地域"},
		{"行頭禁則: a full stop is not left alone", 5, "空知地域だ。次", "空知|地域だ。次"},
		{"行頭禁則: ー and small kana", 5, "空知のデータ", "空知の|データ"},
		{"行頭禁則: 々 and 〃", 5, "空知の道の人々である", "空知の道の|人々である"},
		{"行頭禁則: 々 does not start a line", 6, "空知の道の人々である", "空知の道の|人々である"},
		{"行頭禁則: ～", 5, "六月から～来年八月", "六月から～|来年八月"},
		{"行末禁則: an opening bracket goes on", 5, "空知では「炭鉄港」", "空知では|「炭鉄港」"},
		{"行末禁則: № and ￥", 4, "空知の￥500", "空知の|￥500"},
		{"分離禁止: two dashes stay together", 5, "空知へ――向かう", "空知へ――|向かう"},
		{"a number keeps its commas and point", 5, "合計で1,274.46万", "合計で|1,274.46万"},
		{"a number keeps its sign and unit", 6, "前年比で△3.2％減", "前年比で|△3.2％減"},
		{"千人", 6, "来場者は7,468千人だった", "来場者は|7,468千人|だった"},
		{"万 and 千人", 6, "年間で3,737万8千人", "年間で|3,737万8千人"},
		{"カ所", 6, "道内に計20カ所ある", "道内に|計20カ所ある"},
		{"㎡", 5, "広さは約50㎡以上", "広さは|約50㎡以上"},
		{"an era keeps its year", 5.5, "これは令和6年の話", "これは|令和6年の話"},
		{"元年", 5, "これは令和元年だね", "これは|令和元年|だね"},
		{"a date parts after its groups only", 6, "開催日令和6年9月14日", "開催日|令和6年9月|14日"},
		{"full-width words are whole", 5, "空知のＲ７年度計画", "空知の|Ｒ７年度|計画"},
		{"Latin words are whole", 6, "空知のVisitor centre", "空知の|Visitor |centre"},
		{"a word longer than the line is broken after a sign", 6, "www.example.jp/tourism", "www.example.|jp/tourism"},
		{"a circled number leads", 4, "会場①岩見沢", "会場|①岩見沢"},
		{"a circled number leads over a space", 5, "会場は① 岩見沢", "会場は|① 岩見沢"},
		{"※ stays with its term", 5, "ガイド等※養成", "ガイド等※|養成"},
		{"※ leads a note", 6, "実績です。※速報値", "実績です。|※速報値"},
		{"a katakana word is whole", 6, "空知のワイナリーだ", "空知の|ワイナリーだ"},
		{"（ goes with the word before if it can", 6, "目標（七年）である", "目標（七年）|である"},
		{"a comma may hang its blank half", 4.5, "空知地域、炭鉱だ", "空知地域、|炭鉱だ"},
		{"but not more", 4.4, "空知地域、炭鉱", "空知地|域、炭鉱"},
		{"no last line of one character", 6, "炭鉄港推進協議会", "炭鉄港推進|協議会"},
		{"a quotation after a comma", 6, "鉱山の通称、“炭鉄”だ", "鉱山の通称、|“炭鉄”だ"},
		{"an apostrophe is inside its word", 4, "it’s a fair", "it’s a |fair"},
		{"half-width kana have their rules", 6, "空知のｶﾞｲﾄﾞ", "空知の|ｶﾞｲﾄﾞ"},
		{"a combining mark is not parted", 2, "空\u0301知\u0301", "空\u0301|知\u0301"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := broken(tt.in, ragged(tt.ems)); got != tt.want {
				t.Errorf("in %v em: %s, want %s", tt.ems, got, tt.want)
			}
		})
	}
}

// Headings, cells and sentences of the kind that reports have, as a careful
// typesetter would break them by hand.
func TestPhrases(t *testing.T) {
	tests := []struct {
		in   func(ems float64) Measure
		ems  float64
		want string
	}{
		{ragged, 8, "日本遺産|「炭鉄港」を|活用した交流人口|拡大プロジェクト"},
		{ragged, 9, "日本遺産「炭鉄港」|を活用した交流人口|拡大プロジェクト"},
		{ragged, 9, "炭鉄港推進|協議会構成市町の|観光入込客数"},
		{ragged, 8, "空知の|耕作面積の維持"},
		{ragged, 9, "新規高卒者管内企業|就職率"},
		{ragged, 10, "「そらち・デ・|ビュー」公式SNSの|フォロワー数"},
		{ragged, 14, "「そらち・デ・ビュー」|公式SNSのフォロワー数"},
		{ragged, 7, "管内への|観光入込客数"},
		{ragged, 7, "認定こども園|設置数"},
		{ragged, 8, "地域の歴史や|資源を活かした|空知の魅力発信|プロジェクト"},
		{ragged, 8, "未来技術の|導入などによる|産業振興・担い手|確保プロジェクト"},
		{ragged, 8, "空知と多様な形で|関わりを持つ人材|創出プロジェクト"},
		{ragged, 14, "日本遺産「炭鉄港」|広域連携加速化事業"},
		{ragged, 12, "空知の農業・|農村未来づくり事業"},
		{ragged, 13, "空知地域公共交通維持・|確保推進事業"},
		{ragged, 13, "目指せ「空知人」！地域|おこし協力隊活動応援事業"},
		{ragged, 13, "空知アドベンチャートラベル|推進事業"},
		{ragged, 12, "そらちゼロカーボン|ジュニアキャンプ事業"},
		{ragged, 23, "■空知農業の持続的な発展に向けた「土づくり」と|「人づくり」"},
		{ragged, 23, "■胆振・日高地域が有する地域資源の魅力の|発掘・磨き上げ"},
		{ragged, 23, "■地域の特性を活かした企業や研究機関等の誘致に|向けた取組の促進"},
		{ragged, 22, "■地域の強みの国内外発信等による新たな人の|流れの創出"},
		{ragged, 20, "・地域課題の解決に向かう民間資金の新たな|流れの創出"},
		{ragged, 20, "・地方創生伴走支援制度の拡充など、|人材面での支援の充実"},
		{ragged, 22, "・広域連携への支援、分野を横断する制度の|枠組みの見直し"},
		{ragged, 12, "地域に愛着を持ち、地域で|活躍する人材の育成"},
		{ragged, 15, "文化・スポーツを活かした|高付加価値化の取組の強化"},
		{ragged, 15, "豊かな自然環境・自然景観を|活用した地域づくり"},
		{ragged, 11, "広域連携での|インフラ管理等の推進"},
		{ragged, 14, "地域を支える企業の輸出・海外|展開支援を通じた高付加価値化"},
		{ragged, 18, "【先行して3か所の広域|リージョンにおいてプロジェクトを|開始し、全国展開を目指す】"},
		{ragged, 10, "本社機能の移転・拡充|に伴う従業員増加数"},
		{ragged, 9, "お試し居住の申込み|があった64世帯"},
		{balanced, 20, "道央広域連携地域政策展開方針の|推進状況（R6）について"},
		{balanced, 18, "ジオパークの連携による関係人口等の|創出・拡大プロジェクト"},
		{balanced, 18, "アイヌ文化等の地域資源を活かした|日胆地域活性化プロジェクト"},
		{balanced, 18, "①日本遺産「炭鉄港」を活用した|交流人口拡大プロジェクト"},
		{balanced, 24, "R7年度における空知総合振興局の主な|取組（地域政策推進事業・地域共創推進費）"},
		{balanced, 11, "主な関連|プロジェクト（※）"},
		{balanced, 9, "評価指標|（KPI）の一覧"},
		{ragged, 10, "ワインツーリズムの|推進及び産地の育成"},
		{ragged, 12, "スマート農業の普及並びに|担い手の確保"},
		{ragged, 9, "地域医療・福祉の|充実と交通の維持"},
		{justified, 22, "日本遺産の認定から5周年を迎えた節目に、炭鉄港|を題材とするアートプロジェクトを初めて企画し、|会場で公開した。"},
		{justified, 24, "空知の名を広め、管内自治体の魅力を道内外に届ける|ため、そらち応援大使を起用したPR動画を24市町分|制作し、SNSを通じて公開。"},
		{justified, 26, "食とワインのブランド力を高め、産地を育てることで、|空知の主要産業である食産業を盛り上げる。"},
		{justified, 25, "省庁の枠を越えた連携体制を強め、地方から上がる課題|に応えて規制を改め、諸制度を見直すなど、制度面からの|対応に力を入れる。"},
		{justified, 20, "運転手の不足が地域交通を確保するうえで大|きな課題となっているため、新しい担い手を|得ることを目的に説明会を開いた。"},
	}
	for _, tt := range tests {
		if got := broken(strings.ReplaceAll(tt.want, "|", ""), tt.in(tt.ems)); got != tt.want {
			t.Errorf("in %v em:\ngot  %s\nwant %s", tt.ems, got, tt.want)
		}
	}
}

func TestBalance(t *testing.T) {
	text := "地域の魅力を生かした交流人口の拡大"
	plain, even := read(text).Lines(ragged(13)), read(text).Lines(balanced(13))
	if len(plain) != 2 || len(even) != 2 {
		t.Fatalf("lines %v and %v", plain, even)
	}
	if math.Abs(even[0].Width-even[1].Width) > 3 {
		t.Errorf("balanced lines are %v and %v wide", even[0].Width, even[1].Width)
	}
}
