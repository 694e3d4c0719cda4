package snapshot

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"

	"golang.org/x/text/unicode/norm"
)

// Canonicalise gives d its one form in place: every text canonical, every list
// whose order means nothing sorted. Two dossiers that say the same then have
// the same JSON.
func (d *Dossier) Canonicalise() {
	if d.Format == 0 {
		d.Format = Format
	}
	canonicalTexts(reflect.ValueOf(d).Elem())
	for i := range d.Files {
		d.Files[i].Path = norm.NFC.String(d.Files[i].Path)
	}
	slices.SortFunc(d.Internships, func(a, b Internship) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(d.Realisations, func(a, b Realisation) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(d.Watch.Notes, func(a, b WatchNote) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(d.Files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
}

// canonicalTexts walks the value; an empty list is the same as none.
func canonicalTexts(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(CanonicalText(v.String()))
	case reflect.Struct:
		for i := range v.NumField() {
			canonicalTexts(v.Field(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			canonicalTexts(v.Elem())
		}
	case reflect.Slice:
		if v.Len() == 0 {
			v.SetZero()
		}
		for i := range v.Len() {
			canonicalTexts(v.Index(i))
		}
	}
}

// JSON writes the canonical JSON: keys in the order of the types, two-space
// indentation, no HTML escaping, a final line feed.
func (d *Dossier) JSON() ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(d); err != nil {
		return nil, fmt.Errorf("encode snapshot: %w", err)
	}
	return out.Bytes(), nil
}

// Hash is the SHA-256 of the canonical JSON, in lower-case hexadecimal. It
// names the dépôt.
func (d *Dossier) Hash() (string, error) {
	data, err := d.JSON()
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]), nil
}

// Parse reads a canonical JSON back, strictly.
func Parse(data []byte) (*Dossier, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var d Dossier
	if err := dec.Decode(&d); err != nil {
		return nil, fmt.Errorf("parse snapshot: %w", err)
	}
	if d.Format != Format {
		return nil, fmt.Errorf("parse snapshot: format %d, want %d", d.Format, Format)
	}
	return &d, nil
}
