package xlsx_test

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/export/xlsx"
	"github.com/jalon-app/jalon/internal/fault"
)

func template(t testing.TB) []byte {
	t.Helper()
	data, err := frameworks.Files.ReadFile("bts-sio/tableau-de-synthese.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// tableOf makes a table with so many rows in each part.
func tableOf(t testing.TB, sitting int, counts ...int) edition.SynthesisTable {
	t.Helper()
	f, err := competency.NewLibrary(frameworks.Files).Load("bts-sio")
	if err != nil {
		t.Fatal(err)
	}
	s, _ := f.Sitting(sitting)
	table := edition.SynthesisTable{
		Diploma: f.Diploma, Sitting: s, Name: "DELAUNAY Inès", Number: "02347000001",
		Centre: "Lycée des Trois-Rivières, Valmont", URL: "https://exemple.fr/portfolio",
		Specialty: "SISR", Specialties: []string{"SISR", "SLAM"}, Columns: f.Competencies,
	}
	for i, part := range f.Parts {
		p := edition.TablePart{Part: part}
		for n := range counts[i] {
			p.Rows = append(p.Rows, realistic(i, n, len(f.Competencies)))
		}
		table.Parts = append(table.Parts, p)
	}
	return table
}

var subjects = []edition.TableRow{
	{Title: "Inventorier le parc avec GLPI", Documents: []string{"Export de l’inventaire GLPI, anonymisé", "Schéma du réseau", "Procédure d’installation de l’agent"}},
	{Title: "Déployer une authentification à deux facteurs pour les accès distants des équipes commerciales"},
	{Title: "Sauvegarder et restaurer le serveur de fichiers", Documents: []string{"Plan de sauvegarde", "Compte rendu du test de restauration du 12 mars", "Rapport de tests", "Guide destiné aux utilisateurs", "Planning prévu et réalisé"}},
	{Title: "Refondre le site vitrine de l’association", Documents: []string{"Maquettes", "Mesure de visibilité avant et après", "Mentions légales"}},
	{Title: "Segmenter le réseau en VLAN", Documents: []string{"Schéma"}},
}

func realistic(part, n, columns int) edition.TableRow {
	row := subjects[(part+n)%len(subjects)]
	row.ID = fmt.Sprintf("%02d", n)
	row.Period = "du 05/01/26 au 13/02/26"
	row.Marks = make([]bool, columns)
	for i := range row.Marks {
		row.Marks[i] = (n+i*part+i)%3 == 0
	}
	return row
}

func fill(t testing.TB, table edition.SynthesisTable, template []byte) (*excelize.File, []byte) {
	t.Helper()
	var out bytes.Buffer
	if err := xlsx.Fill(table, template, &out); err != nil {
		t.Fatal(err)
	}
	return open(t, out.Bytes()), out.Bytes()
}

func open(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func expect(t *testing.T, f *excelize.File, cells map[string]string) {
	t.Helper()
	for cell, want := range cells {
		if got, _ := f.GetCellValue(f.GetSheetName(0), cell); got != want {
			t.Errorf("%s: got %q, want %q", cell, got, want)
		}
	}
}

func TestEveryValueIsTypedInItsLabelsCell(t *testing.T) {
	out, _ := fill(t, tableOf(t, 2027, 2, 1, 1), template(t))
	expect(t, out, map[string]string{
		"A1": "BTS SERVICES INFORMATIQUES AUX ORGANISATIONS",
		"G1": "SESSION 2027", "A3": "NOM et prénom : DELAUNAY Inès", "F3": "N° candidat : 02347000001",
		"A4": "Centre de formation : Lycée des Trois-Rivières, Valmont", "G4": "☒ SISR", "H4": "▢ SLAM",
		"A5": "Adresse URL du portfolio : https://exemple.fr/portfolio",
		"A9": "Inventorier le parc avec GLPI\n– Export de l’inventaire GLPI, anonymisé\u00a0; Schéma du réseau\u00a0; Procédure d’installation de l’agent",
		"B9": "du 05/01/26 au 13/02/26", "C9": "X", "D9": "", "F9": "X", "A10": subjects[1].Title, "A11": "",
		"A20": "Déployer une authentification à deux facteurs pour les accès distants des équipes commerciales",
	})
	if name := out.GetSheetName(0); name != "Tableau de synthèse Épreuve E5" {
		t.Errorf("sheet named %q", name)
	}
}

func TestTheSheetTakesTheExamOfItsSitting(t *testing.T) {
	out, _ := fill(t, tableOf(t, 2024, 1, 0, 0), template(t))
	expect(t, out, map[string]string{"G1": "SESSION 2024"})
	if name := out.GetSheetName(0); name != "Tableau de synthèse Épreuve E4" {
		t.Errorf("sheet named %q", name)
	}
	if area := out.GetDefinedName()[0].RefersTo; area != "'Tableau de synthèse Épreuve E4'!$A$1:$H$35" {
		t.Errorf("print area %s", area)
	}
}

func TestTheFileIsFilledNeverRedrawn(t *testing.T) {
	blank := open(t, template(t))
	out, _ := fill(t, tableOf(t, 2026, 10, 7, 7), template(t))
	sheet := blank.GetSheetName(0)
	sameSheet(t, blank, out, sheet)
	for row := 1; row <= 81; row++ {
		for col := 1; col <= 43; col++ {
			sameCell(t, blank, out, sheet, row, row, col)
		}
	}
}

// sameSheet compares all that is not a cell.
func sameSheet(t *testing.T, blank, out *excelize.File, sheet string) {
	t.Helper()
	facts := func(f *excelize.File) map[string]any {
		layout, _ := f.GetPageLayout(sheet)
		margins, _ := f.GetPageMargins(sheet)
		properties, _ := f.GetSheetProps(sheet)
		merges, _ := f.GetMergeCells(sheet, true)
		view, _ := f.GetSheetView(sheet, 0)
		header, _ := f.GetHeaderFooter(sheet)
		found := map[string]any{
			"layout": layout, "margins": margins, "properties": properties, "merges": merges,
			"names": f.GetDefinedName(), "sheets": f.GetSheetList(), "view": view, "header": header,
		}
		for col := 1; col <= 50; col++ {
			name, _ := excelize.ColumnNumberToName(col)
			width, _ := f.GetColWidth(sheet, name)
			style, _ := f.GetColStyle(sheet, name)
			found["column "+name] = []any{width, style}
		}
		return found
	}
	want, got := facts(blank), facts(out)
	for key := range want {
		if !reflect.DeepEqual(want[key], got[key]) {
			t.Errorf("%s: got %+v, want %+v", key, got[key], want[key])
		}
	}
}

// sameCell compares a cell's style, but for the wrapped text of a period and
// the height of a row that its title outgrew.
func sameCell(t *testing.T, blank, out *excelize.File, sheet string, from, to, col int) {
	t.Helper()
	a, _ := excelize.CoordinatesToCellName(col, from)
	b, _ := excelize.CoordinatesToCellName(col, to)
	if want, got := styleOf(blank, sheet, a, col == 2), styleOf(out, sheet, b, col == 2); !reflect.DeepEqual(want, got) {
		t.Errorf("%s: got %+v, want %+v", b, got, want)
	}
	want, _ := blank.GetRowHeight(sheet, from)
	if got, _ := out.GetRowHeight(sheet, to); got != want {
		t.Errorf("row %d: height %v, want %v", to, got, want)
	}
}

func styleOf(f *excelize.File, sheet, cell string, wrapped bool) *excelize.Style {
	id, _ := f.GetCellStyle(sheet, cell)
	style, _ := f.GetStyle(id)
	if wrapped && style.Alignment != nil {
		style.Alignment.WrapText = true
	}
	return style
}

func TestRowsBeyondThePartAreInsertedLikeTheOthers(t *testing.T) {
	blank := open(t, template(t))
	out, _ := fill(t, tableOf(t, 2026, 15, 9, 11), template(t))
	sheet := blank.GetSheetName(0)
	rows := map[int]int{} // of the output → of the template
	for row := 1; row <= 8; row++ {
		rows[row] = row
	}
	for row := 18; row <= 22; row++ {
		rows[row] = 17
	}
	rows[23], rows[24], rows[34], rows[35], rows[45], rows[46] = 18, 19, 27, 28, 34, 35
	for to, from := range rows {
		for col := 1; col <= 8; col++ {
			sameCell(t, blank, out, sheet, from, to, col)
		}
	}
	expect(t, out, map[string]string{
		"A24": "Réalisations en milieu professionnel en cours de première année",
		"A34": "Réalisations en milieu professionnel en cours de seconde année",
		"B23": "du 05/01/26 au 13/02/26", "B45": "du 05/01/26 au 13/02/26", "B46": "",
	})
	if area := out.GetDefinedName()[0].RefersTo; area != "'Tableau de synthèse Épreuve E5'!$A$1:$H$46" {
		t.Errorf("print area %s", area)
	}
	merges, _ := out.GetMergeCells(sheet, true)
	var refs []string
	for _, m := range merges {
		refs = append(refs, m[0])
	}
	for _, want := range []string{"A24:H24", "A34:H34", "A6:A7", "A8:H8"} {
		if !strings.Contains(strings.Join(refs, " "), want) {
			t.Errorf("merge %s lost: %v", want, refs)
		}
	}
}

func TestTheOfficialPageIsKeptUntilItBecomesIllegible(t *testing.T) {
	for counts, pages := range map[[3]int]int{{10, 7, 7}: 1, {13, 9, 10}: 1, {60, 20, 20}: 0} {
		out, _ := fill(t, tableOf(t, 2026, counts[:]...), template(t))
		layout, _ := out.GetPageLayout(out.GetSheetName(0))
		got := 1
		if layout.FitToHeight != nil {
			got = *layout.FitToHeight
		}
		if got != pages {
			t.Errorf("%v rows: fit to %d pages, want %d", counts, got, pages)
		}
	}
}

func TestASchoolsOwnFileIsFilledByItsLabels(t *testing.T) {
	school := open(t, template(t))
	sheet := school.GetSheetName(0)
	must(t, school.InsertRows(sheet, 1, 2))
	must(t, school.InsertCols(sheet, "A", 1))
	must(t, school.SetCellStr(sheet, "B1", "Lycée des Trois-Rivières (logo)"))
	must(t, school.SetCellStr(sheet, "G5", "N°  DE CANDIDAT :"))
	must(t, school.SetCellStr(sheet, "H6", "□ SISR"))
	must(t, school.SetSheetName(sheet, "Synthèse"))
	out, _ := fill(t, tableOf(t, 2026, 12, 1, 1), bytesOf(t, school))
	expect(t, out, map[string]string{
		"B1": "Lycée des Trois-Rivières (logo)", "H3": "SESSION 2026", "B5": "NOM et prénom : DELAUNAY Inès",
		"G5": "N°  DE CANDIDAT : 02347000001", "H6": "☒ SISR", "B11": subjects[0].Title + "\n– Export de l’inventaire GLPI, anonymisé\u00a0; Schéma du réseau\u00a0; Procédure d’installation de l’agent",
		"D11": "X", "B23": "Réalisations en milieu professionnel en cours de première année", "A11": "",
	})
	if name := out.GetSheetName(0); name != "Synthèse" {
		t.Errorf("sheet named %q", name)
	}
}

func TestAFilledTableIsFilledAgain(t *testing.T) {
	_, first := fill(t, tableOf(t, 2024, 9, 7, 7), template(t))
	out, _ := fill(t, tableOf(t, 2026, 1, 0, 0), first)
	expect(t, out, map[string]string{
		"G1": "SESSION 2026", "A3": "NOM et prénom : DELAUNAY Inès", "B9": "du 05/01/26 au 13/02/26",
		"A10": "", "B10": "", "C12": "", "A20": "", "B34": "", "G4": "☒ SISR",
	})
	if name := out.GetSheetName(0); name != "Tableau de synthèse Épreuve E5" {
		t.Errorf("sheet named %q", name)
	}
}

func TestMissingLabelsAreAllNamed(t *testing.T) {
	broken := open(t, template(t))
	sheet := broken.GetSheetName(0)
	must(t, broken.SetCellStr(sheet, "F3", "Matricule"))
	must(t, broken.SetCellStr(sheet, "E6", "Autre chose"))
	err := xlsx.Fill(tableOf(t, 2026, 1, 1, 1), bytesOf(t, broken), &bytes.Buffer{})
	if !fault.IsInvalid(err) {
		t.Fatalf("got %v", err)
	}
	want := "Dans la feuille « Tableau de synthèse Épreuve E5 », Jalon n’a pas trouvé les intitulés « N° candidat » et « Développer la présence en ligne de l’organisation ». Vérifiez que le classeur est bien le tableau de synthèse officiel."
	if err.Error() != want {
		t.Errorf("got %s", err)
	}
}

func TestUserTextIsNeverAFormulaAndAlwaysFits(t *testing.T) {
	table := tableOf(t, 2026, 4, 0, 0)
	table.Name = "=HYPERLINK(\"http://exemple.fr\")"
	table.Parts[0].Rows[0].Title = "=1+1"
	table.Parts[0].Rows[0].Documents = nil
	table.Parts[0].Rows[1].Title = "Titre\x00 avec\x07 des\nlignes"
	table.Parts[0].Rows[2].Title = strings.Repeat("𝄞", 40_000)
	table.Parts[0].Rows[2].Documents = []string{strings.Repeat("é", 40_000)}
	table.Parts[0].Rows[3].Title = "_x0041_ <b>&amp;"
	table.Parts[0].Rows[3].Documents = nil
	out, _ := fill(t, table, template(t))
	expect(t, out, map[string]string{
		"A3": "NOM et prénom : =HYPERLINK(\"http://exemple.fr\")", "A9": "=1+1", "A10": "Titre avec des lignes", "A12": "_x0041_ <b>&amp;",
	})
	if formula, _ := out.GetCellFormula(out.GetSheetName(0), "A9"); formula != "" {
		t.Errorf("a formula was made: %s", formula)
	}
	if height, _ := out.GetRowHeight(out.GetSheetName(0), 11); height != 409 {
		t.Errorf("height %v", height)
	}
}

func TestTheSameTableGivesTheSameBytes(t *testing.T) {
	table := tableOf(t, 2026, 12, 8, 8)
	_, first := fill(t, table, template(t))
	for range 5 {
		if _, again := fill(t, table, template(t)); !bytes.Equal(first, again) {
			t.Fatal("the bytes differ")
		}
	}
}

func BenchmarkFill(b *testing.B) {
	for _, n := range []int{4, 100, 334} {
		table, blank := tableOf(b, 2026, n, n, n), template(b)
		b.Run(fmt.Sprintf("%d rows", 3*n), func(b *testing.B) {
			for range b.N {
				if err := xlsx.Fill(table, blank, &bytes.Buffer{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func bytesOf(t testing.TB, f *excelize.File) []byte {
	t.Helper()
	buffer, err := f.WriteToBuffer()
	must(t, err)
	return buffer.Bytes()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
