package export_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"strings"
	"testing/fstest"

	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/snapshot"
)

var (
	endless  = strings.Repeat("anticonstitutionnellement", 12) // 300 letters
	address  = "https://forge.exemple.example.org/" + strings.Repeat("chemin-sans-fin/", 25) + "?q=" + strings.Repeat("x", 63)
	wide     = strings.Repeat("0123456789", 20) // columns of code
	title    = strings.Repeat("Superviser le commutateur de l’atelier ", 8)[:306]
	sentence = "Le commutateur de l’atelier relie « tous » les postes du laboratoire ; n’est-ce pas suffisant ? "
	signs    = "漢字, 👩‍💻 😀, Ελλάδα, Привет, עברית, ﬁn, e\u0301, \U00010348"
)

// torture is a dossier where everything is too long, too many or unknown to
// the faces, and where some réalisations hold nothing at all.
func torture() cast {
	d := &snapshot.Dossier{
		Framework: "bts-sio", Sitting: 2027, Specialty: "SLAM", Mode: snapshot.InCourse, PortfolioURL: address, Headline: sentence,
		Candidate: snapshot.Candidate{LastName: "DE LA ROCHEFOUCAULD-MONTMORENCY", FirstName: "Zoé Ελένη", Number: "012345678901234567890123"},
		Centre:    title, Profile: harsh, Project: endless, Learning: harsh,
		Presences:   []snapshot.Presence{{Network: endless, URL: address}},
		Pathway:     []snapshot.Milestone{{Period: during("01/09/2024", "30/06/2026"), Title: title, Place: endless, Description: harsh}, {Title: endless}},
		Internships: []snapshot.Internship{{ID: "s1", Year: 1, Title: title, Weeks: 12, Host: snapshot.Host{Name: title, Sector: endless, Town: endless}, Report: harsh}, {ID: "s2"}},
		Watch: snapshot.Watch{Subject: title, Tools: []string{endless, address}, Method: harsh, Notes: []snapshot.WatchNote{
			{ID: "n1", Title: title, Source: endless, URL: address, Summary: harsh}, {ID: "n2"},
		}},
		LegalNotice: snapshot.LegalNotice{Publisher: endless, Contact: address, Host: title, Credits: harsh, Privacy: endless},
	}
	for i := range 40 {
		d.Realisations = append(d.Realisations, strained(i))
	}
	files := fstest.MapFS{}
	for name, size := range map[string][2]int{"large.png": {3000, 60}, "haute.png": {60, 3000}} {
		full := "realisations/r00/" + name
		files[full] = &fstest.MapFile{Data: picture(size[0], size[1])}
		d.Files = append(d.Files, snapshot.File{Path: full, Size: int64(len(files[full].Data)), MediaType: "image/png", Width: size[0], Height: size[1]})
	}
	d.Canonicalise()
	return cast{"torture", d, func(name string) (fs.File, error) { return files.Open(name) }}
}

func during(from, to string) civil.Period {
	period, err := civil.ParsePeriod("du " + from + " au " + to)
	if err != nil {
		panic(err)
	}
	return period
}

func picture(width, height int) []byte {
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		panic(err)
	}
	return out.Bytes()
}

// harsh is Markdown whose every block is too long for its line.
var harsh = endless + " " + address + " " + signs + "\n\n" + strings.Repeat(sentence, 6) + "\n\n" +
	"```\nfor i in range(10):\n    print(" + wide + ")\n```\n\n`" + endless + "`\n\n- " + endless + "\n- " + address + "\n\n> " + endless + "\n\n" +
	"| " + endless + " | b |\n|---|---|\n| " + address + " | `" + wide + "` |\n| " + strings.Repeat(sentence, 4) + " | c |\n\n### " + title + "\n\n" + sentence + "\n"

var codes = []string{"B1.1", "B1.2", "B1.3", "B1.4", "B1.5", "B1.6"}

// strained is a réalisation: whole for the first ones, and empty for the last.
func strained(i int) snapshot.Realisation {
	r := snapshot.Realisation{ID: fmt.Sprintf("r%02d", i), Setting: []string{snapshot.Formation, "s1", "s2"}[i%3], Title: fmt.Sprintf("Réalisation %d", i+1)}
	if i > 35 {
		return r
	}
	r.Period = during(fmt.Sprintf("%02d/01/2026", 1+i%28), fmt.Sprintf("%02d/03/2026", 1+i%28))
	for n, code := range codes {
		if (i+n)%3 == 0 {
			r.Mobilisations = append(r.Mobilisations, snapshot.Mobilisation{Competency: code, Justification: strings.Repeat(sentence, 1+i%4)})
		}
	}
	r.Context, r.Contribution, r.Retrospective = sentence, sentence, sentence
	if i == 0 {
		strain(&r)
	}
	return r
}

// strain fills a réalisation beyond measure.
func strain(r *snapshot.Realisation) {
	r.Title, r.Summary, r.Organisation, r.Technologies = title, title, endless, []string{endless, address, signs}
	r.Work = snapshot.InTeam
	r.Team = []snapshot.Teammate{{Member: endless, Tasks: title}, {Member: signs, Tasks: address}}
	r.Need, r.Environment, r.Approach = harsh, harsh, harsh
	for n := range 60 {
		task := snapshot.Task{Title: fmt.Sprintf("debut%d %s fin%d", n, strings.Repeat(sentence, n%4), n), Planned: during("01/01/2026", fmt.Sprintf("%02d/02/2026", 1+n%28))}
		if n%2 == 0 {
			task.Done, task.Explanation = during("02/01/2026", fmt.Sprintf("%02d/04/2026", 1+n%28)), endless
		}
		r.Planning = append(r.Planning, task)
	}
	for n := range 80 {
		r.Tests = append(r.Tests, snapshot.Test{
			Case: fmt.Sprintf("Cas %d %s", n, strings.Repeat(sentence, n%3)), Kind: endless, Expected: address, Obtained: strings.Repeat(sentence, n%5),
			Verdict: []snapshot.Verdict{snapshot.Passed, snapshot.Failed, snapshot.NotRun}[n%3],
		})
	}
	r.Tests[7].Obtained = strings.Repeat(sentence, 90) // no page holds that in a column
	r.Evidence = []snapshot.Evidence{
		{ID: "p1", Title: endless, URL: address},
		{ID: "p2", Title: title, File: "large.png", Alternative: title},
		{ID: "p3", Title: endless, File: "haute.png", Alternative: endless},
		{ID: "p4"},
	}
	r.Mobilisations = append(r.Mobilisations, snapshot.Mobilisation{Competency: "B1.4", Justification: endless, Evidence: []string{"p1", "p2", "p4"}})
}
