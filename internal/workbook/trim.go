package workbook

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"github.com/jalon-app/jalon/internal/fault"
)

// trimSheet cuts from a worksheet the formatted but empty cells beyond the
// limits, which spreadsheets leave down to row 1 048 576, and refuses a sheet
// with content there. Any other part comes back unchanged.
func trimSheet(content []byte) ([]byte, error) {
	decoder := xml.NewDecoder(bytes.NewReader(content))
	decoder.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	t := &trimmer{}
	for depth := 0; ; {
		from := decoder.InputOffset()
		token, err := decoder.RawToken()
		if errors.Is(err, io.EOF) {
			return t.apply(content), nil
		}
		if err != nil {
			return nil, damaged(err)
		}
		if start, ok := token.(xml.StartElement); ok {
			if depth++; depth == 1 && start.Name.Local != "worksheet" {
				return content, nil
			}
		}
		if err := t.see(token, from, decoder.InputOffset()); err != nil {
			return nil, err
		}
	}
}

type cut struct{ from, to int64 }

type trimmer struct {
	cuts               []cut
	row, col           int
	rowFrom, cellFrom  int64
	rowValued, valued  bool
	rows, merges, area int
	inCell, dropMerge  bool
	mergeFrom          int64
	width              int
}

func (t *trimmer) see(token xml.Token, from, to int64) error {
	switch e := token.(type) {
	case xml.StartElement:
		return t.open(e, from)
	case xml.CharData:
		t.valued = t.valued || t.inCell && len(bytes.TrimSpace(e)) > 0
	case xml.EndElement:
		return t.close(e.Name.Local, to)
	}
	return nil
}

func (t *trimmer) open(e xml.StartElement, from int64) error {
	switch e.Name.Local {
	case "row":
		t.row, t.col, t.width, t.rowFrom, t.rowValued = t.row+1, 0, 0, from, false
		if n, err := strconv.Atoi(attribute(e, "r")); err == nil {
			t.row = n
		}
	case "c":
		t.col, t.cellFrom, t.inCell, t.valued = t.col+1, from, true, false
		if col, row, err := excelize.CellNameToCoordinates(attribute(e, "r")); err == nil {
			t.col = col
			if row != t.row { // the library would believe the cell, not its row
				t.row = max(t.row, row)
			}
		}
	case "mergeCell":
		t.mergeFrom, t.dropMerge = from, !withinLimits(attribute(e, "ref"))
		t.merges++
	}
	return nil
}

func (t *trimmer) close(name string, to int64) error {
	switch name {
	case "c":
		t.inCell = false
		return t.closeCell(to)
	case "row":
		return t.closeRow(to)
	case "mergeCell":
		if t.dropMerge || t.merges > maxMerges {
			t.cuts = append(t.cuts, cut{t.mergeFrom, to})
		}
	}
	return nil
}

func (t *trimmer) closeCell(to int64) error {
	t.rowValued = t.rowValued || t.valued
	if t.col <= maxColumns {
		t.width = max(t.width, t.col)
		return nil
	}
	if t.valued {
		return fault.Invalidf("Une feuille a du texte au-delà de la %de colonne : ce n’est pas un tableau de synthèse.", maxColumns)
	}
	t.cuts = append(t.cuts, cut{t.cellFrom, to})
	return nil
}

func (t *trimmer) closeRow(to int64) error {
	t.rows++
	if t.row <= maxRows && t.rows <= maxRows {
		if t.area += t.width; t.area > maxCells {
			return tooBig()
		}
		return nil
	}
	if t.rowValued {
		return fault.Invalidf("Une feuille a plus de %d lignes : ce n’est pas un tableau de synthèse.", maxRows)
	}
	t.cuts = append(t.cuts, cut{t.rowFrom, to})
	return nil
}

// apply removes the cuts; a row's cut comes after those of its cells.
func (t *trimmer) apply(content []byte) []byte {
	if len(t.cuts) == 0 {
		return content
	}
	out := make([]byte, 0, len(content))
	end := int64(len(content))
	var kept []cut // from the last to the first
	for i := len(t.cuts) - 1; i >= 0; i-- {
		if t.cuts[i].to <= end {
			kept = append(kept, t.cuts[i])
			end = t.cuts[i].from
		}
	}
	at := int64(0)
	for i := len(kept) - 1; i >= 0; i-- {
		out = append(out, content[at:kept[i].from]...)
		at = kept[i].to
	}
	return append(out, content[at:]...)
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}
