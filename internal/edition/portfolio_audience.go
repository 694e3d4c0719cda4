package edition

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/jalon-app/jalon/internal/snapshot"
)

// withheld lists the files and addresses the audience may not see. A file that
// two proofs share is withheld as soon as one of them is reserved. Attestations
// and the table filled by hand carry a signature or a number: never public.
func withheld(d *snapshot.Dossier, commission bool) map[string]bool {
	hidden := map[string]bool{}
	if commission {
		return hidden
	}
	for i := range d.Realisations {
		r := &d.Realisations[i]
		for _, e := range r.Evidence {
			if e.Reserved() {
				hide(hidden, r.Dir(), e)
			}
		}
	}
	for i := range d.Internships {
		if a := d.Internships[i].Attestation; a != nil && a.File != "" {
			hidden[pathKey(path.Join(d.Internships[i].Dir(), a.File))] = true
		}
	}
	if d.Declared != nil {
		hidden[pathKey(d.Declared.File)] = true
	}
	return hidden
}

func hide(hidden map[string]bool, dir string, e snapshot.Evidence) {
	if e.File != "" {
		hidden[pathKey(path.Join(dir, e.File))] = true
	}
	if e.URL != "" {
		hidden[addressKey(e.URL)] = true
	}
}

// pathKey ignores case: the dossier may come from a disk that does.
func pathKey(name string) string { return strings.ToLower(norm.NFC.String(path.Clean(name))) }

// addressKey keeps the host and the path of an address: whatever its scheme,
// its port or its query, what lies there is as reserved.
func addressKey(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return strings.ToLower(address)
	}
	name := norm.NFC.String(path.Clean("/" + u.Path))
	name = strings.TrimSuffix(strings.TrimSuffix(name, "/index.html"), "/")
	return strings.ToLower(strings.TrimPrefix(u.Hostname(), "www.") + name)
}

// Withheld tells whether a path of the dossier, or an address, is reserved to
// the commission and this portfolio is for the public.
func (p *Portfolio) Withheld(target string) bool {
	return p.withheld[pathKey(target)] || p.withheld[addressKey(target)]
}

// File finds a file of the dossier that this audience may see.
func (p *Portfolio) File(name string) (snapshot.File, bool) {
	if p.Withheld(name) {
		return snapshot.File{}, false
	}
	file, ok := p.files[name]
	return file, ok
}

// Files lists the paths this audience may see, sorted.
func (p *Portfolio) Files() []string {
	var names []string
	for name := range p.files {
		if !p.Withheld(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// tableFor drops from the table what the audience may not see: the number, and
// the titles of reserved proofs.
func (p *Portfolio) tableFor(t SynthesisTable) SynthesisTable {
	if p.Commission {
		return t
	}
	t.Number = ""
	documents := make(map[string][]string, len(p.Realisations))
	for _, w := range p.Realisations {
		for _, proof := range w.Proofs {
			documents[w.ID] = append(documents[w.ID], proof.Title)
		}
	}
	for i := range t.Parts {
		for j := range t.Parts[i].Rows {
			t.Parts[i].Rows[j].Documents = documents[t.Parts[i].Rows[j].ID]
		}
	}
	return t
}
