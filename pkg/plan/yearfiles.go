package plan

import "sorachi/pkg/value/wareki"

// ProgramYear is the list of programs (主な取組) of one fiscal year.
type ProgramYear struct {
	Year     wareki.Year
	Key      Text
	Heading  Text // may hold ｛references｝
	Programs []Program
}

// ProgramsFor returns the programs that a report prints beside the work of year y:
// those of y, or the latest before it that are written; nil when there are none.
func (p *Plan) ProgramsFor(y wareki.Year) *ProgramYear {
	var best *ProgramYear
	for i := range p.Programs {
		of := &p.Programs[i]
		if of.Year <= y && len(of.Programs) > 0 && (best == nil || of.Year > best.Year) {
			best = of
		}
	}
	return best
}

// Program is one row of the list.
type Program struct {
	Name     Text   // 事業名
	Summary  Text   // 概要
	Projects []Text // ids of outline projects
}

// AnalysisYear is the sentences of 分析・対応方向 for one fiscal year.
type AnalysisYear struct {
	Year      wareki.Year
	Key       Text
	Sentences []Text // may hold ｛references｝
}
