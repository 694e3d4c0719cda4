package folder

import (
	"path"
	"slices"
	"strings"

	"github.com/jalon-app/jalon/internal/snapshot"
)

func (r *reader) watch(d *snapshot.Dossier) {
	if _, ok := r.folder.paths[watchFile]; ok {
		var keys watchKeys
		if body, before, ok := r.headed(watchFile, "veille", &keys); ok {
			d.Watch.Subject, d.Watch.Tools = keys.Subject, keys.Tools
			r.body(watchFile, "veille", "methode", body, before, &d.Watch.Method)
		}
	}
}

// notes lists the Markdown files directly under veille/, without extension.
func (r *reader) notes() []string {
	var ids []string
	for name := range r.folder.paths {
		stem, ok := strings.CutSuffix(name, ".md")
		if path.Dir(name) != watchDir || !ok {
			continue
		}
		if child := path.Base(stem); r.identified(name, child) {
			ids = append(ids, child)
		}
	}
	slices.Sort(ids)
	return ids
}

func (r *reader) watchNote(child string, note *snapshot.WatchNote) {
	name := path.Join(watchDir, child+".md")
	body, before, ok := r.headed(name, "veille/"+child, note)
	if !ok {
		return
	}
	note.ID = child
	r.body(name, "veille/"+child, "texte", body, before, &note.Summary)
}
