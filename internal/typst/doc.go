// Package typst typesets PDFs with Typst's own compiler, compiled to
// WebAssembly and run in a child process of the same program. It writes one
// folder of the user's cache, and never knows a dossier.
package typst
