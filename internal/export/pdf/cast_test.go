package pdf_test

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/pdf"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/snapshot"
	"github.com/jalon-app/jalon/internal/typst"
)

var library = competency.NewLibrary(os.DirFS("../../competency/testdata"), frameworks.Files)

// cast is a dossier and the référentiel it is read with.
type cast struct {
	name      string
	dossier   *snapshot.Dossier
	framework *competency.Framework
	open      func(string) (fs.File, error) // of the examples alone
}

func newCast(t testing.TB, name string, d *snapshot.Dossier) cast {
	t.Helper()
	f, err := library.Load(d.Framework)
	if err != nil {
		t.Fatal(err)
	}
	return cast{name: name, dossier: d, framework: f}
}

// example reads one of the demonstration dossiers.
func example(t testing.TB, name string) cast {
	t.Helper()
	read, err := folder.Read(os.DirFS("../../../examples/"+name), library)
	if err != nil {
		t.Fatal(err)
	}
	c := newCast(t, name, &read.Dossier)
	c.open = read.Open
	return c
}

// overflowing has more réalisations than a page holds, and texts of every
// length, one of them without a space.
func overflowing(t testing.TB) cast {
	t.Helper()
	d := &snapshot.Dossier{
		Framework: "bts-sio", Sitting: 2024, Specialty: "SLAM", Mode: snapshot.OneOff,
		Candidate:    snapshot.Candidate{LastName: "DE LA ROCHEFOUCAULD-MONTMORENCY", FirstName: "Marie-Antoinette Joséphine", Number: "02347000099"},
		Centre:       "Centre de formation des apprentis de la chambre de commerce et d'industrie des Hauts-de-Rivière et du Pays de Valmont",
		PortfolioURL: "https://portfolio.exemple.example.org/etudiants/2024/promotion-b/de-la-rochefoucauld-montmorency/marie-antoinette-josephine/accueil.html",
		Internships:  []snapshot.Internship{wordy, {ID: "s2", Year: 2}},
	}
	for i := range 44 {
		d.Realisations = append(d.Realisations, realisation(t, i))
	}
	d.Canonicalise()
	return newCast(t, "debordement", d)
}

var wordy = snapshot.Internship{
	ID: "s1", Year: 1, Title: "Technicienne d'assistance, de déploiement et de maintien en condition opérationnelle des postes de travail itinérants", Weeks: 12,
	Host: snapshot.Host{
		Name:   "Syndicat intercommunal de gestion et de traitement des eaux usées de la vallée de la Haute-Rivière",
		Sector: "Collecte, traitement et distribution de l'eau", Town: "Saint-Germain-des-Hauts-de-Rivière",
	},
	Supervisor: snapshot.Supervisor{Name: "Mme Marie-Christine de Villeneuve-Bargemont", Role: "Responsable adjointe des infrastructures et du support"},
}

func realisation(t testing.TB, i int) snapshot.Realisation {
	t.Helper()
	period, err := civil.ParsePeriod(fmt.Sprintf("du %02d/01/2023 au %02d/02/2023", 1+i%28, 1+i%28))
	if err != nil {
		t.Fatal(err)
	}
	r := snapshot.Realisation{
		ID: fmt.Sprintf("r%02d", i), Title: fmt.Sprintf("Réalisation n° %d", i+1) + strings.Repeat(" aux mots toujours plus longs", i%6),
		Setting: []string{snapshot.Formation, "s1", "s2"}[i%3], Period: period,
	}
	for n := range i % 5 {
		r.Evidence = append(r.Evidence, snapshot.Evidence{ID: fmt.Sprint(n), Title: fmt.Sprintf("Compte rendu des essais n° %d de l'application", n+1)})
	}
	if i == 7 {
		r.Title = strings.Repeat("anticonstitutionnellement", 6)
		r.Evidence[0].Title = "https://forge.exemple.example.org/chemin/tres/long/" + strings.Repeat("dossier-", 12)
	}
	if i == 8 {
		r.Title = `#eval("1 + 1") *gras* $x^2$ [crochets] <étiquette> \ @renvoi // fin`
	}
	for n, code := range []string{"B1.1", "B1.2", "B1.3", "B1.4", "B1.5", "B1.6"} {
		if (i+n)%3 == 0 {
			r.Mobilisations = append(r.Mobilisations, snapshot.Mobilisation{Competency: code})
		}
	}
	return r
}

// otherDiploma has three competencies, one part, no option and no annexe label.
func otherDiploma(t testing.TB) cast {
	t.Helper()
	return newCast(t, "bts-ndrc", &snapshot.Dossier{
		Framework: "bts-ndrc", Sitting: 2027, Mode: snapshot.OneOff, Centre: "Lycée des Quais",
		Candidate:    snapshot.Candidate{LastName: "MARTEL", FirstName: "Zoé"},
		Internships:  []snapshot.Internship{{ID: "quai", Year: 1}},
		Realisations: []snapshot.Realisation{{ID: "appel", Title: "Organiser une campagne d'appels", Setting: snapshot.Formation, Mobilisations: []snapshot.Mobilisation{{Competency: "C1"}}}},
	})
}

// nobody is a form with nothing known but the diploma.
func nobody(t testing.TB) cast {
	t.Helper()
	return newCast(t, "vierge", &snapshot.Dossier{Framework: "bts-sio", Sitting: 2026, Internships: []snapshot.Internship{{ID: "stage"}}})
}

