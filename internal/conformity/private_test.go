package conformity

import "testing"

func TestPrivateDataIsToldFromWhatLooksLikeIt(t *testing.T) {
	cases := map[string]string{
		"Appelez le 06 12 34 56 78.":                     "un numéro de téléphone",
		"tél. 0612345678":                                "un numéro de téléphone",
		"Portable : 06.12.34.56.78":                      "un numéro de téléphone",
		"+33 6 12 34 56 78":                              "un numéro de téléphone",
		"+33 (0)6 12 34 56 78":                           "un numéro de téléphone",
		"0033 6 12 34 56 78":                             "un numéro de téléphone",
		"Née le 12 mars 2005 à Valmont":                  "une date de naissance",
		"Né(e) le 12/03/2005":                            "une date de naissance",
		"Date de naissance : 12/03/2005":                 "une date de naissance",
		"2 55 08 14 168 025 38":                          "un numéro de sécurité sociale",
		"FR76 3000 6000 0112 3456 7890 189":              "un IBAN",
		"né le 12/03/2005, tél. 06 12 34 56 78":          "un numéro de téléphone et une date de naissance",
		"06 39 98 12 34, même réservé à la fiction":      "un numéro de téléphone",
		"+33 1 99 00 12 34":                              "un numéro de téléphone",
		"n° de série 0612345678":                         "",
		"S/N 1550814168025":                              "",
		"10.0.12.34 et 192.168.10.20":                    "",
		"2001:db8:0612:3456:7890::1":                     "",
		"version 1.06.12.34.56.78":                       "",
		"06-12-34-56-78-9A":                              "",
		"06:12:34:56:78:90":                              "",
		"01/02/2026 10:20 et 03/04/2026":                 "",
		"01 02 2026 10 30":                               "",
		"02347000001":                                    "",
		"2 55 08 14 168 025 39":                          "", // wrong key
		"FR76 3000 6000 0112 3456 7890 188":              "",
		"Il ne le sait que depuis le 12/03/2026":         "",
		"| Date de naissance | date | oui |":             "",
		"Le projet est né le lendemain, le 12/03/2026":   "",
		"siège : 12 rue des Halles, 35000 Valmont":       "",
		"3 routes, 12 places, 4 chemins vers 35000 Kio.": "",
	}
	for line, want := range cases {
		if got := privateData(line, false); got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
	for line, want := range map[string]string{
		"J’habite 12 rue des Halles, 35000 Valmont": "une adresse postale",
		"12, bd du Port": "",
		"J’ai passé 12 places à 35000 euros.": "",
	} {
		if got := privateData(line, true); got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}

func TestAnAddressIsJudgedWithoutOpeningIt(t *testing.T) {
	for address, want := range map[string]verdict{
		"": addressEmpty, "exemple.fr": addressUnreadable, "ftp://exemple.fr": addressUnreadable, "https://": addressUnreadable, "http://[::1": addressUnreadable,
		"http://exemple.fr": addressPlain, "https://exemple.fr/a?b#c": addressGood, "HTTPS://EXEMPLE.FR": addressGood,
		"https://localhost:8080": addressLocal, "http://127.0.0.1": addressLocal, "https://10.1.2.3/": addressLocal, "https://172.20.0.1/": addressLocal,
		"https://[fe80::1]/": addressLocal, "https://[::1]/": addressLocal, "https://intranet/": addressLocal, "https://glpi.lan/": addressLocal, "https://nas.local.": addressLocal,
		"https://172.32.0.1/": addressGood, "https://local.exemple.fr": addressGood,
	} {
		if got := judgeAddress(address); got != want {
			t.Errorf("%q: got %d, want %d", address, got, want)
		}
	}
}

func TestAWordIsFoundAtItsStart(t *testing.T) {
	for _, c := range []struct {
		text, word string
		want       bool
	}{
		{"active directory", "active", true},
		{"radioactive", "active", false},
		{"samba-ad", "ad", true},
		{"gitlab 17", "git", true},
		{"digit", "git", false},
		{"asp.net core", ".net", true},
		{"digit git", "git", true},
		{"éa a", "a", true},
		{"php", "", false},
	} {
		if got := startsAWord(c.text, c.word); got != c.want {
			t.Errorf("%q in %q: %v", c.word, c.text, got)
		}
	}
}
