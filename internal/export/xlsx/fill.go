// Package xlsx fills the official workbook of the tableau de synthèse. The file
// is filled, never redrawn: but for the values, what comes out is the template.
// It sees editions, and must never know a store, a folder or a mark.
package xlsx

import (
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/workbook"
)

// filler fills one sheet. scratch lends its shared strings: see rich.
type filler struct {
	file    *workbook.File
	sheet   string
	grid    *workbook.Grid
	layout  *workbook.Layout
	table   edition.SynthesisTable
	scratch *excelize.File
	wrapped map[int]int // style → the same with its text wrapped
	stamps  int
	grown   bool // rows were inserted
}

// Fill writes the table in the places of the template found by their labels.
// The same table and template give the same bytes.
func Fill(table edition.SynthesisTable, template []byte, w io.Writer) error {
	file, err := workbook.Open(template)
	if err != nil {
		return err
	}
	defer file.Close()
	f := &filler{file: file, table: table, wrapped: map[int]int{}}
	if err := f.locate(); err != nil {
		return err
	}
	if err := fault.Contain(f.fill); err != nil {
		return fmt.Errorf("fill synthesis table: %w", err)
	}
	return f.write(w)
}

// locate takes the sheet that has the most labels.
func (f *filler) locate() error {
	names, _ := f.file.Sheets()
	labels := labelsOf(f.table)
	for _, name := range names {
		grid, err := f.file.Grid(name)
		if err != nil {
			continue // a chart sheet has no cells
		}
		layout := workbook.Locate(grid, labels)
		if f.layout == nil || layout.Score() > f.layout.Score() {
			f.grid, f.layout, f.sheet = grid, layout, name
		}
	}
	if f.layout == nil {
		return fmt.Errorf("fill synthesis table: the workbook has no sheet")
	}
	return f.layout.Complete()
}

func labelsOf(t edition.SynthesisTable) workbook.Labels {
	parts := make([]competency.Part, len(t.Parts))
	for i, p := range t.Parts {
		parts[i] = p.Part
	}
	return workbook.Form(t.Specialties, columnLabels(t.Columns), partLabels(parts))
}

func columnLabels(columns []competency.Competency) (labels []workbook.Label) {
	for _, c := range columns {
		labels = append(labels, workbook.Label{Code: c.Code, Texts: []string{c.Label}})
	}
	return labels
}

func partLabels(parts []competency.Part) (labels []workbook.Label) {
	for _, p := range parts {
		labels = append(labels, workbook.Label{Code: p.Code, Texts: []string{p.Label}})
	}
	return labels
}

func (f *filler) fill() error {
	f.scratch = excelize.NewFile()
	defer f.scratch.Close()
	steps := []func() error{f.rename, f.fillHead, f.fillOptions, f.fillParts, f.setPages}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

var examCode = regexp.MustCompile(`\bE\d\b`)

// rename puts the sitting's exam in the name of the sheet; defined names follow.
func (f *filler) rename() error {
	exam := f.table.Sitting.Exam
	if exam == "" {
		return nil
	}
	name := examCode.ReplaceAllString(f.sheet, exam)
	if index, err := f.file.GetSheetIndex(name); name == f.sheet || err == nil && index >= 0 {
		return nil
	}
	if err := f.file.SetSheetName(f.sheet, name); err != nil {
		return fmt.Errorf("rename sheet: %w", err)
	}
	f.renameReferences(f.sheet, name)
	f.sheet = name
	return nil
}

// renameReferences does what the library leaves undone for names with spaces.
func (f *filler) renameReferences(from, to string) {
	quote := func(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'!" }
	names := f.file.WorkBook.DefinedNames
	if names == nil {
		return
	}
	for i := range names.DefinedName {
		names.DefinedName[i].Data = strings.ReplaceAll(names.DefinedName[i].Data, quote(from), quote(to))
	}
}
