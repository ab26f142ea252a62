package linebreak

import (
	"cmp"
	"slices"
	"strings"
)

// The lists that tell phrases apart. They are no dictionary: a word that they
// lack is told by its script and length, a word that they have is told better.

// particles end a phrase; stems are the last kana of a verb that another may
// follow (磨き上げ), verbEnds those of a verb before a noun; sahen begins する,
// which makes a verb of a word in kanji.
const (
	particles = "はがをにでとへやのも"
	stems     = "いきぎしちじびみりえけげせぜねべめれ"
	verbEnds  = "たるうくすむぶつてない"
	sahen     = "しすさせ"
)

// phraseEnds end a phrase though their last kana does not show it.
var phraseEnds = wordsByLast("から", "より", "など", "だけ", "のみ", "ながら", "ほど", "ため", "よう", "つつ", "まま", "及び", "び", "ほか")

// adjectives end like stems but lead a noun.
var adjectives = wordsByLast("しい", "ない", "たい", "よい", "やすい", "にくい")

// standing lists words in hiragana that start a phrase, or a part of a compound.
var standing = wordsByFirst("ため", "こと", "もの", "ものづくり", "よう", "ほか", "うち", "まち", "まちづくり", "ひとづくり",
	"つなが", "つなげ", "つなぐ", "つくる", "つくり", "しごと", "くらし", "こども", "ふるさと", "そらち", "にぎわい", "ふれあい",
	"おこし", "おもてなし", "あらゆる", "さまざま", "すべて", "それぞれ", "これ", "それ", "この", "その", "さらに", "あわせて",
	"まとめ", "もたら", "おおむね", "いずれ", "ならでは", "みんな", "だれ", "はじめ", "ごみ", "ところ", "とき", "みらい", "やさし", "いきいき", "とともに",
	"みられ", "みえ", "なる", "なり", "なった", "なって", "できる")

// nouns end words in hiragana that a kanji may follow: こども|園.
var nouns = wordsByLast("こども", "ふるさと", "そらち", "まち", "ひと", "もの", "しごと", "くらし", "みらい", "ごみ")

// loans lists foreign words that names of projects and events are made with.
var loans = wordsByFirst("プロジェクト", "イベント", "ツアー", "ツーリズム", "トラベル", "ネットワーク", "フェスタ", "フェスティバル",
	"フェア", "システム", "サービス", "センター", "コース", "プラン", "キャンペーン", "キャンプ", "ジュニア", "カーボン", "ゼロカーボン",
	"クレジット", "ブランド", "デジタル", "スマート", "スタートアップ", "エコノミー", "グリーン", "オープン", "プラットフォーム", "マッチング",
	"フォーラム", "マネジメント", "イノベーション", "コミュニティ", "コンテンツ", "コンソーシアム", "リージョン", "パートナー", "アドベンチャー",
	"アーティスト", "アート", "ガイダンス", "ガイドブック", "ガイド", "マップ", "パーク", "タウン", "シティ", "ライフ", "スタイル", "スポーツ", "ウォーキング",
	"ウォーク", "サイクル", "サイクリング", "ラリー", "スタンプ", "オンライン", "セミナー", "ワークショップ", "ミーティング", "キックオフ", "サポート",
	"サポーター", "アンバサダー", "フォロワー", "プレゼント", "モデル", "ルート", "ドライブ", "バス", "ボランティア", "リーダー", "シビック", "プライド",
	"ワーカー", "エッセンシャル", "ネイチャー", "ポジティブ", "インフラ", "データ", "ロボット", "シームレス", "シェア", "ライド")

// prefixes and suffixes make words of three kanji from words of two.
const (
	prefixes = "新再非未各全諸副高多無超総準旧主被最本前次"
	suffixes = "等化的性者数率費課額館店園港線圏員力業書祭料量度所場室長局省庁県区院校隊団版型系別用品物車機器材源" +
		"地点面代税金券証権法界層群帯期氏分目余間中後前内外上下比値類家士手方人客民策会部感史駅"
)

