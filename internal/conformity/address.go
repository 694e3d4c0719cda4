package conformity

import (
	"net/netip"
	"net/url"
	"strings"
)

// verdict is what can be said of an address without opening it.
type verdict int

const (
	addressGood verdict = iota
	addressEmpty
	addressUnreadable
	addressPlain // http, without encryption
	addressLocal // localhost, a private network
)

func judgeAddress(address string) verdict {
	if address == "" {
		return addressEmpty
	}
	u, err := url.Parse(address)
	switch {
	case err != nil || u.Hostname() == "" || u.Scheme != "http" && u.Scheme != "https":
		return addressUnreadable
	case isLocal(u.Hostname()):
		return addressLocal
	case u.Scheme == "http":
		return addressPlain
	}
	return addressGood
}

// isLocal tells a host that only its own network can reach.
func isLocal(host string) bool {
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.IsLoopback() || ip.IsPrivate() || ip.IsLinkLocalUnicast() || ip.IsUnspecified()
	}
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	for _, suffix := range []string{".local", ".localhost", ".lan", ".home", ".internal", ".intranet", ".home.arpa"} {
		if strings.HasSuffix(host, suffix) {
			return true
		}
	}
	return !strings.Contains(host, ".") // « localhost », « serveur »
}
