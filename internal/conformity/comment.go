package conformity

import (
	"regexp"
	"slices"
	"strings"

	"github.com/jalon-app/jalon/internal/snapshot"
)

var comment = regexp.MustCompile(`(?s)<!--.*?(?:-->|$)`)

// written leaves out the comments of a text, such as those of the skeleton,
// and keeps its lines where they are. Comments alone are no text.
func written(source string) string {
	if !strings.Contains(source, "<!--") {
		return source
	}
	bare := comment.ReplaceAllStringFunc(source, func(c string) string { return strings.Repeat("\n", strings.Count(c, "\n")) })
	if strings.TrimSpace(bare) == "" {
		return ""
	}
	return bare
}

// withoutComments copies a dossier as its readers will see it.
func withoutComments(d *snapshot.Dossier) *snapshot.Dossier {
	bare := *d
	bare.Internships, bare.Realisations = slices.Clone(d.Internships), slices.Clone(d.Realisations)
	bare.Pathway, bare.Watch.Notes = slices.Clone(d.Pathway), slices.Clone(d.Watch.Notes)
	texts := []*string{&bare.Profile, &bare.Project, &bare.Learning, &bare.Watch.Method}
	for i := range bare.Internships {
		texts = append(texts, &bare.Internships[i].Report)
	}
	for i := range bare.Pathway {
		texts = append(texts, &bare.Pathway[i].Description)
	}
	for i := range bare.Watch.Notes {
		texts = append(texts, &bare.Watch.Notes[i].Summary)
	}
	for i := range bare.Realisations {
		r := &bare.Realisations[i]
		texts = append(texts, &r.Context, &r.Need, &r.Environment, &r.Approach, &r.Contribution, &r.Retrospective)
	}
	for _, text := range texts {
		*text = written(*text)
	}
	return &bare
}
