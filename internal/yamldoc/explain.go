package yamldoc

import "strings"

// explanations turns the parser's words into what a person can do.
var explanations = []struct{ sign, french string }{
	{"mapping values are not allowed", "Un « : » est de trop ici : mettez la valeur entre guillemets (\"…\"), ou vérifiez le retrait de la ligne."},
	{"cannot start any token", "Ce caractère ne peut pas commencer une valeur : mettez-la entre guillemets (\"…\") ; si c’est une tabulation, remplacez-la par des espaces."},
	{"tab character", "Une tabulation est utilisée pour le retrait : remplacez-la par des espaces."},
	{"could not find expected ':'", "Il manque un « : » après la clé."},
	{"did not find expected key", "Une clé est attendue ici : vérifiez le retrait de la ligne et les guillemets."},
	{"did not find expected '-'", "Un tiret est attendu ici : vérifiez le retrait de la liste."},
	{"did not find expected ',' or ']'", "Il manque une virgule ou un « ] »."},
	{"did not find expected ',' or '}'", "Il manque une virgule ou un « } »."},
	{"unexpected end of stream", "Le fichier se termine au milieu d’une valeur : un guillemet n’est pas fermé."},
	{"unknown anchor", "Les ancres et les renvois YAML (& et *) ne sont pas acceptés : mettez la valeur entre guillemets."},
	{"unknown escape", "Cette barre oblique inverse n’est pas comprise : utilisez des guillemets simples ('…')."},
	{"control characters", "Un caractère invisible est interdit ici : effacez-le et retapez le mot."},
	{"UTF-8", "Le fichier n’est pas en UTF-8 : réenregistrez-le dans cet encodage."},
	{"depth", "Les valeurs sont imbriquées trop profondément."},
	{"expected single document", "Une ligne « --- » de trop coupe le fichier en deux."},
}

func explain(message string) string {
	for _, e := range explanations {
		if strings.Contains(message, e.sign) {
			return e.french
		}
	}
	return "Le YAML ne se lit pas à cet endroit : vérifiez le retrait et les guillemets."
}
