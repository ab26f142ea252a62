package main

import (
	"strings"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
)

func newCompletion(w *console.World) *cobra.Command {
	return &cobra.Command{
		Use:   "completion シェル",
		Short: "シェルの補完の設定を出す（bash、zsh、fish、powershell）",
		Long: `命令や指定をTabキーで補えるようにする設定を出します。

PowerShell:  sorachi completion powershell | Out-String | Invoke-Expression
bash:        source <(sorachi completion bash)
zsh:         source <(sorachi completion zsh)
fish:        sorachi completion fish | source`,
		Example:   `  sorachi completion powershell`,
		ValidArgs: shells,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return console.Usagef("シェルを1つ指定してください（%s）", strings.Join(shells, "、"))
			}
			root, out := cmd.Root(), w.Out
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(out, true)
			case "zsh":
				return root.GenZshCompletion(out)
			case "fish":
				return root.GenFishCompletion(out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(out)
			}
			return console.Usagef("「%s」の補完はありません。%v", args[0], commandline.NotOneOf(args[0], shells))
		},
	}
}

// shells are those that the library can complete for.
var shells = []string{"bash", "zsh", "fish", "powershell"}
