package folder

import (
	"fmt"
	"net/url"
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/jalon-app/jalon/internal/richtext"
	"github.com/jalon-app/jalon/internal/snapshot"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

// findDefects looks at every file the dossier names: absent or unusable, it
// stops a build, and check says so beside its findings. An attestation stops
// nothing when it is there.
func (f *Folder) findDefects() {
	d := &f.Dossier
	for i := range d.Internships {
		s := &d.Internships[i]
		if s.Attestation != nil && s.Attestation.File != "" {
			f.attestation(s.Dir(), s.Attestation.File, s.Dir()+"#attestation.fichier")
		}
		f.images(s.Dir(), s.Report, s.Dir()+"#bilan")
	}
	for i := range d.Realisations {
		f.realisationDefects(&d.Realisations[i])
	}
	if d.Declared != nil {
		f.named(".", d.Declared.File, "dossier#tableau")
	}
	f.images(".", d.Profile, "profil")
	f.images(".", d.Project, "projet-professionnel")
	f.images(".", d.Learning, "environnement-apprentissage")
	f.images(".", d.Watch.Method, "veille#methode")
	for _, n := range d.Watch.Notes {
		f.images(watchDir, n.Summary, "veille/"+n.ID+"#texte")
	}
}

func (f *Folder) realisationDefects(r *snapshot.Realisation) {
	for i, e := range r.Evidence {
		if e.File != "" {
			f.named(r.Dir(), e.File, fmt.Sprintf("%s#preuves[%d].fichier", r.Dir(), i))
		}
	}
	for _, p := range parts {
		f.images(r.Dir(), *p.text(r), r.Dir()+"#"+p.key)
	}
}

// attestation may be a file that cannot be used: it is in the kit as it is, the
// documents say why it is not bound, and check finds it.
func (f *Folder) attestation(dir, name, field string) {
	file, ok := f.Dossier.File(norm.NFC.String(path.Join(dir, name)))
	if !ok || file.Problem == "" {
		f.named(dir, name, field)
	}
}

func (f *Folder) named(dir, name, field string) {
	f.target(dir, name, f.Locate(field))
}

func (f *Folder) images(dir, text, field string) {
	if !strings.Contains(text, "![") {
		return
	}
	doc, err := richtext.Parse(text)
	if err != nil {
		return // noted while reading
	}
	for _, ref := range doc.References() {
		if ref.Image {
			at := f.Locate(field)
			at.Line += ref.Line - 1
			f.image(dir, ref.Target, at)
		}
	}
}

func (f *Folder) image(dir, target string, at yamldoc.Position) {
	u, err := url.Parse(target)
	if err == nil && (u.Scheme != "" || u.Host != "") {
		f.defect(at, "L’image « %s » est sur le réseau : copiez-la dans le dossier, il doit s’ouvrir sans connexion.", target)
		return
	}
	if decoded, err := url.PathUnescape(target); err == nil {
		target = decoded
	}
	f.target(dir, target, at)
	full := norm.NFC.String(path.Join(dir, target))
	if file, ok := f.Dossier.File(full); ok && file.Problem == "" && file.Width == 0 {
		f.defect(at, "« %s » n’est pas une image.", target)
	}
}

func (f *Folder) target(dir, name string, at yamldoc.Position) {
	full := norm.NFC.String(path.Join(dir, name))
	file, ok := f.Dossier.File(full)
	switch {
	case strings.HasPrefix(full, "../") || path.IsAbs(name) || strings.Contains(name, `\`):
		f.defect(at, "« %s » sort du dossier : donnez un chemin relatif, avec des « / ».", name)
	case !ok:
		f.defect(at, "Le fichier « %s » est introuvable.", full)
	case file.Problem != "":
		f.defect(at, "« %s » : %s", name, file.Problem)
	}
}

func (f *Folder) defect(at yamldoc.Position, format string, args ...any) {
	f.Defects = append(f.Defects, yamldoc.Problem{File: at.File, Line: at.Line, Column: at.Column, Message: fmt.Sprintf(format, args...)})
}
