package site

import (
	"github.com/jalon-app/jalon/internal/edition"
)

type competenciesView struct {
	*edition.Portfolio
	Rows []edition.MatrixRow
}

func competencies(w *writing) any {
	return newPage(w, "Compétences", "Où chaque compétence du bloc est mobilisée, justifiée et prouvée", w.file, competenciesView{w.portfolio, w.portfolio.Matrix()})
}

// competencyView is the page of one competency.
type competencyView struct {
	*edition.Coverage
	Previous, Next *edition.Coverage
}

func competencyPage(w *writing, position int) any {
	all := w.portfolio.Competencies
	c := &all[position]
	v := competencyView{Coverage: c}
	if position > 0 {
		v.Previous = &all[position-1]
	}
	if position+1 < len(all) {
		v.Next = &all[position+1]
	}
	words := ""
	for _, i := range c.Indicators {
		words += i.Label + " "
	}
	w.found("", c.Code+" "+c.Label, "Compétence", words)
	return newPage(w, c.Label, c.Code+" "+c.Label, "competences.html", v, crumb{"competences.html", "Compétences"})
}
