package conformity

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
)

var openLinks = &Rule{
	Code:    "liens-ouvrables",
	Title:   "Les liens vers le réseau peuvent être ouverts par la commission.",
	Gravity: Advice,
	Since:   2022,
	Cites: cite("L’accessibilité du portfolio sous forme électronique est obligatoire et relève de la seule responsabilité de la personne candidate.",
		circular, competency.Official),
	Check: checkOpenLinks,
}

func checkOpenLinks(s *Subject) []Finding {
	var found findings
	judge := func(field string, line int, address string) {
		switch judgeAddress(address) {
		case addressLocal:
			found.addLine(field, line, fmt.Sprintf("L’adresse « %s » n’est pas accessible hors de son réseau : la commission ne pourra pas l’ouvrir.", address), "Joignez une capture ou un export à la place, ou écrivez l’adresse comme du code, sans lien.")
		case addressPlain:
			found.addLine(field, line, fmt.Sprintf("L’adresse « %s » n’est pas chiffrée : un navigateur peut refuser de l’ouvrir.", address), "Essayez-la en https:// ; si le site ne le permet pas, joignez une copie.")
		}
	}
	address := func(field, value string) {
		if judgeAddress(value) == addressUnreadable {
			found.add(field, fmt.Sprintf("« %s » n’est pas une adresse web : votre site n’en fera pas de lien.", value), "Recopiez-la de la barre d’adresse du navigateur ; elle commence par https://.")
			return
		}
		judge(field, 0, value)
	}
	for i, presence := range s.Presences {
		address(at("dossier", "identite_professionnelle[%d].url", i), presence.URL)
	}
	for p := range s.proofs() {
		address(p.field("lien"), p.URL)
	}
	for _, note := range s.Watch.Notes {
		address("veille/"+note.ID+"#url", note.URL)
	}
	for _, t := range s.texts {
		for _, ref := range t.references() {
			judge(t.field, ref.Line-1, ref.Target)
		}
	}
	return found
}
