package planfolder

import (
	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/value/wareki"
)

// LoadToList finds and reads the plan of which a list is wanted. Errors are printed
// and stop it, since the figures of a wrong plan are wrong; warnings are left to kpi
// check.
func LoadToList(w *console.World, args []string, year wareki.Year) (*Loaded, error) {
	dir, err := Find(args)
	if err != nil {
		return nil, err
	}
	l, err := Load(dir, Options{Year: year})
	if err != nil {
		return nil, err
	}
	l.Silence()
	if l.Found.HasErrors() {
		return nil, w.Refuse(l.Found, "エラーを直すまで、一覧は出しません")
	}
	return l, nil
}
