package typst

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/jalon-app/jalon/internal/fault"
)

// Options of a press; the zero value is for ordinary use.
type Options struct {
	Dir      string            // where the compiled module is kept; the user's cache when empty
	Children int               // at work at the same time, 1 when unset
	Patience time.Duration     // for one document, 2 minutes when unset
	Idle     time.Duration     // after which a child ends, 30 seconds when unset
	Progress func(Preparation) // of the first compilation; called from any goroutine
}

// Press typesets in children of this program: what they take goes back to the
// system when they end, and what stops one stops no other.
type Press struct {
	options Options
	places  chan struct{} // one for each child that may work
	closed  chan struct{}

	mutex  sync.Mutex
	asleep []*child // the last used at the end: it is the warmest
}

// NewPress starts nothing: the first document does. The program must call
// Child before anything else.
func NewPress(o Options) *Press {
	o.Children = max(1, o.Children)
	if o.Patience == 0 {
		o.Patience = 2 * time.Minute
	}
	if o.Idle == 0 {
		o.Idle = 30 * time.Second
	}
	if o.Progress == nil {
		o.Progress = func(Preparation) {}
	}
	return &Press{options: o, places: make(chan struct{}, o.Children), closed: make(chan struct{})}
}

var errClosed = errors.New("the press is closed")

// Typeset makes the PDF of a job. Its error is a *Diagnostic when the template
// or a file is at fault, a French sentence when the document took too long.
func (p *Press) Typeset(ctx context.Context, j Job) ([]byte, error) {
	answer, err := p.ask(ctx, request{Job: j})
	if err != nil {
		return nil, fmt.Errorf("typeset %s: %w", j.Name, err)
	}
	return answer.PDF, answer.problem()
}

// Warm starts a child and leaves it ready.
func (p *Press) Warm(ctx context.Context) error {
	answer, err := p.ask(ctx, request{Warm: true})
	if err != nil {
		return fmt.Errorf("warm typst: %w", err)
	}
	return answer.problem()
}

// ask takes a child, the warmest there is, and lets it sleep if it is well.
func (p *Press) ask(ctx context.Context, r request) (reply, error) {
	select {
	case p.places <- struct{}{}:
	case <-p.closed:
		return reply{}, errClosed
	case <-ctx.Done():
		return reply{}, ctx.Err()
	}
	defer func() { <-p.places }()
	answer, c, err := p.with(ctx, p.take(), r)
	if c != nil {
		p.release(c)
	}
	return answer, err
}

// take wakes a child, or gives none.
func (p *Press) take() *child {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	for last := len(p.asleep) - 1; last >= 0; last-- {
		c := p.asleep[last]
		p.asleep = p.asleep[:last]
		if c.wake() {
			return c
		}
	}
	return nil
}

func (p *Press) with(ctx context.Context, c *child, r request) (reply, *child, error) {
	if c == nil {
		var err error
		if c, err = start(p.options.Dir); err != nil {
			return reply{}, nil, err
		}
	}
	answer, err := c.ask(ctx, r, p.options)
	if err == nil && answer.Failure == "" {
		return answer, c, nil
	}
	words := c.end()
	if errors.Is(err, errLate) {
		err = fault.Invalidf("La mise en page de « %s » dure plus de %s : le document est abandonné.", r.Job.Name, french(p.options.Patience))
	}
	if err != nil && words != "" {
		err = fmt.Errorf("%w (%s)", err, words)
	}
	return answer, nil, err
}

// release lets a child sleep; it ends when nobody wakes it.
func (p *Press) release(c *child) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	c.sleep(p.options.Idle)
	p.asleep = append(p.asleep, c)
}

// Close waits for the documents being made, ends the children, and refuses
// what comes after.
func (p *Press) Close() {
	close(p.closed)
	for range p.options.Children {
		p.places <- struct{}{}
	}
	for c := p.take(); c != nil; c = p.take() {
		c.end()
	}
}

func (r reply) problem() error {
	switch {
	case r.Diagnostic != nil:
		return r.Diagnostic
	case r.Refusal != "":
		return fault.Invalidf("%s", r.Refusal)
	case r.Failure != "":
		return errors.New(r.Failure)
	}
	return nil
}

func french(d time.Duration) string {
	if d < 2*time.Minute {
		return fmt.Sprintf("%d secondes", int(d.Seconds()))
	}
	return fmt.Sprintf("%d minutes", int(d.Minutes()))
}
