package typst

import "syscall"

const createNoWindow = 0x08000000

// hidden keeps a child from opening a console of its own.
func hidden() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{HideWindow: true, CreationFlags: createNoWindow}
}
