package photos

import (
	"runtime"
	"sync"
)

// mostAtOnce bounds the pictures that are decoded together: one takes some 30
// MB, the largest allowed 400 MB.
const mostAtOnce = 4

// atOnce calls f with 0 to n-1, on as many processors as there are but no more than
// mostAtOnce.
func atOnce(n int, f func(i int)) {
	var wg sync.WaitGroup
	gate := make(chan struct{}, min(runtime.GOMAXPROCS(0), mostAtOnce))
	for i := range n {
		gate <- struct{}{}
		wg.Go(func() {
			defer func() { <-gate }()
			f(i)
		})
	}
	wg.Wait()
}

// counted returns a function to be called after each of all steps.
func counted(ready func(done, all int), all int) func() {
	if ready == nil {
		return func() {}
	}
	var lock sync.Mutex
	done := 0
	if all > 0 {
		ready(0, all)
	}
	return func() {
		lock.Lock()
		defer lock.Unlock()
		done++
		ready(done, all)
	}
}
