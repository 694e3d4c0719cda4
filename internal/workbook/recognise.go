package workbook

import (
	"bytes"
	"unicode/utf16"

	"github.com/jalon-app/jalon/internal/fault"
)

var (
	zipMagic = []byte("PK\x03\x04")
	oleMagic = []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") // .xls, and .xlsx with a password
)

const saveAs = "Ouvrez-le dans un tableur et enregistrez-le au format « Classeur Excel (.xlsx) »."

// recognise refuses, by content, what is not an unencrypted zip.
func recognise(data []byte) error {
	head := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 1024)], "\xEF\xBB\xBF \t\r\n"))
	switch {
	case len(data) == 0:
		return fault.Invalidf("Le fichier est vide.")
	case len(data) > MaxSize:
		return fault.Invalidf("Le fichier dépasse 20 Mio : un tableau de synthèse n’en fait pas tant. Retirez-en les images.")
	case bytes.HasPrefix(data, zipMagic):
		return nil
	case bytes.HasPrefix(data, oleMagic) && bytes.Contains(data, wide("EncryptedPackage")):
		return fault.Invalidf("Ce classeur est protégé par un mot de passe. Retirez le mot de passe, puis recommencez.")
	case bytes.HasPrefix(data, oleMagic):
		return fault.Invalidf("Ce fichier est à l’ancien format d’Excel (.xls). %s", saveAs)
	case bytes.HasPrefix(data, []byte("%PDF")):
		return fault.Invalidf("Ce fichier est un PDF, pas un classeur. Donnez le fichier .xlsx dont il est tiré.")
	case bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.Contains(head, []byte("<html")):
		return fault.Invalidf("Ce fichier est une page web renommée, pas un classeur. %s", saveAs)
	case bytes.HasPrefix(head, []byte("<?xml")):
		return fault.Invalidf("Ce fichier est un document XML, pas un classeur. %s", saveAs)
	}
	return fault.Invalidf("Ce fichier n’est pas un classeur Excel (.xlsx). %s", saveAs)
}

func wide(text string) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return out
}

// foreign tells which other zip format the list of parts betrays.
func foreign(names map[string]bool, mimetype string) error {
	switch {
	case bytes.Contains([]byte(mimetype), []byte("opendocument")):
		return fault.Invalidf("Ce fichier est au format OpenDocument (.ods). %s", saveAs)
	case names["xl/workbook.bin"]:
		return fault.Invalidf("Ce fichier est un classeur binaire (.xlsb). %s", saveAs)
	case names["word/document.xml"]:
		return fault.Invalidf("Ce fichier est un document Word, pas un classeur.")
	case names["ppt/presentation.xml"]:
		return fault.Invalidf("Ce fichier est une présentation, pas un classeur.")
	case !names["[Content_Types].xml"]:
		return fault.Invalidf("Ce fichier est une archive, pas un classeur Excel (.xlsx).")
	}
	return nil
}
