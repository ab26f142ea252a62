package load

import (
	"cmp"

	"sorachi/pkg/plan"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/keys"
)

// readMethod reads a way to compute rates; what is not written is taken from dflt.
func readMethod(o decode.Object, name string, dflt plan.Method) plan.Method {
	n := o.Get(name)
	if n == nil {
		return dflt
	}
	m := o.Reader.Object(n, keys.Progress, o.At(name))
	out := plan.Method{Pos: n.Pos, Decimals: dflt.Decimals}
	out.Name = plan.MethodName(cmp.Or(m.Choice("method"), string(dflt.Name)))
	out.Rounding = plan.Rounding(cmp.Or(m.Choice("rounding"), string(dflt.Rounding)))
	if d, _, ok := m.Number("decimals", 0, plan.MostDecimals); ok {
		out.Decimals = d
	}
	return out
}
