package app

import (
	"fmt"

	"github.com/jalon-app/jalon/internal/competency"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/folder"
	"github.com/jalon-app/jalon/internal/fr"
)

type newCommand struct {
	Dir     string `arg:"" name:"dir" help:"Le dossier à créer."`
	Option  string `name:"option" required:"" placeholder:"SISR|SLAM" help:"L’option du BTS SIO."`
	Session int    `name:"session" required:"" placeholder:"ANNÉE" help:"L’année de l’examen, par exemple 2027."`
}

func (c newCommand) Run(s streams, library *competency.Library) error {
	framework, err := library.Load("bts-sio")
	if err != nil {
		return err
	}
	var known []string
	for _, o := range framework.Specialties {
		known = append(known, o.Code)
	}
	if !framework.HasSpecialty(c.Option) {
		return fault.Invalidf("L’option « %s » n’existe pas.%s", c.Option, fr.DidYouMean(c.Option, known))
	}
	sitting, ok := framework.Sitting(c.Session)
	if !ok {
		return fault.Invalidf("La session %d n’est pas connue : donnez l’année de votre examen, par exemple %d.", c.Session, framework.Sittings[len(framework.Sittings)-1].Year)
	}
	files, err := folder.Skeleton(c.Option, c.Session)
	if err != nil {
		return err
	}
	if err := folder.Save(c.Dir, files); err != nil {
		return err
	}
	if sitting.Certainty == competency.Unconfirmed {
		fmt.Fprintf(s.out, "La circulaire de la session %d n’est pas confirmée : les libellés d’une session antérieure sont repris.\n", c.Session)
	}
	_, err = fmt.Fprintf(s.out, "Le dossier « %s » est créé. Commencez par dossier.yaml, puis :\n\n  jalon check %s\n", c.Dir, shellQuoted(c.Dir))
	return err
}
