package app

import (
	"io"
	"os"

	"github.com/jalon-app/jalon/internal/fault"
)

const maxWorkbook = 20 << 20 // bytes

// readFile reads a whole file of a bounded size.
func readFile(name string, limit int64) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fault.Invalidf("Le fichier « %s » ne s’ouvre pas. (%w)", name, err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, limit+1))
	if err != nil {
		return nil, fault.Invalidf("Le fichier « %s » ne se lit pas. (%w)", name, err)
	}
	if int64(len(data)) > limit {
		return nil, fault.Invalidf("Le fichier « %s » dépasse %d Mio, la limite.", name, limit>>20)
	}
	return data, nil
}
