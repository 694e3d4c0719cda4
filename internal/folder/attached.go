package folder

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/media"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// attachments lists every file that is not one of ours.
func (r *reader) attachments() []string {
	var names []string
	for name := range r.folder.paths {
		if !isOurs(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func isOurs(name string) bool {
	dir, base := path.Split(name)
	switch {
	case dir == "":
		return slices.Contains(topNames, base)
	case dir == watchDir+"/":
		return path.Ext(base) == ".md"
	case strings.Count(dir, "/") == 2:
		return strings.HasPrefix(dir, internshipsDir+"/") && base == internshipFile ||
			strings.HasPrefix(dir, realisationDir+"/") && base == realisation
	}
	return false
}

// facts notes what is known of an attached file.
func (r *reader) facts(name string, out *snapshot.File) {
	file, err := r.folder.Open(name)
	if err != nil {
		r.problem(name, 0, 0, "Le fichier ne s’ouvre pas (%v).", fault.French(err))
		return
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		r.problem(name, 0, 0, "Le fichier ne se lit pas (%v).", fault.French(err))
		return
	}
	seeker, ok := file.(io.ReadSeeker)
	if !ok {
		r.problem(name, 0, 0, "Le fichier ne se lit pas.")
		return
	}
	facts, err := media.Inspect(name, info.Size(), seeker)
	if err != nil {
		r.problem(name, 0, 0, "Le fichier ne se lit pas (%v).", fault.French(err))
		return
	}
	*out = snapshot.File{
		Path: name, Size: info.Size(), MediaType: facts.MediaType, Width: facts.Width,
		Height: facts.Height, Pages: facts.Pages, Problem: facts.Problem,
	}
	r.digest(seeker, out)
}

func (r *reader) digest(file io.ReadSeeker, out *snapshot.File) {
	sum := sha256.New()
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		r.problem(out.Path, 0, 0, "Le fichier ne se lit pas (%v).", fault.French(err))
		return
	}
	if _, err := io.Copy(sum, file); err != nil {
		r.problem(out.Path, 0, 0, "Le fichier ne se lit pas (%v).", fault.French(err))
		return
	}
	out.SHA256 = hex.EncodeToString(sum.Sum(nil))
}
