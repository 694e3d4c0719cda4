package intake_test

import (
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/competency"
)

func official(t testing.TB) *competency.Framework {
	t.Helper()
	f, err := competency.NewLibrary(frameworks.Files).Load("bts-sio")
	must(t, err)
	return f
}

func blank(t testing.TB) []byte {
	t.Helper()
	data, err := frameworks.Files.ReadFile("bts-sio/tableau-de-synthese.xlsx")
	must(t, err)
	return data
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// student is a workbook in the hands of a student.
type student struct {
	t     testing.TB
	file  *excelize.File
	sheet string
}

func newStudent(t testing.TB) *student {
	t.Helper()
	file, err := excelize.OpenFile("../../frameworks/bts-sio/tableau-de-synthese.xlsx")
	must(t, err)
	t.Cleanup(func() { file.Close() })
	return &student{t, file, file.GetSheetName(0)}
}

func (s *student) set(cell string, value any) { must(s.t, s.file.SetCellValue(s.sheet, cell, value)) }

// head types the usual heading.
func (s *student) head() {
	s.set("A3", "NOM et prénom : DELAUNAY Inès")
	s.set("F3", "N° candidat : 02347000001")
	s.set("A4", "Centre de formation : Lycée des Trois-Rivières")
	s.set("A5", "Adresse URL du portfolio : https://exemple.fr/portfolio")
	s.set("G4", "☒ SISR")
}

// row types a réalisation; marks are typed in the named columns.
func (s *student) row(row int, title string, period any, mark string, columns string) {
	s.set(at("A", row), title)
	s.set(at("B", row), period)
	for _, c := range columns {
		s.set(at(string(c), row), mark)
	}
}

// paint fills cells with a colour and leaves the rest of their style.
func (s *student) paint(colour string, cells ...string) {
	for _, cell := range cells {
		id, err := s.file.GetCellStyle(s.sheet, cell)
		must(s.t, err)
		style, err := s.file.GetStyle(id)
		must(s.t, err)
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
		id, err = s.file.NewStyle(style)
		must(s.t, err)
		must(s.t, s.file.SetCellStyle(s.sheet, cell, cell, id))
	}
}

func (s *student) restyle(cell string, change func(*excelize.Style)) {
	id, err := s.file.GetCellStyle(s.sheet, cell)
	must(s.t, err)
	style, err := s.file.GetStyle(id)
	must(s.t, err)
	change(style)
	id, err = s.file.NewStyle(style)
	must(s.t, err)
	must(s.t, s.file.SetCellStyle(s.sheet, cell, cell, id))
}

func (s *student) bytes() []byte {
	buffer, err := s.file.WriteToBuffer()
	must(s.t, err)
	return buffer.Bytes()
}

func at(col string, row int) string {
	n, _ := excelize.ColumnNameToNumber(col)
	name, _ := excelize.CoordinatesToCellName(n, row)
	return name
}

// students are the ways tables were really made.
var students = map[string]func(*student){
	"appliquee": func(s *student) {
		s.head()
		s.row(9, "Inventorier le parc avec GLPI\n– Export de l’inventaire ; Schéma du réseau", "du 05/01/26 au 13/02/26", "X", "CE")
		s.row(10, "Segmenter le réseau", "du 02/03/26 au 27/03/26", "x", "D")
		s.row(20, "Déployer un service de tickets\nDocuments : procédure ; guide utilisateur", "18/05/2026 - 26/06/2026", "▣", "DGH")
		s.row(28, "Refondre le site vitrine", "depuis le 04/01/27", "✓", "E")
	},
	"couleur-seule": func(s *student) {
		s.head()
		s.row(9, "Inventaire du parc", "du 05/01/26 au 13/02/26", "", "")
		s.row(10, "Sauvegardes", "du 02/03/26 au 27/03/26", "", "")
		s.row(20, "Support aux utilisateurs", "du 18/05/26 au 26/06/26", "", "")
		s.paint("92D050", "C9", "F9", "C10", "D20")
		s.paint("FFFF00", "H10")
		s.paint("FFFFFF", "D9", "E9")
	},
	"colonnes-teintees": func(s *student) {
		s.head()
		for row := 9; row <= 34; row++ {
			if row != 19 && row != 27 {
				s.paint("DDEBF7", at("C", row), at("E", row), at("G", row))
			}
		}
		s.row(9, "Inventaire du parc", "du 05/01/26 au 13/02/26", "X", "D")
		s.row(10, "Site vitrine", "du 02/03/26 au 27/03/26", "", "")
		s.paint("70AD47", "E10", "F10")
	},
	"option-en-gras": func(s *student) {
		s.head()
		s.set("G4", "SISR")
		s.set("H4", "SLAM")
		s.restyle("G4", func(style *excelize.Style) { style.Font.Bold = false })
		s.row(9, "Application de prêt", "du 05/01/26 au 13/02/26", "☒", "F")
	},
	"option-barree": func(s *student) {
		s.head()
		s.set("G4", "SISR")
		s.set("H4", "SLAM")
		s.restyle("G4", func(style *excelize.Style) { style.Font.Strike = true })
		s.set("F3", "N° candidat :")
		s.row(9, "Application de prêt", "du 05/01/26 au 13/02/26", "oui", "F")
	},
	"option-nommee-numero-a-cote": func(s *student) {
		s.head()
		must(s.t, s.file.UnmergeCell(s.sheet, "F3", "H3"))
		s.set("F3", "N° candidat :")
		s.set("G3", 2347000001)
		s.set("F4", "Option : SLAM")
		s.set("G4", "")
		s.set("H4", "")
		s.row(9, "Application de prêt", "du 05/01/26 au 13/02/26", "1", "CF")
	},
	"modele-de-l-an-dernier": func(s *student) {
		must(s.t, s.file.SetSheetName(s.sheet, "Tableau de synthèse Épreuve E4"))
		s.sheet = "Tableau de synthèse Épreuve E4"
		s.head()
		s.set("G1", "SESSION 2024")
		s.set("G4", "SISR ✔")
		s.row(9, "Serveur web", "05/01/2024 au 13/02/2024", "●", "G")
	},
	"periodes-de-toutes-sortes": func(s *student) {
		s.head()
		periods := []any{
			46027, time.Date(2026, 1, 5, 0, 0, 0, 0, time.UTC), "05/01/2026\n13/02/2026", "janvier 2026", "2025-2026", "en cours",
			"Sept. 2025 à déc. 2025", "du 5 au 16 janvier 2026", "05/01 au 13/02/26", "Depuis septembre 2025",
		}
		for i, p := range periods {
			s.row(9+i, "Réalisation "+string(rune('A'+i)), p, "X", "C")
		}
		s.row(20, "Réalisation K", "32/13/2026", "X", "C")
		s.row(21, "Réalisation L", "au printemps", "X", "C")
		s.row(22, "Réalisation M", "du 13/02/26 au 05/01/26", "X", "C")
		s.row(23, "Réalisation N", "03/2026", "X", "C")
		s.row(24, "Réalisation O", "2 semaines en mai 2026", "X", "C")
	},
	"lignes-inserees-supprimees-dupliquees": func(s *student) {
		s.head()
		must(s.t, s.file.RemoveRow(s.sheet, 15))
		must(s.t, s.file.RemoveRow(s.sheet, 14))
		must(s.t, s.file.InsertRows(s.sheet, 18, 3))
		s.row(9, "Inventaire du parc", "du 05/01/26 au 13/02/26", "X", "C")
		s.row(11, "Inventaire du parc", "du 05/01/26 au 13/02/26", "X", "C")
		s.row(20, "Support", "du 18/05/26 au 26/06/26", "X", "DG")
		s.set("C13", "X")
	},
	"titres-reformules-colonnes-permutees": func(s *student) {
		s.head()
		s.set("A8", "FORMATION")
		s.set("A19", "Stage 1ère année")
		s.set("A27", "Stage de deuxième année")
		s.set("C6", "Travailler en  MODE PROJET")
		s.set("F6", "Gérer le patrimoine")
		s.set("E6", "Visibilité du web")
		s.row(9, "Inventaire du parc", "du 05/01/26 au 13/02/26", "X", "F")
		s.row(20, "Support", "du 18/05/26 au 26/06/26", "X", "CE")
		s.row(28, "Déploiement", "du 04/01/27 au 12/02/27", "X", "G")
	},
	"deux-feuilles-et-un-logo": func(s *student) {
		s.head()
		must(s.t, s.file.InsertRows(s.sheet, 1, 2))
		must(s.t, s.file.InsertCols(s.sheet, "A", 1))
		s.set("B1", "Lycée des Trois-Rivières")
		s.row2(11, "Inventaire du parc", "du 05/01/26 au 13/02/26", "DE")
		_, err := s.file.NewSheet("Brouillon")
		must(s.t, err)
		must(s.t, s.file.SetCellStr("Brouillon", "A1", "à faire : le site"))
		must(s.t, s.file.SetCellStr(s.sheet, "K12", "voir avec M. Roussel"))
	},
	"cellules-fusionnees": func(s *student) {
		s.head()
		s.row(9, "Inventaire du parc", "du 05/01/26 au 13/02/26", "X", "C")
		must(s.t, s.file.MergeCell(s.sheet, "C9", "D9"))
		s.row(11, "Projet de site", "du 02/03/26 au 27/03/26", "X", "E")
		must(s.t, s.file.MergeCell(s.sheet, "A11", "A12"))
		must(s.t, s.file.MergeCell(s.sheet, "E11", "E12"))
		s.set("B12", "du 06/04/26 au 24/04/26")
		s.row(13, "Support", "du 06/04/26 au 24/04/26", "X", "H")
		for _, col := range []string{"A", "B", "C", "D", "E", "F", "G", "H"} {
			must(s.t, s.file.MergeCell(s.sheet, at(col, 13), at(col, 14)))
		}
	},
	"coches-douteuses": func(s *student) {
		s.head()
		s.row(9, "Inventaire du parc", "du 05/01/26 au 13/02/26", "", "")
		for cell, text := range map[string]string{"C9": "B1.1.1 et B1.1.2", "D9": "non", "E9": "voir le site", "F9": "▢", "G9": "X (tests)", "H9": "Gérer son identité professionnelle"} {
			s.set(cell, text)
		}
		s.row(10, "Cases à cocher", "du 05/01/26 au 13/02/26", "", "")
		s.set("C10", true)
		s.set("D10", false)
		must(s.t, s.file.SetCellFormula(s.sheet, "E10", "1+1"))
		s.set("A36", "Légende : X = compétence mobilisée")
		s.set("A13", "- un document tout seul")
	},
	"sans-titre-de-partie": func(s *student) {
		s.head()
		for _, cell := range []string{"A8", "A27"} {
			s.set(cell, "")
		}
		s.row(9, "Inventaire du parc", "du 05/01/26 au 13/02/26", "X", "C")
		s.row(20, "Support", "du 18/05/26 au 26/06/26", "X", "C")
		s.set("G4", "☒ SISR")
		s.set("H4", "☒ SLAM")
	},
}

// row2 is row for a table moved one column to the right.
func (s *student) row2(row int, title, period, columns string) {
	s.set(at("B", row), title)
	s.set(at("C", row), period)
	for _, c := range columns {
		s.set(at(string(c), row), "X")
	}
}
