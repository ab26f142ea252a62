package photos

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"math"
	"path"

	"sorachi/pkg/diag"
	"sorachi/pkg/photos/imagefile"
	"sorachi/pkg/plan"
)

// probe reads the header of a picture.
func probe(fsys fs.FS, name string) (imagefile.Info, error) {
	if err := openable(fsys, name); err != nil {
		return imagefile.Info{}, err
	}
	f, err := fsys.Open(path.Clean(name))
	if err != nil {
		return imagefile.Info{}, err
	}
	defer f.Close() // nothing was written
	return imagefile.Probe(f)
}

// prepare makes a picture ready to be printed so many pixels wide, read by way of a buffer.
func prepare(from Source, name string, width int, b *bytes.Buffer) (imagefile.Picture, error) {
	if err := openable(from.Files, name); err != nil {
		return imagefile.Picture{}, err
	}
	f, err := from.Files.Open(path.Clean(name))
	if err != nil {
		return imagefile.Picture{}, err
	}
	defer f.Close() // nothing was written
	b.Reset()
	if _, err := b.ReadFrom(io.LimitReader(f, imagefile.MaxBytes+1)); err != nil {
		return imagefile.Picture{}, err
	}
	if from.Prepare == nil {
		return imagefile.Prepare(b.Bytes(), width, math.MaxInt)
	}
	return from.Prepare(b.Bytes(), width, math.MaxInt)
}

// openable says why a file should not even be opened, nil when it may.
func openable(fsys fs.FS, name string) error {
	name = path.Clean(name)
	if !fs.ValidPath(name) {
		return fs.ErrInvalid
	}
	info, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		return err
	case info.IsDir():
		return fs.ErrNotExist
	}
	return imagefile.Unfit(info)
}

// unusable reports why a picture cannot be used, unless pkg/check/files does.
func unusable(found *diag.List, t plan.Text, err error) {
	if why := faultOf(err); why != nil {
		found.Add(badPhoto.New(t.Pos(), t.End(), "写真「"+t.Value+"」を使えません。"+why.Msg, why.Hint))
	}
}

// faultOf says why a picture cannot be used, nil when there is no fault or
// pkg/check/files tells it: no such file, a folder, a path that leads outside.
func faultOf(err error) *imagefile.Error {
	if e, ok := errors.AsType[*imagefile.Error](err); ok {
		return e
	}
	switch {
	case err == nil, errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrInvalid):
		return nil
	case errors.Is(err, fs.ErrPermission):
		return &imagefile.Error{Msg: "ファイルを開く権限がありません", Hint: "ファイルの権限を確かめてください"}
	}
	return &imagefile.Error{Msg: "計画のフォルダーの外へのリンクか、読めないファイルです", Hint: "写真のファイルそのものを、計画のフォルダーの中に置いてください"}
}
