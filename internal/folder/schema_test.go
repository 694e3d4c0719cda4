package folder

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/invopop/jsonschema"

	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/snapshot"
)

var update = flag.Bool("update", false, "write the golden files again")

// schemas is one schema a file of the folder.
var schemas = []struct {
	name, title string
	value       any
}{
	{"dossier", "dossier.yaml", &mainKeys{}},
	{"parcours", "parcours.yaml", &pathwayKeys{}},
	{"stage", "En-tête de stages/<identifiant>/stage.md", &snapshot.Internship{}},
	{"realisation", "En-tête de realisations/<identifiant>/realisation.md", &snapshot.Realisation{}},
	{"veille", "En-tête de veille.md", &watchKeys{}},
	{"note-de-veille", "En-tête de veille/<identifiant>.md", &snapshot.WatchNote{}},
}

func TestTheSchemasFollowTheTypes(t *testing.T) {
	for _, s := range schemas {
		t.Run(s.name, func(t *testing.T) {
			got, err := json.MarshalIndent(reflectSchema(s.name, s.title, s.value), "", "  ")
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, '\n')
			golden := filepath.Join("schema", s.name+".schema.json")
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != string(want) {
				t.Errorf("%s is out of date: run the test with -update", golden)
			}
		})
	}
}

func reflectSchema(name, title string, value any) *jsonschema.Schema {
	r := jsonschema.Reflector{DoNotReference: true, Anonymous: true, Mapper: mapType}
	s := r.Reflect(value)
	s.ID = jsonschema.ID("https://jalon.example/schema/" + name + ".schema.json")
	s.Title = title
	s.Properties.Delete("id") // the name of the folder or of the file
	s.Required = without(s.Required, "id")
	for pair := s.Properties.Oldest(); pair != nil; pair = pair.Next() {
		pair.Value.Description = descriptions[name+"."+pair.Key]
	}
	return s
}

func without(list []string, item string) []string {
	var kept []string
	for _, s := range list {
		if s != item {
			kept = append(kept, s)
		}
	}
	return kept
}

func mapType(t reflect.Type) *jsonschema.Schema {
	switch t {
	case reflect.TypeFor[civil.Date]():
		return &jsonschema.Schema{Type: "string", Description: "JJ/MM/AAAA"}
	case reflect.TypeFor[civil.Period]():
		return &jsonschema.Schema{Type: "string", Description: "du JJ/MM/AAAA au JJ/MM/AAAA, ou depuis le JJ/MM/AAAA"}
	}
	closed, ok := reflect.Zero(t).Interface().(interface{ Enum() []string })
	if !ok {
		return nil
	}
	s := &jsonschema.Schema{Type: "string"}
	for _, v := range closed.Enum() {
		if t.Kind() == reflect.Int {
			s.Type = "integer"
			s.Enum = append(s.Enum, json.Number(v))
			continue
		}
		s.Enum = append(s.Enum, v)
	}
	return s
}

// descriptions says, in an editor, what each key is for.
var descriptions = map[string]string{
	"dossier.diplome":                  "Code du référentiel ; bts-sio par défaut.",
	"dossier.session":                  "Année de l’examen.",
	"dossier.option":                   "SISR ou SLAM.",
	"dossier.forme":                    "CCF, dans l’établissement, ou ponctuelle, en centre d’examen.",
	"dossier.candidat":                 "Seulement ce que le tableau de synthèse demande.",
	"dossier.centre":                   "Nom et ville de l’établissement.",
	"dossier.formation":                "Du premier au dernier jour de la formation : du JJ/MM/AAAA au JJ/MM/AAAA.",
	"dossier.portfolio":                "Adresse publique du portfolio, en https.",
	"dossier.accroche":                 "Une phrase qui vous présente.",
	"dossier.identite_professionnelle": "Vos profils sur des réseaux professionnels.",
	"dossier.mentions_legales":         "Ce que la loi demande à un site publié.",
	"dossier.tableau":                  "Un tableau de synthèse rempli à la main, à comparer au dossier.",
	"parcours.etapes":                  "Diplômes, emplois, certifications, engagements.",
	"stage.intitule":                   "Votre fonction pendant le stage.",
	"stage.annee":                      "1 ou 2 : la partie du tableau de synthèse.",
	"stage.organisation":               "L’organisation d’accueil.",
	"stage.tuteur":                     "Nom et fonction ; ni téléphone ni adresse.",
	"stage.periode":                    "du JJ/MM/AAAA au JJ/MM/AAAA",
	"stage.semaines":                   "Durée en semaines.",
	"stage.attestation":                "L’attestation de stage ou le certificat de travail.",
	"stage.bilan":                      "Le bilan en Markdown, d’ordinaire écrit sous l’en-tête.",
	"realisation.titre":                "L’intitulé, tel qu’il sera dans le tableau de synthèse.",
	"realisation.resume":               "Une phrase, pour la liste des réalisations.",
	"realisation.cadre":                "formation, ou l’identifiant d’un stage.",
	"realisation.periode":              "du JJ/MM/AAAA au JJ/MM/AAAA",
	"realisation.organisation":         "Pour qui la réalisation a été faite.",
	"realisation.travail":              "seul ou équipe.",
	"realisation.equipe":               "Qui a fait quoi ; un rôle suffit, un nom n’est pas nécessaire.",
	"realisation.technologies":         "Produits et versions, à rapprocher de l’annexe II.E.",
	"realisation.competences":          "Les compétences mobilisées, justifiées et prouvées.",
	"realisation.preuves":              "Les documents et productions associés.",
	"realisation.planning":             "Les tâches, prévues et réalisées.",
	"realisation.tests":                "Les cas de test, qui font le rapport de tests.",
	"veille.sujet":                     "Le sujet de votre veille.",
	"veille.outils":                    "Les outils de votre veille.",
	"note-de-veille.titre":             "Le titre de l’article ou de la note.",
	"note-de-veille.date":              "JJ/MM/AAAA",
	"note-de-veille.source":            "Qui l’a publié.",
	"note-de-veille.url":               "L’adresse de l’article.",
	"note-de-veille.theme":             "Le thème, pour ranger les notes.",
	"note-de-veille.texte":             "Le texte en Markdown, d’ordinaire écrit sous l’en-tête.",
}
