package lists

import (
	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/value/wareki"
)

// loadSound reads a plan of which a list is wanted. Errors are printed and
// stop it, since the figures of a wrong plan are wrong; warnings are left to
// kpi check.
func loadSound(w *console.World, args []string, year wareki.Year) (*planfolder.Loaded, error) {
	dir, err := planfolder.Find(args)
	if err != nil {
		return nil, err
	}
	how := planfolder.Options{Year: year}
	l, err := planfolder.Load(dir, how)
	if err != nil {
		return nil, err
	}
	l.Silence(how, false)
	if l.Found.HasErrors() {
		return nil, w.Refuse(l.Found, "エラーを直すまで、一覧は出しません")
	}
	return l, nil
}
