// Package kpis lays out what pages say of the indicators (評価指標): the table on
// the page of a project, 評価指標（KPI）一覧, 指標の推移, and 分析・対応方向 with the
// ring of all indicators. Every figure is one of progress, or as it was written.
//
// To read it: table.go (Table, for the page of a project) with what all pages share:
// rate.go (a rate with its mark and bar) over standing.go (how a KPI fares, by shape,
// colour and word), yearchart.go (the values of a KPI year by year as a chart) and notes.go
// (formulas and legend under a table). Then list.go (List), trends.go (Trends) with
// panelwords.go (the words in and around the chart of a panel), and analysis.go (Analysis)
// with ring.go.
package kpis
