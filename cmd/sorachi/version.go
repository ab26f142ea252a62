package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
)

// version is set by the release build: -ldflags "-X main.version=v1.0.0".
var version string

func newVersion(w *console.World) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "版を表示する",
		Example: `  sorachi version`,
		Args:    commandline.NoArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(w.Out, "sorachi %s（計画の書式 1、%s/%s）\n", versionText(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}

func versionText() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "開発版"
}
