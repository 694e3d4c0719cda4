// Package workbook opens spreadsheets that come from anywhere and finds the
// places of a tableau de synthèse by their labels, never by coordinates. The
// labels are plain values given by the caller. It owns no table, and must never
// know a dossier, a candidate or a réalisation.
package workbook

import (
	"bytes"

	"github.com/xuri/excelize/v2"

	"github.com/jalon-app/jalon/internal/fault"
)

// What is accepted. An official table weighs 12 kB and unpacks to 60 kB.
const (
	MaxSize     = 20 << 20  // bytes of the file
	maxUnpacked = 100 << 20 // bytes of all its parts
	maxPart     = 16 << 20  // bytes of one XML part
	maxParts    = 2000
	maxRows     = 5000
	maxColumns  = 200
	maxCells    = 150_000
	maxMerges   = 2000
	maxSheets   = 20 // looked at, in order
)

// File is an open workbook. Nothing is written outside of memory.
type File struct {
	*excelize.File
	looks map[int]Look // by style
}

// Open reads a workbook from bytes of unknown origin. What cannot be a workbook
// is refused with a sentence that says what it is.
func Open(data []byte) (*File, error) {
	if err := recognise(data); err != nil {
		return nil, err
	}
	safe, err := sanitise(data)
	if err != nil {
		return nil, err
	}
	var file *excelize.File
	err = fault.Contain(func() (err error) {
		file, err = excelize.OpenReader(bytes.NewReader(safe),
			excelize.Options{UnzipSizeLimit: maxUnpacked * 2, UnzipXMLSizeLimit: maxUnpacked * 2})
		return err
	})
	if err != nil {
		return nil, damaged(err)
	}
	return &File{file, map[int]Look{}}, nil
}

func damaged(cause error) error {
	return fault.Invalidf("Ce classeur est abîmé : il n’a pas pu être lu (%w). Ouvrez-le dans un tableur et enregistrez-le de nouveau au format .xlsx.", cause)
}

// Sheets lists the sheets looked at, in order, and how many were left out.
func (f *File) Sheets() (names []string, left int) {
	names = f.GetSheetList()
	if len(names) > maxSheets {
		return names[:maxSheets], len(names) - maxSheets
	}
	return names, 0
}
