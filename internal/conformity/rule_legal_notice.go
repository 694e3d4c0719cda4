package conformity

import "fmt"

var legalNotice = &Rule{
	Code:    "mentions-legales-du-portfolio",
	Title:   "Le portfolio a ses mentions légales.",
	Gravity: Important,
	Since:   2022,
	Cites:   indicator("B1.3", "Les mentions légales sont accessibles et conformes à la législation."),
	Check: func(s *Subject) []Finding {
		var found findings
		for _, m := range []struct{ key, value, what, mend string }{
			{"responsable_publication", s.LegalNotice.Publisher, "la personne responsable de la publication", "Donnez votre nom, ou celui de qui publie le site."},
			{"contact", s.LegalNotice.Contact, "un moyen de contact", "Une adresse électronique suffit ; ni téléphone ni adresse postale."},
			{"hebergeur", s.LegalNotice.Host, "l’hébergeur", "Recopiez le nom et l’adresse que l’hébergeur publie sur son propre site."},
		} {
			if m.value == "" {
				found.add("dossier#mentions_legales."+m.key, fmt.Sprintf("Les mentions légales de votre portfolio n’indiquent pas encore %s.", m.what), m.mend)
			}
		}
		return found
	},
}
