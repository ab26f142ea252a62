package linebreak

import (
	"strings"
	"testing"

	"sorachi/pkg/typeset/linebreak/endcost"
)

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

// Good phrases cost no line: a text takes as few as it does when a line may end
// anywhere that is not forbidden.
func TestPhrasesTakeNoMoreLines(t *testing.T) {
	for _, s := range sentences(t) {
		for _, ems := range []float64{8, 11, 17.5, 30} {
			tx, m := read(s), ragged(ems)
			if int(ems)%2 == 0 {
				m = justified(ems)
			}
			got := len(tx.Lines(m))
			for i, c := range tx.ends {
				if c < endcost.Emergency {
					tx.ends[i] = 0
				}
			}
			if want := len(tx.Lines(m)); got != want {
				t.Errorf("%s in %v em: %d lines, want %d", s, ems, got, want)
			}
		}
	}
}
