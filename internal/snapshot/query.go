package snapshot

import (
	"cmp"
	"slices"
)

// ByPeriod lists the réalisations in order of start, then ID.
func (d *Dossier) ByPeriod() []*Realisation {
	list := make([]*Realisation, len(d.Realisations))
	for i := range d.Realisations {
		list[i] = &d.Realisations[i]
	}
	slices.SortStableFunc(list, func(a, b *Realisation) int {
		return cmp.Or(cmp.Compare(a.Period.Start.String(), b.Period.Start.String()), cmp.Compare(a.ID, b.ID))
	})
	return list
}

// Internship finds an internship by ID.
func (d *Dossier) Internship(id string) (*Internship, bool) {
	for i := range d.Internships {
		if d.Internships[i].ID == id {
			return &d.Internships[i], true
		}
	}
	return nil, false
}

// YearOf gives the year of training a setting belongs to: 0 for the training
// centre, the internship's year otherwise, and -1 for an unknown setting.
func (d *Dossier) YearOf(setting string) int {
	if setting == Formation {
		return 0
	}
	if internship, ok := d.Internship(setting); ok {
		return internship.Year
	}
	return -1
}

// File finds an attached file by its path in the dossier.
func (d *Dossier) File(path string) (File, bool) {
	i, ok := slices.BinarySearchFunc(d.Files, path, func(f File, p string) int { return cmp.Compare(f.Path, p) })
	if !ok {
		return File{}, false
	}
	return d.Files[i], true
}

// Dir is the folder of the réalisation's files.
func (r *Realisation) Dir() string { return "realisations/" + r.ID }

// Dir is the folder of the internship's files.
func (i *Internship) Dir() string { return "stages/" + i.ID }

// Mobilises tells whether the réalisation names the competency.
func (r *Realisation) Mobilises(competency string) bool {
	return slices.ContainsFunc(r.Mobilisations, func(m Mobilisation) bool { return m.Competency == competency })
}

// Proof finds a piece of evidence by ID.
func (r *Realisation) Proof(id string) (*Evidence, bool) {
	for i := range r.Evidence {
		if r.Evidence[i].ID == id {
			return &r.Evidence[i], true
		}
	}
	return nil, false
}
