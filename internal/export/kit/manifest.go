package kit

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
)

const manifestFormat = "jalon-kit/1"

// Manifest lists what a kit holds.
type Manifest struct {
	Format   string  `json:"format"`
	Snapshot string  `json:"empreinte"` // SHA-256 of the snapshot's canonical JSON
	Files    []Entry `json:"fichiers"`  // by path
}

// Entry is one file of the kit.
type Entry struct {
	Path   string `json:"chemin"`
	Size   int64  `json:"taille"` // bytes
	SHA256 string `json:"sha256"` // lower-case hexadecimal
}

// ReadManifest reads the manifest of a kit.
func ReadManifest(name string) (Manifest, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return Manifest{}, fmt.Errorf("read manifest: %w", err)
	}
	var m Manifest
	if err := json.Unmarshal(data, &m); err != nil || m.Format != manifestFormat {
		return Manifest{}, fmt.Errorf("read manifest %s: not a kit", name)
	}
	return m, nil
}

// Seal writes the read-me, the manifest and the archive of all that was
// created so far.
func (k *Kit) Seal(snapshotHash, readMe string) error {
	if err := k.write(ReadMeName, []byte(strings.ReplaceAll(readMe, "\n", "\r\n"))); err != nil {
		return err
	}
	m := Manifest{Format: manifestFormat, Snapshot: snapshotHash, Files: k.Entries()}
	data, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return fmt.Errorf("seal kit: %w", err)
	}
	if err := k.write(ManifestName, append(data, '\n')); err != nil {
		return err
	}
	return k.archive()
}

// Entries lists what was created so far, by path.
func (k *Kit) Entries() []Entry {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	list := make([]Entry, 0, len(k.entries))
	for _, e := range k.entries {
		list = append(list, e)
	}
	slices.SortFunc(list, func(a, b Entry) int { return strings.Compare(a.Path, b.Path) })
	return list
}

func (k *Kit) write(name string, data []byte) error {
	w, err := k.Create(name)
	if err != nil {
		return err
	}
	if _, err := w.Write(data); err != nil {
		_ = w.Close() // the write's error says more
		return err
	}
	return w.Close()
}
