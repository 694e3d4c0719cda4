package workbook

// Label is one label of the form: the official text first, then the other ways
// people write it.
type Label struct {
	Code  string
	Texts []string
}

func (l Label) official() string { return l.Texts[0] }

// Labels is what is looked for in a synthesis workbook.
type Labels struct {
	Session, Name, Number, Centre, Option, URL, Titles, Period Label
	Boxes                                                      []string // codes of the options
	Columns, Parts                                             []Label
}

// Form gives the labels of the official form, the same for every diploma, with
// those of one diploma. Without boxes, no option is looked for.
func Form(boxes []string, columns, parts []Label) Labels {
	return Labels{
		Session: Label{"session", []string{"SESSION"}},
		Name:    Label{"nom", []string{"NOM et prénom :", "NOM prénom", "NOM et prénoms", "Noms et prénoms", "Nom, prénom", "Prénom et NOM", "Prénom NOM", "Nom et prénom du candidat", "Nom du candidat", "Candidat", "Nom"}},
		Number:  Label{"numero", []string{"N° candidat :", "N° de candidat", "N° du candidat", "Numéro candidat", "Numéro de candidat", "Numéro du candidat", "Num candidat", "N° d’inscription", "N° Cyclades"}},
		Centre:  Label{"centre", []string{"Centre de formation :", "Centre d’examen", "Établissement", "Lycée"}},
		Option:  Label{"option", []string{"Option :", "Spécialité", "Parcours"}},
		URL:     Label{"url", []string{"Adresse URL du portfolio :", "URL du portfolio", "Adresse du portfolio", "Adresse URL", "Lien du portfolio", "Lien vers le portfolio", "Portfolio", "URL"}},
		Titles:  Label{"intitules", []string{"Compétences mises en œuvre", "Réalisations professionnelles", "Réalisation professionnelle", "Intitulé", "Réalisations"}},
		Period:  Label{"periode", []string{"Période (sous la forme du JJ/MM/AA au JJ/MM/AA)", "Période", "Périodes", "Dates", "Date"}},
		Boxes:   boxes, Columns: columns, Parts: parts,
	}
}
