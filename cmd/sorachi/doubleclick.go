package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"sorachi/cmd/sorachi/console"
)

const doubleClickText = `sorachiは、PowerShellから使うプログラムです。

1. 計画のフォルダー（plan.yamlのあるフォルダー）をエクスプローラーで開きます。
2. アドレスバーに「powershell」と入力してEnterキーを押します。
3. 開いた画面に次の行を貼り付けて、Enterキーを押します。

   & '%[1]s' report build

評価指標の一覧をExcelで開くときは、次の行でCSVファイルを作ります。

   & '%[1]s' kpi list --out 評価指標.csv

Enterキーを押すと、この画面を閉じます。
`

// explainDoubleClick answers an officer who opened the program from Explorer,
// and keeps the window until Enter so that the answer can be read. The line to
// paste names the program's own place, which is seldom on the PATH.
func explainDoubleClick(out io.Writer, in io.Reader, program string) int {
	fmt.Fprintf(out, doubleClickText, strings.ReplaceAll(program, "'", "''"))
	_, _ = bufio.NewReader(in).ReadString('\n')
	return console.ExitUsage
}
