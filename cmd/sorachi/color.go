package main

import "github.com/spf13/cobra"

// checkColor refuses a --color that is none of the three words.
func checkColor(cmd *cobra.Command) error {
	switch c, _ := cmd.Flags().GetString("color"); c {
	case "auto", "always", "never":
		return nil
	default:
		return usagef("「--color」に「%s」は使えません。使えるのは auto、always、never です", c)
	}
}

// colored decides whether a stream gets colour: --color first, then NO_COLOR
// and TERM=dumb (no-color.org), then whether it is a terminal.
func (w *world) colored(cmd *cobra.Command, terminal bool) bool {
	switch c, _ := cmd.Flags().GetString("color"); c {
	case "always":
		return true
	case "never":
		return false
	}
	return terminal && w.getenv("NO_COLOR") == "" && w.getenv("TERM") != "dumb"
}
