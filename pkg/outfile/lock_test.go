package outfile

import (
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
)

// TestLock lets many count in one file, which each reads and replaces.
func TestLock(t *testing.T) {
	dir := t.TempDir()
	plant(t, dir, map[string]string{"n": "0"})
	const runs, times = 8, 25
	var wg sync.WaitGroup
	for range runs {
		wg.Go(func() {
			for range times {
				if err := countUp(dir); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if got := tree(t, dir); got["n"] != strconv.Itoa(runs*times) || len(got) != 1 {
		t.Errorf("counted to %q, want %d", got, runs*times)
	}
}

func countUp(dir string) error {
	defer Lock(dir, nil)()
	if err := Recover(dir); err != nil {
		return err
	}
	text, err := os.ReadFile(filepath.Join(dir, "n"))
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(string(text))
	if err != nil {
		return err
	}
	return Replace(dir, []File{{"n", []byte(strconv.Itoa(n + 1))}})
}

// TestNoLock goes on where there can be no lock.
func TestNoLock(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, lockName), 0o777); err != nil {
		t.Fatal(err)
	}
	Lock(dir, nil)()
	Lock(filepath.Join(dir, "missing"), nil)()
}

// TestLockWaits wants who must wait to be told so, and who need not to be left in
// peace.
func TestLockWaits(t *testing.T) {
	dir := t.TempDir()
	release := Lock(dir, func() { t.Error("waits for nobody") })
	waits, done := make(chan bool), make(chan bool)
	go func() {
		Lock(dir, func() { waits <- true })()
		close(done)
	}()
	<-waits
	release()
	<-done
	if got := tree(t, dir); len(got) > 0 {
		t.Errorf("left %v", got)
	}
}
