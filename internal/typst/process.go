package typst

import (
	"bufio"
	"bytes"
	"context"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// child is the other process, seen from its parent.
type child struct {
	command *exec.Cmd
	in      io.WriteCloser
	buffer  *bufio.Writer
	encoder *gob.Encoder
	replies chan reply
	said    *tail

	mutex sync.Mutex
	idle  *time.Timer
	gone  bool
}

// start runs this very program as a child.
func start(dir string) (*child, error) {
	if dir == "" {
		var err error
		if dir, err = defaultDir(); err != nil {
			dir = "" // nothing is kept
		}
	}
	program, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find this program: %w", err)
	}
	command := exec.Command(program)
	command.Env = append(os.Environ(), order+"="+dir)
	command.SysProcAttr = hidden()
	c := &child{command: command, replies: make(chan reply), said: &tail{}}
	command.Stderr = c.said
	if c.in, err = command.StdinPipe(); err != nil {
		return nil, fmt.Errorf("start typst: %w", err)
	}
	out, err := command.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("start typst: %w", err)
	}
	if err := command.Start(); err != nil {
		return nil, fmt.Errorf("start typst: %w", err)
	}
	c.buffer = bufio.NewWriterSize(c.in, 1<<16)
	c.encoder = gob.NewEncoder(c.buffer)
	go c.listen(out)
	return c, nil
}

// listen ends with the child.
func (c *child) listen(out io.Reader) {
	defer close(c.replies)
	decoder := gob.NewDecoder(bufio.NewReaderSize(out, 1<<16))
	for {
		var r reply
		if err := decoder.Decode(&r); err != nil {
			return
		}
		c.replies <- r
	}
}

var (
	errLate = errors.New("the document takes too long")
	errGone = errors.New("the typst process ended")
)

// ask sends a request and waits for its reply. The preparation of a first
// start is not counted against the patience for a document.
func (c *child) ask(ctx context.Context, r request, o Options) (reply, error) {
	sent := make(chan error, 1)
	go func() { sent <- errors.Join(c.encoder.Encode(r), c.buffer.Flush()) }()
	late := time.NewTimer(o.Patience)
	defer late.Stop()
	for {
		select {
		case err := <-sent:
			if err != nil {
				return reply{}, errGone
			}
			sent = nil
		case answer, ok := <-c.replies:
			if !ok {
				return reply{}, errGone
			}
			if answer.Preparing == nil {
				if sent != nil { // its writer must be done before the next request has it
					<-sent
				}
				return answer, nil
			}
			o.Progress(*answer.Preparing)
			late.Reset(o.Patience)
		case <-late.C:
			return reply{}, errLate
		case <-ctx.Done():
			return reply{}, ctx.Err()
		}
	}
}

// sleep ends the child unless somebody wakes it before.
func (c *child) sleep(idle time.Duration) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.idle = time.AfterFunc(idle, func() {
		c.mutex.Lock()
		defer c.mutex.Unlock()
		if c.idle != nil {
			c.gone = true
			go c.end()
		}
	})
}

// wake tells whether the child is still there.
func (c *child) wake() bool {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.idle != nil {
		c.idle.Stop()
		c.idle = nil
	}
	return !c.gone
}

// end stops the child, whatever it does, and gives its last words.
func (c *child) end() string {
	_ = c.in.Close()
	_ = c.command.Process.Kill()
	for range c.replies { // until the listener is done
	}
	if err := c.command.Wait(); err != nil && c.said.String() == "" {
		return err.Error() // « signal: killed » when it was ours
	}
	return c.said.String()
}

// tail keeps the end of what a child says on its standard error.
type tail struct {
	mutex sync.Mutex
	bytes []byte
}

const tailSize = 4 << 10

func (t *tail) Write(p []byte) (int, error) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	t.bytes = append(t.bytes, p...)
	if extra := len(t.bytes) - tailSize; extra > 0 {
		t.bytes = bytes.Clone(t.bytes[extra:])
	}
	return len(p), nil
}

func (t *tail) String() string {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	return strings.TrimSpace(string(t.bytes))
}
