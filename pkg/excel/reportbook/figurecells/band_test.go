package figurecells

import (
	"testing"

	"github.com/shopspring/decimal"

	"sorachi/pkg/plan"
	"sorachi/pkg/value/quantity"
)

func TestBand(t *testing.T) {
	edge := func(s string) plan.Band {
		if s == "" {
			return plan.Band{}
		}
		return plan.Band{Has: true, From: quantity.Quantity{Number: decimal.RequireFromString(s)}}
	}
	for _, tt := range []struct {
		edges []string
		names []string
		want  string
	}{
		{[]string{"100", "80", ""}, []string{"上", "中", "下"}, `IF(I5>=100,"上",IF(I5>=80,"中","下"))`},
		{[]string{"", "80", "100"}, []string{"下", "中", "上"}, `IF(I5>=100,"上",IF(I5>=80,"中","下"))`},
		{[]string{"99.5"}, []string{`"良"`}, `IF(I5>=99.5,"""良""","判定なし")`},
		{[]string{"80", "80"}, []string{"先", "後"}, `IF(I5>=80,"先",IF(I5>=80,"後","判定なし"))`},
		{[]string{"", ""}, []string{"先", "後"}, `"先"`},
		{nil, nil, `"判定なし"`},
	} {
		var bands []plan.Band
		for _, e := range tt.edges {
			bands = append(bands, edge(e))
		}
		if got, ok := Band("I5", bands, tt.names, "判定なし"); !ok || got != tt.want {
			t.Errorf("%v: %s, want %s", tt.edges, got, tt.want)
		}
	}
	if _, ok := Band("I5", make([]plan.Band, 61), make([]string, 61), ""); ok {
		t.Error("61 bands have a formula")
	}
}
