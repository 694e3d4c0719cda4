// Package attestation copies the attestations de stage and certificats de
// travail into the kit, under names an examiner understands. It changes no
// byte of them.
package attestation

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/jalon-app/jalon/internal/edition"
)

// Write copies each attestation to attestations/.
func Write(list []edition.Attestation, open func(string) (fs.File, error), create func(string) (io.WriteCloser, error)) error {
	for _, a := range list {
		if err := copyFile(a.Path, Name(a), open, create); err != nil {
			return fmt.Errorf("copy attestation %s: %w", a.Internship, err)
		}
	}
	return nil
}

// Name is the path of an attestation in the kit.
func Name(a edition.Attestation) string {
	return "attestations/" + a.Internship + "-" + a.Kind + strings.ToLower(path.Ext(a.Path))
}

func copyFile(from, to string, open func(string) (fs.File, error), create func(string) (io.WriteCloser, error)) error {
	in, err := open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := create(to)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		_ = out.Close() // the copy's error says more
		return err
	}
	return out.Close()
}
