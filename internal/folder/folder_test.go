package folder_test

import (
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/jalon-app/jalon/frameworks"
	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/snapshot"
)

var library = competency.NewLibrary(frameworks.Files)

// mapFS puts rendered texts and attached files in a file system.
func mapFS(t interface{ Fatal(...any) }, d *snapshot.Dossier, attached map[string]string) fstest.MapFS {
	texts, err := folder.Render(d)
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for name, data := range texts {
		fsys[name] = &fstest.MapFile{Data: data}
	}
	for name, data := range attached {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return fsys
}

func TestARoundTripLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := dossiers().Draw(t, "dossier")
		d.Canonicalise()
		fsys := mapFS(t, &d, map[string]string{"realisations/r-1/note.txt": "une pièce"})
		if len(d.Realisations) == 0 || d.Realisations[0].ID != "r-1" {
			delete(fsys, "realisations/r-1/note.txt")
		}
		got, err := folder.Read(fsys, library)
		if err != nil {
			t.Fatalf("%v\n%s", err, dump(fsys))
		}
		got.Dossier.Files = nil
		if !reflect.DeepEqual(got.Dossier, d) {
			a, _ := d.JSON()
			b, _ := got.Dossier.JSON()
			t.Fatalf("wrote\n%s\nread\n%s\nfrom\n%s", a, b, dump(fsys))
		}
	})
}

func dump(fsys fstest.MapFS) string {
	var out strings.Builder
	_ = fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, _ error) error {
		if !e.IsDir() {
			out.WriteString("=== " + name + "\n" + string(fsys[name].Data))
		}
		return nil
	})
	return out.String()
}

func dossiers() *rapid.Generator[snapshot.Dossier] {
	return rapid.Custom(func(t *rapid.T) snapshot.Dossier {
		d := rapid.MakeCustom[snapshot.Dossier](makers()).Draw(t, "d")
		d.Format, d.Framework, d.Files, d.Declared = snapshot.Format, "bts-sio", nil, nil
		for i := range d.Internships {
			d.Internships[i].ID = ids("stage", i)
		}
		for i := range d.Realisations {
			d.Realisations[i].ID = ids("r", i)
		}
		for i := range d.Watch.Notes {
			d.Watch.Notes[i].ID = ids("note", i)
		}
		return d
	})
}

func ids(prefix string, i int) string { return prefix + "-" + string(rune('1'+i)) }

func makers() rapid.MakeConfig {
	date := rapid.Custom(func(t *rapid.T) civil.Date {
		return civil.Date{Year: 2025, Month: 9, Day: 1}.AddDays(rapid.IntRange(0, 900).Draw(t, "days"))
	})
	period := rapid.Custom(func(t *rapid.T) civil.Period {
		p := civil.Period{Start: date.Draw(t, "start")}
		switch rapid.IntRange(0, 3).Draw(t, "form") {
		case 0:
			return civil.Period{}
		case 1:
			p.Ongoing = true
		default:
			p.End = date.Draw(t, "end")
		}
		return p
	})
	text := rapid.OneOf(rapid.String(), rapid.SampledFrom(awkward), rapid.StringMatching(`([a-zé #*>\-:"'\[\]{}&!|%@\x60\n]|## |- |---\n){0,40}`))
	return rapid.MakeConfig{
		Types: map[reflect.Type]*rapid.Generator[any]{
			reflect.TypeFor[string]():                   text.AsAny(),
			reflect.TypeFor[int]():                      rapid.IntRange(0, 3000).AsAny(),
			reflect.TypeFor[float64]():                  rapid.Map(rapid.IntRange(0, 400), func(i int) float64 { return float64(i) / 4 }).AsAny(),
			reflect.TypeFor[civil.Date]():               date.AsAny(),
			reflect.TypeFor[civil.Period]():             period.AsAny(),
			reflect.TypeFor[snapshot.Mode]():            rapid.SampledFrom([]snapshot.Mode{snapshot.InCourse, snapshot.OneOff}).AsAny(),
			reflect.TypeFor[snapshot.Work]():            rapid.SampledFrom([]snapshot.Work{"", snapshot.Alone, snapshot.InTeam}).AsAny(),
			reflect.TypeFor[snapshot.State]():           rapid.SampledFrom([]snapshot.State{"", snapshot.Online, snapshot.ToFile}).AsAny(),
			reflect.TypeFor[snapshot.Visibility]():      rapid.SampledFrom([]snapshot.Visibility{"", snapshot.Public, snapshot.CommissionOnly}).AsAny(),
			reflect.TypeFor[snapshot.Verdict]():         rapid.SampledFrom([]snapshot.Verdict{snapshot.Passed, snapshot.Failed, snapshot.NotRun}).AsAny(),
			reflect.TypeFor[snapshot.Turn]():            rapid.SampledFrom([]snapshot.Turn{0, 90, 180, 270}).AsAny(),
			reflect.TypeFor[snapshot.AttestationKind](): rapid.SampledFrom([]snapshot.AttestationKind{"", snapshot.WorkCertificate}).AsAny(),
			reflect.TypeFor[[]snapshot.Realisation]():   few[snapshot.Realisation](),
			reflect.TypeFor[[]snapshot.Internship]():    few[snapshot.Internship](),
			reflect.TypeFor[[]snapshot.WatchNote]():     few[snapshot.WatchNote](),
		},
	}
}

