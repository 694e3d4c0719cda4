package folder_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/yamldoc"
)

const realisationHead = "---\ntitre: T\ncadre: formation\nperiode: du 01/10/2025 au 02/10/2025\n"

// with gives a small dossier with some files changed; an empty text removes.
func with(t *testing.T, changes map[string]string) fstest.MapFS {
	t.Helper()
	d := small()
	fsys := mapFS(t, &d, nil)
	for name, text := range changes {
		if text == "" {
			delete(fsys, name)
		} else {
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return fsys
}

func TestBadInputGetsAClearSentence(t *testing.T) {
	const main, one = "dossier.yaml", "realisations/a/realisation.md"
	cases := map[string]struct {
		file, text, place, want string
	}{
		"unknown key":             {main, "sesion: 2027\n", "dossier.yaml:1:1", "Clé inconnue « sesion ». Vouliez-vous dire « session » ?"},
		"unknown nested key":      {main, "candidat:\n  nom: A\n  prenon: B\n", "dossier.yaml:3:3", "Vouliez-vous dire « prenom » ?"},
		"wrong type":              {main, "session: bientôt\n", "dossier.yaml:1:10", "« bientôt » n’est pas un nombre entier."},
		"list for a value":        {main, "centre: [a, b]\n", "dossier.yaml:1:9", "Une seule valeur est attendue ici."},
		"value for a list":        {one, realisationHead + "preuves: oui\n---\n", "realisation.md:5:10", "Une liste est attendue ici"},
		"refused value":           {main, "forme: QCM\n", "dossier.yaml:1:8", "Valeurs possibles : CCF, ponctuelle."},
		"refused number":          {"stages/stage-1/stage.md", "---\nintitule: S\nattestation:\n  fichier: a.pdf\n  rotation: 45\n---\n", "stage.md:5:13", "Valeurs possibles : 0, 90, 180, 270."},
		"impossible date":         {main, "formation: du 31/02/2025 au 30/06/2027\n", "dossier.yaml:1:12", "« 31/02/2025 » n’existe pas dans le calendrier."},
		"doubled key":             {main, "centre: a\ncentre: b\n", "dossier.yaml:2:1", "La clé « centre » est déjà donnée ligne 1."},
		"anchor":                  {main, "centre: &a x\naccroche: *a\n", "dossier.yaml:1:9", "Les ancres et les renvois YAML"},
		"tab for indentation":     {main, "candidat:\n\tnom: A\n", "dossier.yaml:2", "tabulation"},
		"colon in a value":        {main, "accroche: voici : là\n", "dossier.yaml:1", "guillemets"},
		"open quote":              {main, "centre: \"a\nb\n", "dossier.yaml", "guillemet"},
		"not UTF-8":               {main, "centre: Lyc\xe9e\n", "dossier.yaml:1", "UTF-8"},
		"control character":       {one, realisationHead + "---\n\n## Contexte\n\na\x00b\n", "realisation.md:9", "caractère de contrôle invisible (U+0000)"},
		"no header":               {one, "## Contexte\n", "realisation.md:1:1", "L’en-tête est absent"},
		"open header":             {one, "---\ntitre: T\n", "realisation.md:1:1", "L’en-tête n’est pas fermé"},
		"unknown part":            {one, realisationHead + "---\n\n## Contribution\n\nx\n", "realisation.md:7:1", "Vouliez-vous dire « Contribution personnelle » ?"},
		"part given twice":        {one, realisationHead + "---\n## Bilan\na\n## Bilan\nb\n", "realisation.md:8:1", "donnée deux fois"},
		"text under no heading":   {one, realisationHead + "---\nBonjour\n", "realisation.md:6:1", "n’est sous aucun titre"},
		"identifier in the file":  {one, "---\nid: b\ntitre: T\ncadre: formation\n---\n", "realisation.md:2:1", "Clé inconnue « id »."},
		"ten megabytes of text":   {one, realisationHead + "---\n## Bilan\n" + strings.Repeat("mot ", 10<<18), "realisation.md", "dépasse 1 Mio"},
		"ten thousand quotations": {one, realisationHead + "---\n## Bilan\n" + strings.Repeat(">", 10_000) + " x\n", "realisation.md", "niveaux imbriqués"},
		"ten thousand brackets":   {one, realisationHead + "---\n## Bilan\n" + strings.Repeat("[", 10_000) + "\n", "realisation.md", "signes de mise en forme"},
		"deep YAML":               {main, "centre: " + strings.Repeat("[", 20_000) + "\n", "dossier.yaml", ""},
		"name kept by Windows":    {"realisations/a/CON.png", "x", "CON.png", "est réservé par Windows"},
		"name with final dot":     {"realisations/a/note.", "x", "note.", "se termine par un point"},
		"name too long":           {"realisations/a/" + strings.Repeat("é", 150) + ".txt", "x", "", "est trop long"},
		"name with a colon":       {"realisations/a/a:b.txt", "x", "a:b.txt", "un caractère que Windows refuse"},
		"twins by case":           {"realisations/a/Realisation.md", "x", "", "que par la casse"},
		"twins by accents":        {"realisations/a/e\u0301.txt", "x", "", "que par la casse ou l’écriture des accents"},
		"emoji for an identifier": {"realisations/🚀/realisation.md", "x", "realisations/🚀", "n’est pas un identifiant"},
		"accents in identifier":   {"realisations/Été 2026/realisation.md", "x", "realisations/Été 2026", "par exemple en « ete-2026 »"},
		"folder without its file": {"realisations/c/autre.txt", "x", "realisations/c", "n’a pas de fichier « realisation.md »"},
		"near miss at the top":    {"realisation/a/realisation.md", "x", "realisation", "Vouliez-vous dire « realisations » ?"},
		"unknown diploma":         {main, "diplome: bts-soi\n", "dossier.yaml:1:10", "Diplôme inconnu « bts-soi ». Vouliez-vous dire « bts-sio » ?"},
		"no dossier at all":       {main, "", "dossier.yaml", "« jalon new » en crée un"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			changes := map[string]string{c.file: c.text}
			if name == "twins by accents" {
				changes["realisations/a/é.txt"] = "x"
			}
			_, err := folder.Read(with(t, changes), library)
			var problems yamldoc.Problems
			if !errors.As(err, &problems) {
				t.Fatalf("got %v", err)
			}
			if !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), c.place) {
				t.Errorf("got %v\nwant %q at %q", err, c.want, c.place)
			}
			if name != "near miss at the top" && len(problems) > 2 {
				t.Errorf("one fault, %d problems: %v", len(problems), problems)
			}
		})
	}
}

