package export

import (
	"slices"

	"sorachi/pkg/listing"
)

// The formats that Files treats in a way of their own: workbook is not one of listing's.
const (
	csv      = "csv"
	workbook = "xlsx"
)

// Formats are what Files makes, the default first.
var Formats = slices.Concat(listing.DatasetFormats, []string{workbook})

// endings are the ends of the names of files, by format.
var endings = map[string]string{csv: ".csv", "json": ".json", "markdown": ".md", workbook: ".xlsx"}

// FormatOf returns the format whose files end so (.md), empty for none.
func FormatOf(ending string) string {
	for format, e := range endings {
		if e == ending {
			return format
		}
	}
	return ""
}
