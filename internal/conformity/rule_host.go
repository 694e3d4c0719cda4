package conformity

import "fmt"

var host = &Rule{
	Code:    "organisation-et-tuteur",
	Title:   "Chaque stage nomme l’organisation d’accueil et le tuteur ou la tutrice.",
	Gravity: Advice,
	Since:   2022,
	Cites:   advised("La commission demande où le stage a eu lieu, et qui l’a encadré."),
	Check: func(s *Subject) []Finding {
		var found findings
		for i := range s.Internships {
			in := &s.Internships[i]
			if in.Host.Name == "" {
				found.add(in.Dir()+"#organisation.nom", fmt.Sprintf("Votre stage %s ne nomme pas l’organisation d’accueil.", named(in.Title, in.ID)), "Donnez son nom, son secteur et sa ville.")
			}
			if in.Supervisor.Name == "" && in.Supervisor.Role == "" {
				found.add(in.Dir()+"#tuteur", fmt.Sprintf("Votre stage %s ne dit pas qui encadrait votre travail.", named(in.Title, in.ID)), "Donnez le nom ou la fonction de la personne ; ni téléphone ni adresse.")
			}
		}
		return found
	},
}
