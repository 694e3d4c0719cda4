// Package frameworks embeds the référentiels: data a teacher may read, edit
// and overlay. It holds no other Go.
package frameworks

import "embed"

// Files holds one folder per diploma.
//
//go:embed */*.yaml */*.xlsx
var Files embed.FS
