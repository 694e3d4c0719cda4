// Package civil holds calendar dates and periods without hour or zone, as the
// official table writes them. It reads the forms people type and writes two:
// French for people (05/01/2026) and ISO 8601 for machines (2026-01-05).
package civil

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Date is a day of the Gregorian calendar. The zero value means « unknown ».
type Date struct {
	Year, Month, Day int
}

var (
	french = regexp.MustCompile(`^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2}|\d{4})$`)
	iso    = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})$`)
)

// Parse reads JJ/MM/AAAA, JJ/MM/AA (21st century) or AAAA-MM-JJ.
func Parse(text string) (Date, error) {
	text = strings.TrimSpace(text)
	if m := iso.FindStringSubmatch(text); m != nil {
		return valid(number(m[1]), number(m[2]), number(m[3]), text)
	}
	m := french.FindStringSubmatch(text)
	if m == nil {
		return Date{}, fmt.Errorf("« %s » n’est pas une date (JJ/MM/AAAA)", text)
	}
	year := number(m[3])
	if year < 100 {
		year += 2000
	}
	return valid(year, number(m[2]), number(m[1]), text)
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits) // the pattern admits digits only
	return n
}

func valid(year, month, day int, text string) (Date, error) {
	d := Date{year, month, day}
	if Of(d.time()) != d || year < 1900 || year > 2199 {
		return Date{}, fmt.Errorf("« %s » n’existe pas dans le calendrier", text)
	}
	return d, nil
}

// Of keeps the calendar day of t.
func Of(t time.Time) Date { return Date{t.Year(), int(t.Month()), t.Day()} }

func (d Date) time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// IsZero tells an unknown date.
func (d Date) IsZero() bool { return d == Date{} }

// Before compares two known dates.
func (d Date) Before(other Date) bool { return d.time().Before(other.time()) }

// DaysUntil counts the days from d to other; negative when other is earlier.
func (d Date) DaysUntil(other Date) int {
	return int(other.time().Sub(d.time()).Hours() / 24)
}

// AddDays moves by n days.
func (d Date) AddDays(n int) Date { return Of(d.time().AddDate(0, 0, n)) }

// French writes JJ/MM/AAAA.
func (d Date) French() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d/%02d/%04d", d.Day, d.Month, d.Year)
}

// Short writes JJ/MM/AA, the form of the official table.
func (d Date) Short() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d/%02d/%02d", d.Day, d.Month, d.Year%100)
}

// String writes ISO 8601.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText writes ISO 8601, empty when unknown.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what Parse reads, and the empty text as unknown.
func (d *Date) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	*d, err = Parse(string(text))
	return err
}