func TestALinkIsNotFollowed(t *testing.T) {
	fsys := with(t, nil)
	fsys["realisations/a/passwd"] = &fstest.MapFile{Data: []byte("/etc/passwd"), Mode: fs.ModeSymlink}
	if _, err := folder.Read(fsys, library); err == nil || !strings.Contains(err.Error(), "lien symbolique") {
		t.Errorf("got %v", err)
	}
}

func TestAFileThatCannotBeUsedIsADefectAtItsLine(t *testing.T) {
	cases := map[string]struct{ name, data, want string }{
		"missing":           {"absent.png", "", "introuvable"},
		"image bomb":        {"bombe.png", pngHeader(60_000, 60_000), "la limite est de 64 millions de points"},
		"cut image":         {"coupee.png", pngHeader(10, 10)[:20], "illisible"},
		"text named .png":   {"texte.png", "bonjour", "n’en est pas une"},
		"PDF that is not":   {"faux.pdf", "bonjour", "n’est pas un PDF"},
		"damaged PDF":       {"abime.pdf", "%PDF-1.7\nrien", "abîmé"},
		"encrypted PDF":     {"chiffre.pdf", encryptedPDF(t), "mot de passe"},
		"HEIC":              {"photo.heic", "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "HEIC"},
		"out of the folder": {"../../../etc/passwd", "", "sort du dossier"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			changes := map[string]string{
				"realisations/a/realisation.md": realisationHead + "preuves:\n  - id: p\n    titre: P\n    nature: autre\n    fichier: " + c.name + "\n---\n",
				"realisations/a/" + c.name:      c.data,
			}
			if strings.Contains(c.name, "..") {
				delete(changes, "realisations/a/"+c.name)
			}
			f, err := folder.Read(with(t, changes), library)
			if err != nil {
				t.Fatal(err)
			}
			if len(f.Defects) != 1 || !strings.Contains(f.Defects[0].Message, c.want) || f.Defects[0].Line != 9 {
				t.Errorf("got %v, want %q at line 9", f.Defects, c.want)
			}
		})
	}
}

