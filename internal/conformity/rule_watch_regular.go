package conformity

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// longGap is how many days may pass between two notes; the three longest gaps
// are told.
const (
	longGap  = 45
	gapsTold = 3
)

var watchRegular = &Rule{
	Code:    "veille-reguliere",
	Title:   "La veille est régulière.",
	Gravity: Important,
	Since:   2022,
	Cites: indicator("B1.6", "La veille est régulière et vise à : repérer les techniques et technologies émergentes du secteur informatique ; "+
		"utiliser de manière approfondie des moyens de recherche d’information ; renforcer ses compétences."),
	Check: checkWatchRegular,
}

func checkWatchRegular(s *Subject) []Finding {
	var found findings
	notes := datedNotes(s, &found)
	type gap struct {
		before, after *snapshot.WatchNote
		days          int
	}
	var gaps []gap
	for i := 1; i < len(notes); i++ {
		if days := notes[i-1].Date.DaysUntil(notes[i].Date); days > longGap {
			gaps = append(gaps, gap{notes[i-1], notes[i], days})
		}
	}
	slices.SortStableFunc(gaps, func(a, b gap) int { return cmp.Compare(b.days, a.days) })
	gaps = gaps[:min(len(gaps), gapsTold)]
	slices.SortFunc(gaps, func(a, b gap) int { return cmp.Compare(a.before.Date.String(), b.before.Date.String()) })
	for _, g := range gaps {
		found.add("veille/"+g.after.ID+"#date", fmt.Sprintf("Votre veille s’interrompt %d jours, du %s au %s.", g.days, g.before.Date.French(), g.after.Date.French()),
			"Ajoutez ce que vous avez lu dans l’intervalle ; à l’avenir, une note toutes les deux ou trois semaines suffit.")
	}
	return found
}

// datedNotes lists the notes of the training by date, and says which have none.
func datedNotes(s *Subject, found *findings) []*snapshot.WatchNote {
	var notes []*snapshot.WatchNote
	for i := range s.Watch.Notes {
		note := &s.Watch.Notes[i]
		day := civil.Period{Start: note.Date, End: note.Date}
		switch {
		case note.Date.IsZero():
			found.add("veille/"+note.ID+"#date", fmt.Sprintf("Votre note de veille %s n’a pas de date.", named(note.Title, note.ID)), "Donnez le jour où vous l’avez écrite.")
		case !dated(s.Training) || day.Within(s.Training):
			notes = append(notes, note)
		}
	}
	slices.SortStableFunc(notes, func(a, b *snapshot.WatchNote) int { return cmp.Compare(a.Date.String(), b.Date.String()) })
	return notes
}
