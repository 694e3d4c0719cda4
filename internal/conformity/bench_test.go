package conformity_test

import (
	"fmt"
	"testing"

	"github.com/jalon-app/jalon/internal/conformity"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// BenchmarkCheck judges a dossier of the median size, a large one, and one no
// candidate will ever write. All but the first réalisations have defects.
func BenchmarkCheck(b *testing.B) {
	data := framework(b)
	for _, n := range []int{13, 35, 1000} {
		d := generated(b, n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				conformity.Check(d, data)
			}
		})
	}
}

// generated repeats the réalisations of the base dossier under other names,
// each with the texts of several, about 400 words.
func generated(t testing.TB, n int) *snapshot.Dossier {
	d := load(t, "").Dossier
	models := d.Realisations
	var files []snapshot.File
	d.Realisations = make([]snapshot.Realisation, n)
	for i := range d.Realisations {
		r := models[i%len(models)]
		for _, other := range models {
			r.Approach += "\n\n" + other.Context + "\n\n" + other.Approach
		}
		r.ID, r.Title = fmt.Sprintf("r-%04d", i), fmt.Sprintf("%s, version %d", r.Title, i)
		r.Technologies = append(r.Technologies[:len(r.Technologies):len(r.Technologies)], fmt.Sprintf("Logiciel %d", i))
		d.Realisations[i] = r
		files = append(files, snapshot.File{Path: r.Dir() + "/preuves.pdf", MediaType: "application/pdf"})
	}
	d.Files = append(files, d.Files...)
	d.Canonicalise()
	return &d
}