func TestAnImageInATextIsCheckedAtItsLine(t *testing.T) {
	for target, want := range map[string]string{
		"absente.png": "introuvable", "https://exemple.fr/a.png": "sur le réseau", "note.txt": "n’est pas une image",
	} {
		f, err := folder.Read(with(t, map[string]string{
			"realisations/a/realisation.md": realisationHead + "---\n\n## Contexte\n\nUn.\n\n![texte](" + target + ")\n",
			"realisations/a/note.txt":       "x",
		}), library)
		if err != nil {
			t.Fatal(err)
		}
		if len(f.Defects) != 1 || !strings.Contains(f.Defects[0].Message, want) || f.Defects[0].Line != 11 {
			t.Errorf("%s: got %v", target, f.Defects)
		}
	}
}

// pngHeader claims a size without holding a pixel.
func pngHeader(width, height uint32) string {
	var out bytes.Buffer
	out.WriteString("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d")
	chunk := bytes.NewBufferString("IHDR")
	_ = binary.Write(chunk, binary.BigEndian, []uint32{width, height})
	chunk.Write([]byte{8, 6, 0, 0, 0})
	out.Write(chunk.Bytes())
	_ = binary.Write(&out, binary.BigEndian, crc32.ChecksumIEEE(chunk.Bytes()))
	return out.String()
}

func encryptedPDF(t *testing.T) string {
	t.Helper()
	api.DisableConfigDir()
	var out bytes.Buffer
	conf := model.NewAESConfiguration("secret", "secret", 256)
	if err := api.Encrypt(strings.NewReader(minimalPDF), &out, conf); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// minimalPDF is one empty page; the reader rebuilds its table of objects.
const minimalPDF = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>
endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000058 00000 n 
0000000115 00000 n 
trailer
<< /Size 4 /Root 1 0 R >>
startxref
203
%%EOF
`

func FuzzRead(f *testing.F) {
	f.Add("dossier.yaml", []byte("session: 2027\noption: SISR\n"))
	f.Add("realisations/b/realisation.md", []byte(realisationHead+"---\n\n## Contexte\n\n- a\n  > b\n"))
	f.Add("parcours.yaml", []byte("etapes:\n  - {periode: du 01/01/2026 au 02/01/2026, titre: x}\n"))
	f.Add("realisations/a/x.pdf", []byte(minimalPDF))
	f.Add("realisations/a/x.png", []byte(pngHeader(3, 3)))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		if !fs.ValidPath(name) || name == "." {
			t.Skip()
		}
		fsys := with(t, nil)
		fsys[name] = &fstest.MapFile{Data: data}
		read, err := folder.Read(fsys, library)
		if err != nil {
			var problems yamldoc.Problems
			if !errors.As(err, &problems) {
				t.Skip() // a path that is both a file and a folder
			}
			return
		}
		again, err := folder.Render(&read.Dossier)
		if err != nil {
			t.Fatal(err)
		}
		round := fstest.MapFS{}
		for n, d := range again {
			round[n] = &fstest.MapFile{Data: d}
		}
		second, err := folder.Read(round, library)
		if err != nil {
			t.Fatalf("what was read cannot be read again: %v", err)
		}
		first := read.Dossier
		first.Files, second.Dossier.Files = nil, nil
		a, _ := first.JSON()
		b, _ := second.Dossier.JSON()
		if !bytes.Equal(a, b) {
			t.Fatalf("%s\n%s", a, b)
		}
	})
}
