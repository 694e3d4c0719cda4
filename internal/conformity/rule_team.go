package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/snapshot"
)

var team = &Rule{
	Code:    "qui-a-fait-quoi",
	Title:   "Un travail d’équipe dit qui a fait quoi.",
	Gravity: Important,
	Since:   2022,
	Cites: cite("L’entretien permet d’apprécier sa capacité à rendre compte d’un travail réalisé au sein d’une équipe projet en mettant clairement en évidence sa contribution personnelle.",
		oral, competency.Official),
	Check: checkTeam,
}

func checkTeam(s *Subject) []Finding {
	var found findings
	for r := range s.realisations() {
		if r.Work != snapshot.InTeam {
			continue
		}
		if len(r.Team) < 2 {
			found.add(r.Dir()+"#equipe", fmt.Sprintf("Votre réalisation %s est un travail d’équipe, mais ne dit pas qui a fait quoi.", named(r.Title, r.ID)),
				"Donnez une ligne par membre, vous compris : un rôle suffit, sans nom, avec ses tâches.")
			continue
		}
		for i, mate := range r.Team {
			if mate.Tasks == "" {
				found.add(at(r.Dir(), "equipe[%d].taches", i), fmt.Sprintf("Dans %s, les tâches de %s ne sont pas dites.", named(r.Title, r.ID), named(mate.Member, "ce membre")),
					"Résumez en quelques mots ce que cette personne a fait.")
			}
		}
	}
	return found
}
