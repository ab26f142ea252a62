package plan

import (
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// Outline is the next plan in short (政策展開方針概要).
type Outline struct {
	File       string
	Title      Text // 政策展開方針概要
	Edition    Text // 空知版
	Period     wareki.Span
	Region     Text // 道央広域連携地域
	Areas      []Text
	Vision     Text   // 地域のめざす姿
	Directions []Text // 主な施策の展開方向
	Unit       Text   // 地域重点政策ユニット
	Total      Text   // 全19プロジェクト
	Note       Text   // ※ of Total
	Projects   []*OutlineProject
}

// OutlineProject is one box of the outline.
type OutlineProject struct {
	ID         Text
	Mark       Text // ①: the number that programs refer to; may be empty
	Name       Text
	Areas      Text   // 道央広域（空知、石狩、後志、胆振）
	Measures   []Text // 施策
	KPIHeading Text   // KPI or 主なKPI
	KPIs       []*OutlineKPI
	Lost       []string // keys that could not be read whole: what they hold is not missing
}

// OutlineKPI is an indicator of the next plan.
type OutlineKPI struct {
	Name     Text
	Baseline *value.Value
	Target   *value.Value
	KPI      Text // id of the same indicator in this plan; may be empty
}
