package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/fr"
)

// atOnce bounds the dossiers of a class being made at the same time: each has
// its PDF engine, of some 300 MB.
const atOnce = 4

// class makes the kits of several dossiers. One that cannot be made stops no
// other, and is told with its reasons.
func (c buildCommand) class(ctx context.Context, s streams, library *competency.Library) error {
	outs, err := c.outs()
	if err != nil {
		return err
	}
	hands := min(atOnce, runtime.GOMAXPROCS(0))
	w := c.workshop(s, library, hands)
	defer w.close()
	var group errgroup.Group
	group.SetLimit(hands)
	tally := &tally{streams: s, workshop: w}
	for i, dir := range c.Dirs {
		group.Go(func() error {
			p, err := w.make(ctx, dir, outs[i])
			return tally.count(dir, p, err)
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	return tally.conclude(len(c.Dirs))
}

// outs names a kit after each dossier; two dossiers of the same name would
// write over each other.
func (c buildCommand) outs() ([]string, error) {
	taken := map[string]string{}
	var outs []string
	for _, dir := range c.Dirs {
		full, err := filepath.Abs(dir)
		if err != nil {
			return nil, fmt.Errorf("resolve %s: %w", dir, err)
		}
		name := filepath.Base(full)
		if other, ok := taken[strings.ToLower(name)]; ok {
			return nil, fault.Invalidf("« %s » et « %s » portent le même nom : leurs kits s’écraseraient. Produisez-les l’un après l’autre.", other, dir)
		}
		taken[strings.ToLower(name)] = dir
		outs = append(outs, filepath.Join(c.Out, name))
	}
	return outs, nil
}

// expand names the folders behind a pattern where the shell does not do it, as
// on Windows.
func expand(dirs []string) []string {
	var all []string
	for _, dir := range dirs {
		if found, err := filepath.Glob(dir); err == nil && len(found) > 0 {
			all = append(all, found...)
			continue
		}
		all = append(all, dir) // its absence will be told by name
	}
	return all
}

// tally tells each kit when it is ready.
type tally struct {
	streams
	workshop *workshop
	mutex    sync.Mutex
	failed   int
}

func (t *tally) count(dir string, p *product, err error) error {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	t.workshop.bar.clear()
	if errors.Is(err, context.Canceled) {
		return err
	}
	if err != nil {
		t.failed++
		fmt.Fprintf(t.err, "%s :\n", dir)
		conclude(err, t.err)
		return nil
	}
	p.warnings.tell(t.err)
	files, bytes := p.size()
	_, err = fmt.Fprintf(t.out, "%s : %s, %s. %s\n", p.out, fr.Count(files, "fichier", "fichiers"), fr.Size(bytes), p.verdict())
	return err
}

func (t *tally) conclude(total int) error {
	if t.failed == 0 {
		return nil
	}
	fmt.Fprintf(t.err, "jalon : %s sur %d sans kit ; les autres sont prêts.\n", fr.Count(t.failed, "dossier", "dossiers"), total)
	return exit(exitUnusable)
}
