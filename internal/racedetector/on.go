//go:build race

// Package racedetector tells tests whether each memory access is watched, which
// makes everything some ten times slower. It knows nothing else.
package racedetector

// On is whether the race detector is on.
const On = true
