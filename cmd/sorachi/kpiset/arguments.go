package kpiset

import (
	"errors"
	"os"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/plan/edit"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/wareki"
)

// settingsOf reads the arguments of kpi set: an id, years each with its value, and
// a folder.
func settingsOf(args []string) ([]edit.Setting, []string, error) {
	if len(args) < 2 {
		return nil, nil, console.Usagef("評価指標のID、年度、値を指定してください（例：sorachi kpi set tantetsuko-visitors R6 \"16,300千人\"）")
	}
	var out []edit.Setting
	id, rest := args[0], args[1:]
	for len(rest) > 0 {
		year, err := wareki.ParseYear(strings.ToUpper(rest[0]))
		switch {
		case err != nil && len(out) > 0:
			return out, rest, onlyFolder(rest)
		case err != nil:
			return nil, nil, badYearArgument(rest[0], err)
		case len(rest) == 1:
			return nil, nil, console.Usagef("年度「%s」の後に値がありません", rest[0])
		}
		out = append(out, edit.Setting{KPI: id, Field: edit.Actual(year), Text: rest[1]})
		rest = rest[2:]
	}
	return out, nil, nil
}

// badYearArgument says what is wrong with the year of a value.
func badYearArgument(arg string, err error) error {
	hint := "「R6」や「令和6年度」のように書いてください"
	if e, ok := errors.AsType[*typedtext.Error](err); ok && e.Hint != "" {
		hint = e.Hint
	}
	return console.Usagef("IDの後の「%s」は、年度として読めません。%s", arg, hint)
}

// halfValue is what a shell that parts arguments at commas leaves of a value.
var halfValue = regexp.MustCompile(`^[0-9０-９]{3}`)

// onlyFolder wants what is left of the arguments to be a folder.
func onlyFolder(rest []string) error {
	if _, err := os.Stat(rest[0]); err != nil && halfValue.MatchString(rest[0]) {
		return console.Usagef("「%s」は余分です。「,」や空白のある値は、\"28,672人\" のように「\"」で囲んでください", rest[0])
	}
	return commandline.Folders(1)(nil, rest)
}

// completeSetting offers the ids of the plan's KPIs, and behind one the years of its
// period.
func completeSetting(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	const none = cobra.ShellCompDirectiveNoFileComp
	dir, err := planfolder.Find(nil)
	if err != nil {
		return nil, none
	}
	files, err := planfolder.Open(dir)
	if err != nil {
		return nil, none
	}
	l, err := planfolder.Read(files, dir)
	if err != nil {
		return nil, none
	}
	var out []cobra.Completion
	switch {
	case len(args) == 0:
		for _, pr := range l.Plan.Projects {
			for _, k := range pr.KPIs {
				if k.Repost.IsZero() {
					out = append(out, cobra.CompletionWithDesc(k.ID.Value, console.Printable(k.Name.Value)))
				}
			}
		}
	case len(args)%2 == 1: // a year, or the folder
		for _, y := range l.Plan.Period.Years() {
			out = append(out, y.Short())
		}
		return out, cobra.ShellCompDirectiveDefault
	}
	return out, none
}
