// Package bands holds the rules on the bands (区分) into which rates are sorted: their
// order, and that their labels say what their edges do. A reader finds these rules
// under 構成. A band that cannot be read is told by pkg/plan/decode.
//
// To read it: labels.go (the figures in a label), then any rule, such as
// bands_order.go; a file has the code of its rule.
package bands

import "sorachi/pkg/check/rule"

// Rules are the rules on bands.
var Rules = []*rule.Rule{bandsOrder, bandsOpenBelow, bandLabelEdge, bandLabelGap, bandLabelOverlap}