// paper is one document of one dossier.
type paper struct {
	name  string // of its golden files
	pages int    // as many as in the golden text when unset
	print func() (typst.Job, error)
	seen  []int // pages compared as pictures; all when none is named
}

func (c cast) table(pages int) paper {
	return paper{name: "tableau-de-synthese." + c.name, pages: pages, print: func() (typst.Job, error) {
		return pdf.SynthesisTable(edition.NewSynthesisTable(c.dossier, c.framework))
	}}
}

func (c cast) grid(fill func(*edition.Grid)) paper {
	return paper{name: "grille." + c.name, pages: 2, print: func() (typst.Job, error) {
		g := edition.NewGrid(c.dossier, c.framework)
		fill(&g)
		return pdf.Grid(g)
	}}
}

func (c cast) remarks(fill func(*edition.RemarkSheet)) paper {
	return paper{name: "fiche-appreciation." + c.name, pages: 1, print: func() (typst.Job, error) {
		s := edition.NewRemarkSheet(c.dossier, c.framework)
		fill(&s)
		return pdf.RemarkSheet(s)
	}}
}

func (c cast) conformity(fill func(*edition.ConformityForm)) paper {
	return paper{name: "controle-de-conformite." + c.name, pages: 1, print: func() (typst.Job, error) {
		form := edition.NewConformityForm(c.dossier, c.framework)
		fill(&form)
		return pdf.ConformityForm(form)
	}}
}

func (c cast) attestation() paper {
	return paper{name: "attestation." + c.name, pages: 1, print: func() (typst.Job, error) {
		return pdf.AttestationForm(edition.AttestationForms(c.dossier, c.framework)[0])
	}}
}

// blank leaves a form as it is.
func blank[T any](*T) {}

// papers is every document, on dossiers that strain each of them.
func papers(t testing.TB) []paper {
	t.Helper()
	ines, malo := example(t, "ines-delaunay-sisr"), example(t, "malo-kervella-slam")
	other, none, wide := otherDiploma(t), nobody(t), overflowing(t)
	return []paper{
		none.table(1), ines.table(1), malo.table(1), wide.table(3), other.table(1),
		none.grid(blank), ines.grid(blank), malo.grid(fillGrid), wide.grid(fillAtLength), other.grid(blank),
		none.remarks(blank), ines.remarks(blank), malo.remarks(fillRemarks), wide.remarks(remarkAtLength), other.remarks(blank),
		none.conformity(blank), malo.conformity(fillConformity), other.conformity(blank),
		none.attestation(), wide.attestation(), ines.attestation(), other.attestation(),
		ines.pocket(2), malo.pocket(2), none.pocket(2), ines.bundle(3), malo.bundle(3),
		ines.book(1, 2, 3, 6, 8, 13, 17, 34, 53, 58, 63, 66), malo.book(1, 8, 24, 36, 43),
	}
}

var commission = edition.Oral{Academy: "Valmont", ExamCentre: "Lycée des Trois-Rivières, Valmont", Date: civil.Date{Year: 2027, Month: 5, Day: 18}}

func sit(o *edition.Oral) {
	o.Academy, o.ExamCentre, o.Date = commission.Academy, commission.ExamCentre, commission.Date
	o.Members[0].Name, o.Members[1].Name = "Mme Anne Delorme", "M. Yann Le Bihan"
}

// fillGrid leaves one line not filled, beside one that is « Non évaluable ».
func fillGrid(g *edition.Grid) {
	sit(&g.Oral)
	for line, level := range map[string]string{edition.Transversal: "BM", "B1.1": "EM", "B1.2": "MP", "B1.3": "NE", "B1.4": "NM", "B1.5": "BM"} {
		g.Rate(line, level)
	}
	g.Notes = "Plan de sauvegarde expliqué, restauration montrée.\nLes mentions légales manquent."
}

func fillRemarks(s *edition.RemarkSheet) {
	sit(&s.Oral)
	s.Phases[0].Text = "Présentation claire, tenue en neuf minutes."
	s.Phases[1].Text = "Les choix sont justifiés ; l'écart de planning est reconnu et expliqué."
	s.Overall, s.Mark = "Contribution personnelle nette au sein d'une équipe de trois.\nLa présence en ligne reste à approfondir.", "14"
}

var lengthy = strings.Repeat("La démarche est exposée avec méthode et les écarts sont expliqués. ", 12)

func fillAtLength(g *edition.Grid) { g.Notes = strings.Repeat(lengthy+"\n", 4) }

func remarkAtLength(s *edition.RemarkSheet) {
	sit(&s.Oral)
	s.Phases[0].Text, s.Phases[1].Text, s.Overall = lengthy, lengthy, lengthy+"\n"+lengthy
}

func fillConformity(c *edition.ConformityForm) {
	for i := range c.Pieces {
		c.Pieces[i].Present = edition.Yes
	}
	for i := range c.Grounds {
		c.Grounds[i].Found = edition.No
	}
	c.Grounds[3].Found, c.Grounds[3].Detail = edition.Yes, "L'attestation du second stage n'est pas signée."
	c.Decision, c.Before = edition.ToRegularise, civil.Date{Year: 2027, Month: 4, Day: 30}
	c.Date, c.Checker, c.Notes = civil.Date{Year: 2027, Month: 4, Day: 12}, "Mme Anne Delorme", "Prévenue par messagerie le jour même."
}
