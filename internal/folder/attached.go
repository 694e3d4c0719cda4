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
	out.Path, out.Size = name, info.Size()
	if !r.digest(seeker, out) {
		return
	}
	facts, err := media.Inspect(name, info.Size(), seeker) // last: it may keep the file
	if err != nil {
		r.problem(name, 0, 0, "Le fichier ne se lit pas (%v).", fault.French(err))
		return
	}
	out.MediaType, out.Problem = facts.MediaType, facts.Problem
	out.Width, out.Height, out.Pages = facts.Width, facts.Height, facts.Pages
	out.Sideways, out.Oversize, out.Unfilled = facts.Sideways, facts.Oversize, facts.Unfilled
}

func (r *reader) digest(file io.ReadSeeker, out *snapshot.File) bool {
	sum := sha256.New()
	_, err := io.Copy(sum, file)
	if err == nil {
		_, err = file.Seek(0, io.SeekStart)
	}
	if err != nil {
		r.problem(out.Path, 0, 0, "Le fichier ne se lit pas (%v).", fault.French(err))
		return false
	}
	out.SHA256 = hex.EncodeToString(sum.Sum(nil))
	return true
}
