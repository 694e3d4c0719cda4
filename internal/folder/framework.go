package folder

import (
	"errors"
	"io"
	"path"

	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/intake"
	"github.com/jalon-app/jalon/internal/snapshot"
	"github.com/jalon-app/jalon/internal/workbook"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

// framework loads the référentiel the dossier names. A slip in its code is a
// problem of the dossier; a fault in its data is the référentiel's own.
func (r *reader) framework(d *snapshot.Dossier) {
	if d.Framework == "" {
		return // the file that names it could not be read
	}
	f, err := r.library.Load(d.Framework)
	r.folder.Framework = f
	var problems yamldoc.Problems
	var invalid *fault.Invalid
	switch {
	case errors.As(err, &problems):
		r.note("dossier", nil, problems)
	case errors.As(err, &invalid):
		at := r.folder.Locate("dossier#diplome")
		r.problem(at.File, at.Line, at.Column, "%s", invalid.Message)
	case err != nil:
		r.problem(mainFile, 0, 0, "Le référentiel « %s » ne se lit pas (%v).", d.Framework, fault.French(err))
	}
}

// readDeclaredTable reads the table the candidate filled by hand, if one is
// named. One that cannot be read is a defect, as any named file.
func (f *Folder) readDeclaredTable() {
	declared := f.Dossier.Declared
	if declared == nil {
		return
	}
	file, ok := f.Dossier.File(path.Clean(declared.File))
	if !ok || file.Problem != "" {
		return // already a defect
	}
	report, err := f.readTable(file.Path)
	if err != nil {
		f.defect(f.Locate("dossier#tableau"), "%s", err)
		return
	}
	declared.Sitting, declared.Specialty, declared.Number = report.Sitting, report.Specialty, report.Number
	for _, r := range report.Realisations {
		declared.Rows = append(declared.Rows, snapshot.DeclaredRow{Part: r.Part, Title: r.Title, Period: r.Period, Competencies: r.Competencies})
	}
	f.Dossier.Canonicalise()
}

func (f *Folder) readTable(name string) (*intake.TableReport, error) {
	file, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, workbook.MaxSize+1))
	if err != nil {
		return nil, err
	}
	return intake.ReadTable(data, f.Framework)
}
