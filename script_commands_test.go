package main

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/jalon-app/jalon/internal/export/kit"
)

// code N command…: the command must end with exit code N; its output is kept
// in the files out and err.
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N command [args…]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	var failed *exec.ExitError
	got := 0
	if errors.As(err, &failed) {
		got = failed.ExitCode()
	} else {
		ts.Check(err)
	}
	out, errOut := ts.ReadFile("stdout"), ts.ReadFile("stderr")
	ts.Check(os.WriteFile(ts.MkAbs("out"), []byte(out), 0o644))
	ts.Check(os.WriteFile(ts.MkAbs("err"), []byte(errOut), 0o644))
	if got != want {
		ts.Fatalf("exit code %d, want %d\n%s%s", got, want, out, errOut)
	}
}

// unzip ARCHIVE DIR unpacks with the standard library.
func unzip(ts *testscript.TestScript, _ bool, args []string) {
	archive, err := zip.OpenReader(ts.MkAbs(args[0]))
	ts.Check(err)
	defer archive.Close()
	for _, f := range archive.File {
		in, err := f.Open()
		ts.Check(err)
		full := filepath.Join(ts.MkAbs(args[1]), filepath.FromSlash(f.Name))
		ts.Check(os.MkdirAll(filepath.Dir(full), 0o755))
		out, err := os.Create(full)
		ts.Check(err)
		_, err = io.Copy(out, in)
		ts.Check(err)
		ts.Check(out.Close())
	}
}

// sha256 DIR checks every file of a kit against its manifest, both ways.
func verifyManifest(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	m, err := kit.ReadManifest(filepath.Join(dir, kit.ManifestName))
	ts.Check(err)
	listed := map[string]bool{kit.ManifestName: true, kit.ArchiveName: true}
	for _, e := range m.Files {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(e.Path)))
		ts.Check(err)
		sum := sha256.Sum256(data)
		if int64(len(data)) != e.Size || hex.EncodeToString(sum[:]) != e.SHA256 {
			ts.Fatalf("%s differs from the manifest", e.Path)
		}
		listed[e.Path] = true
	}
	ts.Check(filepath.WalkDir(dir, func(name string, e os.DirEntry, err error) error {
		rel, _ := filepath.Rel(dir, name)
		if err == nil && !e.IsDir() && !listed[filepath.ToSlash(rel)] {
			ts.Fatalf("%s is not in the manifest", rel)
		}
		return err
	}))
}
