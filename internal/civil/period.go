package civil

import (
	"fmt"
	"regexp"
	"strings"
)

// Period runs from Start to End, both included. An open period (« en cours »)
// has Ongoing set and no End.
type Period struct {
	Start, End Date
	Ongoing    bool
}

const day = `(\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}-\d{2}-\d{2})`

var (
	interval = regexp.MustCompile(`(?i)^(?:du\s+)?` + day + `\s*(?:au|à|-|–|—|/|→)\s*` + day + `$`)
	open     = regexp.MustCompile(`(?i)^(?:depuis\s+(?:le\s+)?|du\s+|à partir du\s+)?` + day + `\s*(?:au|à|-|–|—|/|→)?\s*(?:en cours|aujourd[’']hui|ce jour|\.\.)$`)
	since    = regexp.MustCompile(`(?i)^(?:depuis\s+(?:le\s+)?|à partir du\s+)` + day + `$`)
	single   = regexp.MustCompile(`(?i)^(?:le\s+)?` + day + `$`)
	spaces   = regexp.MustCompile(`[\s\x{00A0}\x{202F}]+`)
)

// ParsePeriod reads « du 05/01/2026 au 13/02/2026 », « 05/01/26 - 13/02/26 »,
// « depuis le 05/01/2026 », « du 05/01/2026 au en cours », a single day, and
// the ISO interval 2026-01-05/2026-02-13 (or 2026-01-05/..).
func ParsePeriod(text string) (Period, error) {
	text = strings.TrimSpace(spaces.ReplaceAllString(text, " "))
	if m := interval.FindStringSubmatch(text); m != nil {
		return closed(m[1], m[2])
	}
	for _, form := range []*regexp.Regexp{open, since} {
		if m := form.FindStringSubmatch(text); m != nil {
			start, err := Parse(m[1])
			return Period{Start: start, Ongoing: err == nil}, err
		}
	}
	if m := single.FindStringSubmatch(text); m != nil {
		return closed(m[1], m[1])
	}
	return Period{}, fmt.Errorf("« %s » n’est pas une période (du JJ/MM/AAAA au JJ/MM/AAAA)", text)
}

func closed(from, to string) (Period, error) {
	start, err := Parse(from)
	if err != nil {
		return Period{}, err
	}
	end, err := Parse(to)
	return Period{Start: start, End: end}, err
}

// IsZero tells an unknown period.
func (p Period) IsZero() bool { return p == Period{} }

// Reversed tells a period that ends before it starts.
func (p Period) Reversed() bool { return !p.Ongoing && !p.IsZero() && p.End.Before(p.Start) }

// Within tells whether p lies inside outer; an open p needs an open outer or a
// start inside it.
func (p Period) Within(outer Period) bool {
	if p.Start.Before(outer.Start) {
		return false
	}
	if outer.Ongoing {
		return true
	}
	return !outer.End.Before(p.lastKnown())
}

func (p Period) lastKnown() Date {
	if p.Ongoing {
		return p.Start
	}
	return p.End
}

// Days counts the days of a closed period, both ends included.
func (p Period) Days() int {
	if p.Ongoing || p.IsZero() {
		return 0
	}
	return p.Start.DaysUntil(p.End) + 1
}

// French writes « du 05/01/2026 au 13/02/2026 ».
func (p Period) French() string { return p.write(Date.French) }

// Short writes « du 05/01/26 au 13/02/26 », the form of the official table.
func (p Period) Short() string { return p.write(Date.Short) }

func (p Period) write(form func(Date) string) string {
	switch {
	case p.IsZero():
		return ""
	case p.Ongoing:
		return "depuis le " + form(p.Start)
	case p.Start == p.End:
		return "le " + form(p.Start)
	}
	return "du " + form(p.Start) + " au " + form(p.End)
}

// String writes the ISO 8601 interval.
func (p Period) String() string {
	switch {
	case p.IsZero():
		return ""
	case p.Ongoing:
		return p.Start.String() + "/.."
	}
	return p.Start.String() + "/" + p.End.String()
}

// MarshalText writes the ISO 8601 interval, empty when unknown.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what ParsePeriod reads, and the empty text as unknown.
func (p *Period) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*p = Period{}
		return nil
	}
	*p, err = ParsePeriod(string(text))
	return err
}
