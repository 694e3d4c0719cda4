package app

import (
	"os"
	"runtime/debug"
)

// The program is short-lived: it may leave garbage while memory is plenty, and
// collects it more and more eagerly as it nears what an old PC can spare.
const (
	gcPercent   = 400
	memoryLimit = 104 << 20 // bytes
)

// Tune sets the garbage collector for a command, unless the environment does.
func Tune() {
	if os.Getenv("GOGC") == "" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(gcPercent)
		debug.SetMemoryLimit(memoryLimit)
	}
}
