package render

import (
	"bytes"
	"compress/zlib"
	"runtime"
	"sync"
)

// packPages completes the contents of the pages and compresses them, which
// gopdf is told to leave plain: several at once, with compressors used again,
// they take half the time and a fraction of the memory.
func (f *file) packPages(pages []ref, complete func(pageIndex int, plain []byte) ([]byte, error)) error {
	type contents struct {
		page int
		*object
	}
	work := make(chan contents)
	errs := make(chan error, len(pages))
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(pages)) {
		workers.Go(func() {
			z := zlib.NewWriter(nil)
			for c := range work {
				var err error
				if c.stream, err = complete(c.page, c.stream); err == nil {
					err = c.pack(z)
				}
				errs <- err
			}
		})
	}
	found := f.eachContent(pages, func(i int, o *object) { work <- contents{i, o} })
	close(work)
	workers.Wait()
	close(errs)
	for err := range errs {
		if err != nil {
			return err
		}
	}
	return found
}

// eachContent calls visit with the contents of each page that has any.
func (f *file) eachContent(pages []ref, visit func(int, *object)) error {
	for i, r := range pages {
		pg, err := f.object(r)
		if err != nil {
			return err
		}
		if pg.dict.get("Contents") == "" {
			continue
		}
		o, _, err := f.follow(pg.dict, "Contents")
		if err != nil {
			return err
		}
		visit(i, o)
	}
	return nil
}

// pack compresses the stream of o, which must be plain. Not for several at once.
func (f *file) pack(o *object) error {
	if f.packer == nil {
		f.packer = zlib.NewWriter(nil)
	}
	return o.pack(f.packer)
}

// pack compresses the stream of o, which must be plain.
func (o *object) pack(z *zlib.Writer) error {
	packed := bytes.NewBuffer(make([]byte, 0, len(o.stream)/4))
	z.Reset(packed)
	if _, err := z.Write(o.stream); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	o.stream = packed.Bytes()
	o.dict.set("Filter", "/FlateDecode")
	return nil
}
