package breakplaces

import "math"

// The costs of a line end. Their unit is a ragged line that is nearly four em
// short, which is as bad as 1. | stands where the line ends.
const (
	good        = 0.0 // 道、|駅: a clause ends, or an item starts
	afterPhrase = 0.3 // 空知の|道: a particle or a conjunction ends a phrase
	afterVerb   = 0.6 // 開いた|道: a verb leads a noun
	afterClose  = 0.8 // 「道」|公式
	beforeQuote = 1.0 // 日本遺産|「炭鉄港」
	beforeParen = 1.5 // 振興局|（空知）: the bracket explains the word before it
	listing     = 1.8 // 医療・|福祉
	betweenSets = 2.0 // 観光|ガイド: two scripts, which are two words more often than not
	between     = 2.5 // 政策|展開方針: two words of a long compound
	afterTilde  = 3.0 // 14日～|15日: ranges read best whole
	inShort     = 3.5 // 交流|人口: two words of a short compound
	afterFew    = 4.0 // 19|プロジェクト, 全|19: a figure and what is no unit of it
	withSign    = 4.0 // 道|＝駅: a sign that goes with its neighbour
	inRemark    = 5.0 // （実施|予定）: a short remark is read at a glance
	inSpelled   = 6.0 // そらち・デ・|ビュー, 磨き|上げ: two words that are read as one
	inDate      = 7.0 // 令和6年|9月|14日

	// Torn is the cost from which on a line end tears what is one word, or starts
	// the next line with a particle or an ending. Below it every end is fair.
	Torn   = 8.0
	ending = Torn // 取組|の
	inWord = 9.0  // 地|域, フォロ|ワー, づ|くり

	// Emergency is the cost from which on a place is no line end unless a line
	// cannot be set otherwise.
	Emergency = 5000.0
	inAddress = Emergency // www.example.jp/|tourism
	inWhole   = 10000.0   // 7,468|千人, 約|20名, 令|和, Sora|chi
	inFigure  = 15000.0   // 1,|274, and between a mark that leads and its text

	// Never is the cost of a place where no line ends, whatever the emergency.
	Never = math.MaxFloat64
)

// bind makes a line end before i at least as dear as cost.
func bind(ends []float64, i int, cost float64) {
	if i < len(ends) {
		ends[i] = max(ends[i], cost)
	}
}
