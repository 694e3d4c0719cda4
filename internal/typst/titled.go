package typst

import "bytes"

// What Typst 0.14 asks of readers at the end of its PDFs, and what is asked
// instead: the title of the document in their window, not the name of its
// file. « L2R » is what readers do anyway. Both have the same length, so that
// nothing else moves.
var (
	catalog     = []byte("/Type /Catalog")
	asks        = []byte("/ViewerPreferences <<\n    /Direction /L2R\n  >>")
	asksInstead = []byte("/ViewerPreferences << /DisplayDocTitle true >>")
)

// titled shows the title of a document. Typst only does so for PDF/UA, which
// this build of it has no switch for. A PDF of another shape stays as it is.
func titled(pdf []byte) []byte {
	at := bytes.LastIndex(pdf, catalog)
	if at < 0 {
		return pdf
	}
	found := bytes.Index(pdf[at:], asks)
	if end := bytes.Index(pdf[at:], []byte("endobj")); found < 0 || found > end {
		return pdf
	}
	instead := bytes.Repeat([]byte{' '}, len(asks))
	copy(instead, asksInstead)
	copy(pdf[at+found:], instead)
	return pdf
}
