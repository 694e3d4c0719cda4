package edition

import (
	"testing"

	"github.com/jalon-app/jalon/internal/snapshot"
)

func TestAReservedAddressIsReservedHoweverItIsWritten(t *testing.T) {
	d := &snapshot.Dossier{Realisations: []snapshot.Realisation{{ID: "a", Evidence: []snapshot.Evidence{
		{ID: "p", URL: "https://forge.test/é/secret", Visibility: snapshot.CommissionOnly},
		{ID: "q", URL: "https://forge.test/note", State: snapshot.Confidential},
		{ID: "r", URL: "https://forge.test/libre", State: snapshot.Confidential, Visibility: snapshot.Public},
	}}}}
	p := Portfolio{withheld: withheld(d, false)}
	for address, want := range map[string]bool{
		"https://forge.test/%C3%A9/secret": true, "http://forge.test/é/secret": true, "https://forge.test:443/é/secret/": true,
		"https://forge.test/./é/secret": true, "https://u@forge.test/é/secret": true, "https://forge.test/é/secret?x=1": true,
		"https://forge.test/é/secret/index.html": true, "HTTPS://FORGE.TEST/É/SECRET#x": true, "https://www.forge.test/é/secret": true,
		"https://forge.test/note": true, "https://forge.test/libre": false, "https://forge.test/é/autre": false, "https://forge.test/": false,
	} {
		if p.Withheld(address) != want {
			t.Errorf("%s: want reserved %v", address, want)
		}
	}
	if len(withheld(d, true)) != 0 {
		t.Error("the commission sees everything")
	}
}
