package pdfdoc

import (
	"bytes"
	"context"
	"regexp"
	"strconv"
	"time"
)

// drawing is longer than reading: everything is written again.
const drawing = 10 * time.Second

// Placed is a PDF whose pages a typesetter can place as they are seen.
type Placed struct {
	Data   []byte
	Sheets []Sheet
}

// Prepare makes a PDF ready to be placed page by page, turned clockwise by
// turn degrees (0, 90, 180 or 270): fields and stamps drawn, protection
// removed, tables of objects mended. The same bytes come back when nothing
// needs it. Its errors are told to the person.
func Prepare(ctx context.Context, data []byte, turn int) (Placed, error) {
	placed, err := within(ctx, drawing, func(ctx context.Context) (Placed, error) { return prepare(ctx, data, turn) })
	return placed, told(ctx, err)
}

func prepare(ctx context.Context, data []byte, turn int) (Placed, error) {
	objects, err := load(ctx, bytes.NewReader(data))
	if err != nil {
		return Placed{}, err
	}
	found, err := leaves(objects)
	if err != nil {
		return Placed{}, err
	}
	placed := Placed{Data: data}
	again := turn != 0 || found.broken || objects.Encrypt != nil || !sound(data)
	for _, p := range found.pages {
		placed.Sheets = append(placed.Sheets, p.sheet(turn))
		again = again || p.odd || len(drawings(objects, p)) > 0
	}
	if again {
		placed.Data, err = newWriter(objects).document(found.pages, turn)
	}
	return placed, err
}

var (
	lastTable = regexp.MustCompile(`startxref\s+([0-9]{1,10})\s+%%EOF`)
	isTable   = regexp.MustCompile(`^\s*(xref|[0-9]+\s+[0-9]+\s+obj)`)
)

// sound tells whether the file ends as it should and points at a table: if
// not, the library has mended it, and a typesetter may not.
func sound(data []byte) bool {
	tail := data[max(0, len(data)-1024):]
	all := lastTable.FindAllSubmatch(tail, -1)
	if len(all) == 0 {
		return false
	}
	at, err := strconv.Atoi(string(all[len(all)-1][1]))
	return err == nil && at < len(data) && isTable.Match(data[at:min(len(data), at+64)])
}
