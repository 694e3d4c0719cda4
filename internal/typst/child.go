package typst

import (
	"bufio"
	"context"
	"encoding/gob"
	"errors"
	"io"
	"os"
	"os/signal"
	"runtime/debug"

	"github.com/jalon-app/jalon/internal/fault"
)

// order names the folder of the compiled module, and makes of a process the
// child of another.
const order = "JALON_TYPST_CHILD"

// request is what the parent writes: a job, or only the wish to be ready.
type request struct {
	Job  Job
	Warm bool
}

// reply is what the child writes. A reply that tells of the preparation is
// followed by another.
type reply struct {
	Preparing  *Preparation
	PDF        []byte
	Diagnostic *Diagnostic
	Refusal    string // French
	Failure    string
}

// Child does the work of a child and ends the process, when the process was
// started as one; otherwise it returns at once. A program calls it first.
func Child() {
	dir, ok := os.LookupEnv(order)
	if !ok {
		return
	}
	signal.Ignore(os.Interrupt) // the parent decides
	debug.SetGCPercent(50)
	if err := serve(context.Background(), dir, os.Stdin, os.Stdout); err != nil {
		os.Stderr.WriteString(err.Error())
		os.Exit(1)
	}
	os.Exit(0)
}

// serve answers requests one by one. When the parent goes, even in the middle
// of a job, so does the child.
func serve(ctx context.Context, dir string, in io.Reader, out io.Writer) error {
	requests := make(chan request)
	ended := make(chan error, 1)
	go read(in, requests, ended)
	worker := &worker{dir: dir, out: gob.NewEncoder(out)}
	failed := make(chan error, 1)
	go func() {
		for r := range requests {
			if err := worker.out.Encode(worker.do(ctx, r)); err != nil {
				failed <- err
				return
			}
			if err := worker.rest(ctx); err != nil {
				failed <- err
				return
			}
		}
	}()
	select {
	case err := <-ended:
		return err
	case err := <-failed:
		return err
	}
}

func read(in io.Reader, requests chan<- request, ended chan<- error) {
	decoder := gob.NewDecoder(bufio.NewReaderSize(in, 1<<16))
	for {
		var r request
		if err := decoder.Decode(&r); err != nil {
			if errors.Is(err, io.EOF) {
				err = nil
			}
			ended <- err
			return
		}
		requests <- r
	}
}

type worker struct {
	dir      string
	out      *gob.Encoder
	compiler *compiler
}

// enough is what the compiler may remember of past documents before it starts
// afresh, in bytes.
const enough = 160 << 20

// rest gives memory back once the reply is on its way.
func (w *worker) rest(ctx context.Context) error {
	if w.compiler == nil || w.compiler.held() < enough {
		return nil
	}
	fresh, err := w.compiler.renew(ctx)
	w.compiler = fresh
	debug.FreeOSMemory()
	return err
}

// do never fails: what went wrong is in the reply.
func (w *worker) do(ctx context.Context, r request) (answer reply) {
	err := fault.Contain(func() (err error) {
		if w.compiler == nil {
			if w.compiler, err = open(ctx, w.dir, w.tell); err != nil || r.Warm {
				return err
			}
		}
		if !r.Warm {
			answer.PDF, err = w.compiler.compile(r.Job)
		}
		return err
	})
	answer.refuse(err)
	return answer
}

func (r *reply) refuse(err error) {
	if err == nil {
		return
	}
	if errors.As(err, &r.Diagnostic) {
		return
	}
	if fault.IsInvalid(err) {
		r.Refusal = err.Error()
		return
	}
	r.Failure = err.Error()
}

// tell runs beside the preparation only: nothing else is being written.
func (w *worker) tell(p Preparation) { _ = w.out.Encode(reply{Preparing: &p}) }