func few[T any]() *rapid.Generator[any] {
	return rapid.Custom(func(t *rapid.T) []T {
		return rapid.SliceOfN(rapid.MakeCustom[T](makers()), 0, 3).Draw(t, "few")
	}).AsAny()
}

// awkward texts are those that have broken a YAML or a Markdown writer before.
var awkward = []string{
	"", "null", "~", "oui", "2027", "0123", "1e3", "12/01/2026", "- a", "a: b", "a #b", "---", "...", "## Contexte", "## Bilan\n\nx",
	"```\n## Contexte\n```", "Titre\n---", "Contexte\n=====", "  indenté", "\tcode", "fin de ligne  \nsuite", "« été » — 3 × 4 = 12",
	"e\u0301te\u0301", "👩🏽‍💻", "a\r\nb\rc", "\ufeffbom", "'", `"`, `\`, "%", "@", "|", ">", "{a}", "[b", "*c*", "&d", "!e", "<script>", "\u2028x",
	"~~~\nnon fermé", "    \n\n", "- x\n  ## Besoin", "> ## Besoin",
}

func TestTheHashDependsOnMeaningOnly(t *testing.T) {
	d := small()
	lf := mapFS(t, &d, nil)
	crlf, nfd := fstest.MapFS{}, fstest.MapFS{}
	for name, file := range lf {
		crlf[name] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(string(file.Data), "\n", "\r\n"))}
		nfd[name] = &fstest.MapFile{Data: []byte(norm.NFD.String(string(file.Data)))}
	}
	want := hash(t, lf)
	if hash(t, crlf) != want || hash(t, nfd) != want {
		t.Error("line endings or Unicode form changed the hash")
	}
	changed := fstest.MapFS{}
	for name, file := range lf {
		changed[name] = &fstest.MapFile{Data: []byte(strings.Replace(string(file.Data), "Été", "Hiver", 1))}
	}
	if hash(t, changed) == want {
		t.Error("another text has the same hash")
	}
}

func hash(t *testing.T, fsys fs.FS) string {
	t.Helper()
	f, err := folder.Read(fsys, library)
	if err != nil {
		t.Fatal(err)
	}
	sum, err := f.Dossier.Hash()
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

func small() snapshot.Dossier {
	d := snapshot.Dossier{
		Framework: "bts-sio", Sitting: 2027, Specialty: "SISR", Mode: snapshot.InCourse,
		Candidate: snapshot.Candidate{LastName: "DELAUNAY", FirstName: "Inès"}, Centre: "Lycée de l’Été",
		Realisations: []snapshot.Realisation{
			{ID: "a", Title: "Première", Setting: "formation", Context: "Été.\n\nDeux."},
			{ID: "b", Title: "Deuxième", Setting: "formation", Contribution: "J’ai fait."},
		},
	}
	d.Canonicalise()
	return d
}

func TestATextIsPlacedAtItsFirstWord(t *testing.T) {
	fsys := fstest.MapFS{
		"dossier.yaml": {Data: []byte("# commentaire\n\nsession: 2026\n")},
		"profil.md":    {Data: []byte("\n\nBonjour.\n")},
		"veille.md":    {Data: []byte("---\nsujet: x\n---\n\nMéthode.\n")},
		"realisations/a/realisation.md": {Data: []byte(
			"---\ntitre: A\ncadre: formation\n---\n\n## Contexte\n\nUn.\n\n## Bilan\nDeux.\n")},
	}
	f, err := folder.Read(fsys, library)
	if err != nil {
		t.Fatal(err)
	}
	for field, want := range map[string]int{
		"dossier": 1, "dossier#session": 3, "profil": 3, "veille#methode": 5,
		"realisations/a#contexte": 8, "realisations/a#bilan": 11,
	} {
		if got := f.Locate(field).Line; got != want {
			t.Errorf("%s: line %d, want %d", field, got, want)
		}
	}
}
