package typst

// DefaultDir is where a press keeps the compiled module.
var DefaultDir = defaultDir
