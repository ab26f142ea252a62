package form

import (
	"strconv"
	"strings"

	"sorachi/pkg/value"
)

// The states by their words.
const (
	StateValue       = "値あり"
	StatePending     = "集計中"
	StateUnpublished = "未公表"
	StateNotSurveyed = "調査なし"
)

// States are the answers of ColState, in the order of its list.
var States = []string{StateValue, StatePending, StateUnpublished, StateNotSurveyed}

// StateOf returns the state of a value without a figure, by its word; empty for one
// with a figure, and for －.
func StateOf(v *value.Value) string {
	switch v.State {
	case value.Pending:
		return StatePending
	case value.Unpublished:
		return StateUnpublished
	case value.NotSurveyed:
		return StateNotSurveyed
	}
	return ""
}

// Months are the answers of ColMonth, from the first month after the fiscal year.
var Months = []string{"4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月", "1月", "2月", "3月"}

// monthWord is a month as Months has it.
func monthWord(number int) string { return strconv.Itoa(number) + "月" }

// MonthNumber is the number of one of Months, 0 of another text.
func MonthNumber(month string) int {
	number, _ := strconv.Atoi(strings.TrimSuffix(month, "月"))
	return number
}
