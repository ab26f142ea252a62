package drawing

import (
	"fmt"

	"sorachi/pkg/excel/ooxml"
)

// AnchorsXML returns the part that anchors the charts of a sheet to the cells that they
// cover.
func AnchorsXML(charts []Chart) []byte {
	out := []byte(ooxml.XMLHead + `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"` +
		` xmlns:a="` + drawingNamespace + `">`)
	for i, c := range charts {
		out = fmt.Appendf(out, `<xdr:twoCellAnchor><xdr:from>%s</xdr:from><xdr:to>%s</xdr:to><xdr:graphicFrame macro="">`,
			corner(c.Over.Col-1, c.Over.Row-1), corner(c.Over.ToCol, c.Over.ToRow))
		out = fmt.Appendf(out, `<xdr:nvGraphicFramePr><xdr:cNvPr id="%d" name="グラフ %d" descr="%s"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
			2+i, 1+i, attribute(c.Alt))
		out = fmt.Appendf(out, `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>`+
			`<a:graphicData uri="%[1]s"><c:chart xmlns:c="%[1]s" xmlns:r="%[2]s" r:id="rId%[3]d"/></a:graphicData></a:graphic>`+
			`</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`, chartNamespace, relationNamespace, 1+i)
	}
	return append(out, "</xdr:wsDr>"...)
}

func corner(col, row int) string {
	return fmt.Sprintf("<xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff>", col, row)
}
