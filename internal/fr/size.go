package fr

import (
	"fmt"
	"strings"
)

// Size writes a number of bytes in decimal units: « 1,4 Mo ».
func Size(bytes int64) string {
	switch {
	case bytes < 1000:
		return fmt.Sprintf("%d"+noBreak+"octets", bytes)
	case bytes < 1_000_000:
		return fmt.Sprintf("%d"+noBreak+"Ko", (bytes+500)/1000)
	}
	return strings.Replace(fmt.Sprintf("%.1f"+noBreak+"Mo", float64(bytes)/1e6), ".", ",", 1)
}
