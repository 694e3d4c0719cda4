package site

import (
	"bytes"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/jalon-app/jalon/internal/edition"
	"github.com/jalon-app/jalon/internal/fault"
	"github.com/jalon-app/jalon/internal/id"
	"github.com/jalon-app/jalon/internal/media"
	"github.com/jalon-app/jalon/internal/snapshot"
)

// jpegHead holds what a camera writes before the points.
const jpegHead = 16 << 20

// fileSet plans a name for every file the audience may see, and copies only
// those a page points at.
type fileSet struct {
	options Options
	planned map[string]*attached // by path in the dossier
}

// attached is one file of the dossier with its place in the site.
type attached struct {
	snapshot.File
	name    string // in the site
	picture bool
	outline media.Outline

	once   sync.Once
	err    error
	wanted bool
}

func newFileSet(p *edition.Portfolio, o Options) *fileSet {
	s := &fileSet{options: o, planned: map[string]*attached{}}
	taken := map[string]bool{}
	for _, name := range p.Files() {
		file, _ := p.File(name)
		if file.Problem != "" && file.MediaType != "image/svg+xml" {
			continue
		}
		a := &attached{File: file, picture: file.Width > 0}
		a.name = unique(siteName(file), taken)
		s.planned[name] = a
	}
	return s
}

// siteName puts the files of a réalisation in a folder of its name.
func siteName(f snapshot.File) string {
	parts := strings.Split(f.Path, "/")
	folder, rest := "dossier", f.Path
	if len(parts) > 2 {
		folder, rest = parts[1], strings.Join(parts[2:], "-")
	} else if len(parts) == 2 {
		folder, rest = parts[0], parts[1]
	}
	name := id.SafeName(rest)
	switch extension := path.Ext(name); {
	case f.Width > 0:
		name = strings.TrimSuffix(name, extension) + pictureExtension(f.MediaType)
	case inert(extension, f.MediaType):
		name += ".txt"
	}
	return path.Join("fichiers", strings.TrimSuffix(id.SafeName(folder), "."), name)
}

func pictureExtension(mediaType string) string {
	if mediaType == "image/jpeg" || mediaType == "image/webp" || mediaType == "image/heic" {
		return ".jpg"
	}
	return ".png"
}

// legible are the texts a browser or a spreadsheet opens as they are.
var legible = []string{".txt", ".csv", ".log"}

// active are the names a browser or a server might run.
var active = []string{
	".html", ".htm", ".xhtml", ".xht", ".shtml", ".svg", ".svgz", ".js", ".mjs", ".cjs", ".xml", ".xsl", ".xslt", ".mht", ".mhtml",
	".hta", ".php", ".phtml", ".phar", ".asp", ".aspx", ".jsp", ".cgi", ".pl", ".htaccess", ".wasm", ".swf",
}

// inert tells a file that takes « .txt » after its name: it opens as text in
// any browser, and can never run as a page of the site.
func inert(extension, mediaType string) bool {
	if slices.Contains(active, extension) || mediaType == "image/svg+xml" {
		return true
	}
	return strings.HasPrefix(mediaType, "text/") && !slices.Contains(legible, extension)
}

// unique numbers a name already taken.
func unique(name string, taken map[string]bool) string {
	candidate := name
	for n := 2; taken[candidate]; n++ {
		extension := path.Ext(name)
		candidate = strings.TrimSuffix(name, extension) + "-" + strconv.Itoa(n) + extension
	}
	taken[candidate] = true
	return candidate
}

// use gives a file a page points at, with the size of pictures once ready.
func (s *fileSet) use(name string) (*attached, bool, error) {
	a, ok := s.planned[name]
	if !ok {
		return nil, false, nil
	}
	a.once.Do(func() {
		a.wanted = true
		if a.picture {
			a.err = s.sketch(a)
		}
	})
	return a, true, a.err
}

func (s *fileSet) sketch(a *attached) error {
	limit := int64(media.MaxFile)
	if a.MediaType == "image/jpeg" {
		limit = jpegHead
	}
	data, err := s.read(a, limit)
	if err != nil {
		return err
	}
	if a.outline, err = media.Sketch(data); err != nil {
		return unreadable(a.Path, err)
	}
	return nil
}

func (s *fileSet) read(a *attached, limit int64) ([]byte, error) {
	file, err := s.options.Open(a.Path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", a.Path, err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, limit))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", a.Path, err)
	}
	return data, nil
}

// wanted lists the files the pages point at, by path.
func (s *fileSet) wanted() []*attached {
	var list []*attached
	for _, a := range s.planned {
		if a.wanted {
			list = append(list, a)
		}
	}
	slices.SortFunc(list, func(a, b *attached) int { return strings.Compare(a.Path, b.Path) })
	return list
}

func (s *fileSet) copy(a *attached) error {
	if a.picture {
		ready, _, err := s.options.Pictures.Ready(s.options.Context, a.Path)
		if err != nil {
			return err
		}
		return create(s.options.Create, a.name, bytes.NewReader(ready))
	}
	file, err := s.options.Open(a.Path)
	if err != nil {
		return fmt.Errorf("open %s: %w", a.Path, err)
	}
	defer file.Close()
	return create(s.options.Create, a.name, io.LimitReader(file, media.MaxFile))
}

// unreadable names the picture in what a person reads.
func unreadable(name string, err error) error {
	if fault.IsInvalid(err) {
		return fault.Invalidf("« %s » : %w", name, err)
	}
	return fmt.Errorf("picture %s: %w", name, err)
}
