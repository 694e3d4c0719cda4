package intake

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/jalon-app/jalon/internal/civil"
	"github.com/jalon-app/jalon/internal/fr"
	"github.com/jalon-app/jalon/internal/workbook"
)

// readPeriod reads the period of a line, and says how sure that is.
func (r *reader) readPeriod(l line) (civil.Period, string) {
	if l.period == "" {
		return civil.Period{}, ""
	}
	at := workbook.Cell{Row: l.row, Col: r.layout.Period}
	period, sure := r.serial(at, l.period)
	if period.IsZero() {
		period, sure = understand(l.period)
	}
	switch {
	case period.IsZero():
		r.illegible("%s : la période « %s » n’a pas été comprise.", at.Name(), quote(l.period))
		return period, clean(l.period)
	case period.Reversed():
		r.guessed("%s : la période « %s » finit avant de commencer.", at.Name(), quote(l.period))
	case !sure:
		r.guessed("%s : la période « %s » est lue comme « %s ».", at.Name(), quote(l.period), period.French())
	}
	return period, period.String()
}

// serial reads a date typed as one, which a workbook keeps as a number of days.
func (r *reader) serial(at workbook.Cell, text string) (civil.Period, bool) {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || n < 20_000 || n > 80_000 || math.IsNaN(n) { // 1954 to 2119
		return civil.Period{}, false
	}
	day, err := excelize.ExcelDateToTime(n, r.epoch1904())
	if err != nil {
		return civil.Period{}, false
	}
	d := civil.Of(day)
	return civil.Period{Start: d, End: d}, r.file.Look(r.grid.Sheet, at).Date
}

func (r *reader) epoch1904() bool {
	properties, err := r.file.GetWorkbookProps()
	return err == nil && properties.Date1904 != nil && *properties.Date1904
}

const monthNames = `janvier|janv|jan|fevrier|fevr|fev|mars|mar|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|sep|octobre|oct|novembre|nov|decembre|dec`

// atom is one mention of a date, in one of the ways people shorten it.
var atom = regexp.MustCompile(`(\d{4})-(\d{2})-(\d{2})` + // 1–3: ISO
	`|(\d{1,2})\s?[/.\-]\s?(\d{1,2})\s?[/.\-]\s?(\d{4}|\d{2})\b` + // 4–6: day/month/year
	`|(?:(\d{1,2})(?:er)?\s+)?\b(` + monthNames + `)\b\.?(?:\s*(\d{4}|'?\d{2})\b)?` + // 7–9: day month year
	`|\b(\d{1,2})[/.\-](20\d\d)\b` + // 10–11: month/year
	`|\b(\d{1,2})/(\d{1,2})\b` + // 12–13: day/month
	`|\b(20\d\d)\b`) // 14: year

var (
	ongoing = regexp.MustCompile(`en cours|aujourd'?hui|ce jour|depuis|a partir|\.\.\.$|…$`)
	bareDay = regexp.MustCompile(`^(?:du\s+)?(\d{1,2})(?:er)?\s*(?:au|a|-|–|—)\s*$`)
)

// partial is a date with holes; 0 is a hole.
type partial struct{ day, month, year int }

// understand reads the ways people write a period. It is sure only of those
// that say two days.
func understand(text string) (civil.Period, bool) {
	if period, err := civil.ParsePeriod(text); err == nil {
		return period, true
	}
	folded := fr.Fold(text)
	if len(folded) > 300 {
		return civil.Period{}, false
	}
	found := atom.FindAllStringSubmatchIndex(folded, 5)
	if len(found) == 0 {
		return civil.Period{}, false
	}
	var dates []partial
	for _, m := range found {
		dates = append(dates, newPartial(folded, m))
	}
	if day := bareDay.FindStringSubmatch(strings.TrimSpace(folded[:found[0][0]]) + ""); day != nil && len(dates) == 1 {
		first := dates[0]
		first.day = atoi(day[1])
		dates = []partial{first, dates[0]}
	}
	period := join(dates[0], dates[len(dates)-1], len(dates) == 1 && ongoing.MatchString(folded))
	return period, sure(folded, dates, found)
}

// sure tells two whole dates, with nothing but small words around.
func sure(folded string, dates []partial, found [][]int) bool {
	if len(dates) != 2 || len(found) != 2 || dates[0].day*dates[1].day*dates[0].year*dates[1].year == 0 {
		return false
	}
	rest := folded[:found[0][0]] + " " + folded[found[0][1]:found[1][0]] + " " + folded[found[1][1]:]
	for _, word := range strings.FieldsFunc(rest, func(c rune) bool { return strings.ContainsRune(" -–—/:,.→>", c) }) {
		if word != "du" && word != "au" && word != "a" && word != "le" && word != "et" && word != "de" {
			return false
		}
	}
	return true
}

func newPartial(text string, m []int) partial {
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return text[m[2*i]:m[2*i+1]]
	}
	switch {
	case group(1) != "":
		return partial{atoi(group(3)), atoi(group(2)), atoi(group(1))}
	case group(4) != "":
		return partial{atoi(group(4)), atoi(group(5)), century(group(6))}
	case group(8) != "":
		return partial{atoi(group(7)), month(group(8)), century(group(9))}
	case group(10) != "":
		return partial{0, atoi(group(10)), atoi(group(11))}
	case group(12) != "":
		return partial{atoi(group(12)), atoi(group(13)), 0}
	}
	return partial{0, 0, atoi(group(14))}
}

// join fills the holes of one date with the other, and stretches what is left
// to whole months and years. Two bare years are a school year.
func join(from, to partial, isOngoing bool) civil.Period {
	if from.year == 0 && to.year != 0 {
		if from.year = to.year; from.month > to.month {
			from.year--
		}
	}
	if to.year == 0 {
		to.year = from.year
	}
	if from.month == 0 && to.month == 0 && from.year+1 == to.year {
		from.month, to.month = 9, 6
	}
	start, okStart := day(from, false)
	end, okEnd := day(to, true)
	if !okStart || !okEnd {
		return civil.Period{}
	}
	if isOngoing {
		return civil.Period{Start: start, Ongoing: true}
	}
	return civil.Period{Start: start, End: end}
}

func day(p partial, last bool) (civil.Date, bool) {
	if p.year < 1990 || p.year > 2100 || p.month > 12 || p.day > 31 {
		return civil.Date{}, false
	}
	switch {
	case p.month == 0 && last:
		p.day, p.month = 31, 12
	case p.month == 0:
		p.day, p.month = 1, 1
	case p.day == 0 && last:
		return civil.Of(time.Date(p.year, time.Month(p.month)+1, 0, 0, 0, 0, 0, time.UTC)), true
	case p.day == 0:
		p.day = 1
	}
	d := civil.Date{Year: p.year, Month: p.month, Day: p.day}
	return d, civil.Of(time.Date(p.year, time.Month(p.month), p.day, 0, 0, 0, 0, time.UTC)) == d
}

func atoi(text string) int {
	n, _ := strconv.Atoi(text) // the pattern admits digits only
	return n
}

func century(text string) int {
	n := atoi(strings.TrimPrefix(text, "'"))
	if n > 0 && n < 100 {
		n += 2000
	}
	return n
}

var months = [...]string{"jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"}

func month(name string) int {
	for i, prefix := range months {
		if strings.HasPrefix(name, prefix) {
			return i + 1
		}
	}
	return 0
}
