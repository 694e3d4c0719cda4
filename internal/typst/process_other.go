//go:build !windows

package typst

import "syscall"

// hidden is for systems where a child has a window; elsewhere it asks nothing.
func hidden() *syscall.SysProcAttr { return nil }
