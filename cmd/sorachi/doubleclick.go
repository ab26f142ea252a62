package main

import (
	"bufio"
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

func init() {
	cobra.MousetrapHelpText = "" // the library's own notice is in English
}

const doubleClickText = `sorachiは、PowerShellやコマンドプロンプトから使うプログラムです。

1. 計画のフォルダーをエクスプローラーで開きます。
2. アドレスバーに「powershell」と入力してEnterキーを押します。
3. 開いた画面で「sorachi report build」と入力してEnterキーを押します。

Enterキーを押すと、この画面を閉じます。
`

// explainDoubleClick answers an officer who opened the program from Explorer,
// and keeps the window until Enter so that the answer can be read.
func explainDoubleClick(out io.Writer, in io.Reader) int {
	fmt.Fprint(out, doubleClickText)
	_, _ = bufio.NewReader(in).ReadString('\n')
	return exitUsage
}