// compounds gives, for the first kanji of a common word of public documents,
// what may be its second.
var compounds = spreadCompounds(`
安全 安心 安定 案内 以上 以下 医療 維持 移住 移転 一次 一般 意欲 運営 運転 影響 営業 応援 園児 温暖 価値 価格 可能 課題 外国 開催 開発 解消
解決 改革 改善 改定 会議 会場 介護 海外 海道 回数 拡大 拡充 確保 確立 格差 活動 活用 活性 活躍 活力 加工 加速 家庭 環境 関係 関連 関心 観光
官民 監視 管内 管理 企画 企業 基幹 基準 基地 基盤 基本 期間 機関 機能 機会 気候 規制 記憶 技術 北海 客数 休日 給付 居住 共同 共創 共生 共有
協議 協定 協働 協力 協会 強化 教育 競争 業務 漁業 近代 金融 空知 区域 計画 経営 経済 景観 継承 継続 健康 研究 研修 検討 見学 減少 現状 現地
雇用 交流 交通 交付 公共 公園 公開 公式 効果 効率 向上 工業 広域 広報 構成 構築 構想 構造 耕作 国内 国際 国土 国民 個別 今後 講座 高校 高卒
高齢 顧客 好循 根拠 災害 再生 採用 最適 最大 栽培 材料 財源 作業 作成 札幌 産官 産業 産地 産品 参加 参画 支援 支出 支部 施策 施設 施行 市場
市町 市民 指定 指導 指標 資源 資産 資金 資料 事業 事例 事務 事故 持続 時代 次代 次世 自然 自動 自治 自立 児童 実現 実施 実証 実績 実装 実数
社会 社員 若者 主要 主体 就職 就業 集計 集積 集客 住民 住宅 充実 重点 従業 需要 出荷 出身 循環 準備 所得 所在 女性 省力 省庁 商品 商工 商業
消費 小学 小樽 少子 将来 情報 状況 条件 職員 職場 食品 食料 食育 信頼 振興 新規 新設 新卒 人材 人口 進学 進捗 推進 推移 水産 水準 水素 数値
世界 世代 世帯 制度 制作 政策 整備 生活 生産 生涯 成長 成果 製造 石狩 石炭 設備 設置 設定 接続 先端 先進 先行 専門 潜在 選定 全国 全道 全体
全面 相談 創出 創生 創造 創業 造成 総合 総務 組織 増加 増大 促進 速報 測定 多様 多彩 体制 体験 対応 対策 対象 滞在 退職 大学 大規 担当 単位
炭鉱 炭素 団体 地域 地方 地区 地場 地元 地球 知識 中心 中核 中高 中小 中学 中央 駐車 調査 調整 調達 長期 通勤 通学 通信 定住 定着 提案 提供
展示 展開 電力 電池 伝統 都市 都道 投資 東京 当面 統計 導入 道央 道外 道内 道路 特産 特区 特性 特別 独自 特定 取組 内閣 内容 担手 入込 入居
認定 認知 年間 年度 農業 農村 農産 農林 農家 農地 能力 配信 配送 廃棄 販売 販路 発信 発掘 発展 発電 発生 発表 半導 被害 比較 費用 美術 評価
品質 負担 福祉 普及 普遍 複業 物流 物産 物価 文化 付加 分析 分散 分野 平均 平成 変化 変革 保全 保護 保育 保健 包括 方向 方針 方法 法人 訪問
報告 防災 北部 補助 補正 募集 本部 本社 満足 未来 民間 民生 魅力 名所 目標 目的 目指 問題 要望 要因 養成 余暇 様式 利用 利便 留学 流域 流通
流入 旅行 旅客 料金 緑化 林業 歴史 列島 連絡 連携 連合 連動 労働 老朽 話題 胆振 日胆 日高 後志 室蘭 岩見 滝川 夕張 美唄 深川 令和 日本 遺産
鉄鋼 鉄道 港湾 近郊 愛好 可視 不足 不安 予定 予算 域内 圏内 通年 往来 出展 出店 周遊 周知 情熱 名産 酒造 花き 受入 受託 支庁 戦略 伴走 議会
食材 食堂 満喫 誘致 誘客 大会 試験 合同 説明 教員 教室 先生 生徒 学生 学校 学習 大型 深刻 確実 安価 良好 豊富 貴重 重要 必要 有効 有力 輸出
輸送 入学 卒業 卒者 離職 復職 副業 兼業 自営 加入 参入 参照 推計 統合 複合 結合 接客 結果 実態 動向 意識 認識 理解 賛同 同意 合意 形成 達成
到達 未達 超過`)

func spreadCompounds(words string) map[rune]string {
	out := make(map[rune]string)
	for _, w := range strings.Fields(words) {
		rs := []rune(w)
		out[rs[0]] += string(rs[1])
	}
	return out
}

// wordsByFirst files words under their first character, longest first.
func wordsByFirst(words ...string) map[rune][][]rune {
	return filed(words, func(w []rune) rune { return w[0] })
}

// wordsByLast files words under their last character, longest first.
func wordsByLast(words ...string) map[rune][][]rune {
	return filed(words, func(w []rune) rune { return w[len(w)-1] })
}

func filed(words []string, key func([]rune) rune) map[rune][][]rune {
	out := make(map[rune][][]rune)
	for _, w := range words {
		rs := []rune(w)
		out[key(rs)] = append(out[key(rs)], rs)
	}
	for _, list := range out {
		slices.SortStableFunc(list, func(a, b []rune) int { return cmp.Compare(len(b), len(a)) })
	}
	return out
}

// longest returns the length of the longest listed word that rs begins with.
func longest(byFirst map[rune][][]rune, rs []rune) int {
	if len(rs) == 0 {
		return 0
	}
	for _, w := range byFirst[rs[0]] {
		if len(rs) >= len(w) && slices.Equal(rs[:len(w)], w) {
			return len(w)
		}
	}
	return 0
}

// endsIn returns the length of the longest listed word that rs ends with.
func endsIn(rs []rune, byLast map[rune][][]rune) int {
	if len(rs) == 0 {
		return 0
	}
	for _, w := range byLast[rs[len(rs)-1]] {
		if len(rs) >= len(w) && slices.Equal(rs[len(rs)-len(w):], w) {
			return len(w)
		}
	}
	return 0
}
