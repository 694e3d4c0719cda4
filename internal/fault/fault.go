// Package fault carries errors in two voices: one French sentence for the
// person, one chain for the operator. It owns no table and knows nothing of
// the domain.
package fault

import (
	"errors"
	"fmt"
)

// Invalid is an error the person can mend. Its text is French and complete.
type Invalid struct {
	Message string
	Cause   error
}

func (e *Invalid) Error() string { return e.Message }
func (e *Invalid) Unwrap() error { return e.Cause }

// Invalidf builds an Invalid from a French sentence. A %w verb keeps its cause
// reachable by errors.Is; what the system says of a file is put in French.
func Invalidf(format string, args ...any) error {
	for i, arg := range args {
		if cause, ok := arg.(error); ok {
			args[i] = French(cause)
		}
	}
	wrapped := fmt.Errorf(format, args...)
	return &Invalid{Message: wrapped.Error(), Cause: errors.Unwrap(wrapped)}
}

// IsInvalid tells whether err, or what it wraps, is for the person to mend.
func IsInvalid(err error) bool {
	var invalid *Invalid
	return errors.As(err, &invalid)
}

// Contain turns a panic of f into an error: a library must not stop the
// program on a file from anywhere, nor a goroutine end it.
func Contain(f func() error) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("panic contained: %v", cause)
		}
	}()
	return f()
}
