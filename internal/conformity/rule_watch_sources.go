package conformity

import "fmt"

var watchSources = &Rule{
	Code:    "sources-de-veille",
	Title:   "Chaque note de veille cite sa source et dit ce que vous en retenez.",
	Gravity: Advice,
	Since:   2022,
	Cites:   skill("B1.6.2", "Mettre en œuvre des outils et stratégies de veille informationnelle"),
	Check: func(s *Subject) []Finding {
		var found findings
		for _, note := range s.Watch.Notes {
			name := named(note.Title, note.ID)
			if note.Source == "" && note.URL == "" {
				found.add("veille/"+note.ID+"#source", fmt.Sprintf("Votre note de veille %s ne cite pas sa source.", name), "Donnez le nom de la source et l’adresse de l’article.")
			}
			if note.Summary == "" {
				found.add("veille/"+note.ID+"#texte", fmt.Sprintf("Votre note de veille %s est vide.", name), "Écrivez en trois lignes ce que vous en retenez, et à quoi cela vous sert.")
			}
		}
		return found
	},
}
