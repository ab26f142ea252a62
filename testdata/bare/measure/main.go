// Measure runs commands in turn and prints the median wall time, the median time
// of the processors and the peak memory of each, and of two commands the ratio
// of the wall times. On a busy machine the time of the processors is the one to
// trust.
//
//	measure RUNS NAME COMMAND [ARG]… [-- NAME COMMAND [ARG]…]…
//
// It judges nothing: clocks on shared machines are no ground for a failed
// build. It fails only when a command does. Peak memory is read as Linux
// counts it, in KiB.
package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"syscall"
	"time"
)

// contender is a command and what its runs took.
type contender struct {
	name  string
	args  []string
	times []time.Duration
	cpu   []time.Duration // of all processors together, the system's share included
	peak  int64           // KiB, the largest of all runs
}

func main() {
	log.SetFlags(0)
	runs, all, err := parse(os.Args[1:])
	if err != nil {
		log.Fatal(err)
	}
	for i := range runs + 1 {
		for _, c := range all {
			if err := c.run(i == 0); err != nil {
				log.Fatalf("%s: %v", c.name, err)
			}
		}
	}
	for _, c := range all {
		fmt.Printf("%-10s median %6.1f ms  min %6.1f ms  cpu %6.1f ms  peak %5.1f MB  (%d runs)\n",
			c.name, ms(median(c.times)), ms(slices.Min(c.times)), ms(median(c.cpu)), float64(c.peak)/1024, runs)
	}
	if len(all) == 2 {
		fmt.Printf("%s / %s = %.2f\n", all[0].name, all[1].name, ms(median(all[0].times))/ms(median(all[1].times)))
	}
}

func parse(args []string) (runs int, all []*contender, err error) {
	usage := errors.New("usage: measure RUNS NAME COMMAND [ARG]… [-- NAME COMMAND [ARG]…]…")
	if len(args) == 0 {
		return 0, nil, usage
	}
	if runs, err = strconv.Atoi(args[0]); err != nil || runs < 1 {
		return 0, nil, usage
	}
	for rest := args[1:]; len(rest) > 0; {
		end := slices.Index(rest, "--")
		part := rest
		if rest = nil; end >= 0 {
			part, rest = part[:end], part[end+1:]
		}
		if len(part) < 2 {
			return 0, nil, usage
		}
		all = append(all, &contender{name: part[0], args: part[1:]})
	}
	return runs, all, nil
}

// run starts the command once. The first run fills the caches of the disk and
// is not counted.
func (c *contender) run(warmUp bool) error {
	cmd := exec.Command(c.args[0], c.args[1:]...)
	start := time.Now()
	out, err := cmd.CombinedOutput()
	took := time.Since(start)
	if err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	if warmUp {
		return nil
	}
	c.times = append(c.times, took)
	c.cpu = append(c.cpu, cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())
	if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		c.peak = max(c.peak, int64(usage.Maxrss))
	}
	return nil
}

func median(times []time.Duration) time.Duration {
	sorted := slices.Sorted(slices.Values(times))
	return (sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]) / 2
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
