package plan

// National is the national plan in short (地方創生2.0基本構想).
type National struct {
	File        string
	ID          Text
	Title       Text
	Decided     Text    // 令和7年6月13日閣議決定
	Recognition []Topic // 現状認識
	Vision      Text    // the sentence over the goals
	Goals       []Goal
	StanceTitle Text // 令和の日本列島改造
	Stances     []Stance
	Pillars     []*Pillar
	Roles       []Role
	Schedule    []Text
	TargetNote  Text // what 【 】 means
}

// Topic is a heading with points, or with topics of its own.
type Topic struct {
	Title  Text
	Points []Text
	Topics []Topic
}

// Goal is one of the national aims (めざす姿).
type Goal struct {
	Title   Text
	Summary Text
	Targets []Text
	More    Text // など3つの目標
}

// Stance is what was done before (1.0) and what is done now (2.0).
type Stance struct{ Title, Before, After Text }

// Pillar is one of the five pillars of policy (五本柱).
type Pillar struct {
	Number   int
	Title    Text
	Summary  []Text
	Packages []Package
}

// Package is a policy package (政策パッケージ).
type Package struct {
	ID      Text // by which projects name it
	Name    Text
	Targets []Text // 【 】, word for word
	Items   []Text // one sentence an item
	Note    Text
}

// Role is what one kind of body is to do.
type Role struct {
	Title  Text
	Lead   Text
	Topics []Topic
}
