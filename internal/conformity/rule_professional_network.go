package conformity

import (
	"net/url"
	"slices"
	"strings"
)

// professionalNetworks are hosts whose pages are profiles of people at work. A
// forge such as GitHub shows code, not an identity: it comes beside them.
var professionalNetworks = []string{"linkedin.com", "lnkd.in", "xing.com", "viadeo.com", "jobteaser.com", "malt.fr", "malt.com", "doyoubuzz.com", "jobirl.com"}

var professionalNetwork = &Rule{
	Code:    "reseau-professionnel",
	Title:   "Votre profil est visible sur un réseau social professionnel.",
	Gravity: Important,
	Since:   2022,
	Cites:   indicator("B1.6", "L’identité professionnelle est pertinente et visible sur un réseau social professionnel."),
	Check:   checkProfessionalNetwork,
}

func checkProfessionalNetwork(s *Subject) []Finding {
	const mend = "Créez-y un profil à jour (formation, stages, compétences) et donnez son adresse."
	var found findings
	for _, presence := range s.Presences {
		if onNetwork(presence.URL) {
			return nil
		}
	}
	if len(s.Presences) == 0 {
		found.add("dossier#identite_professionnelle", "Votre dossier ne renvoie vers aucun réseau social professionnel.", mend)
	} else {
		found.add("dossier#identite_professionnelle", "Aucune des adresses de votre identité professionnelle n’est celle d’un réseau social professionnel connu.", mend)
	}
	return found
}

func onNetwork(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := "." + strings.ToLower(u.Hostname())
	return slices.ContainsFunc(professionalNetworks, func(network string) bool { return strings.HasSuffix(host, "."+network) })
}
