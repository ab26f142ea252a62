package export

import "sorachi/pkg/listing"

// workbook is the format that is not one of listing's.
const workbook = "xlsx"

// Formats are what Files makes, the default first.
var Formats = append(append([]string{}, listing.DatasetFormats...), workbook)

// endings are the ends of the names of files, by format.
var endings = map[string]string{"csv": ".csv", "json": ".json", "markdown": ".md", workbook: ".xlsx"}

// FormatOf returns the format whose files end so (.md), empty for none.
func FormatOf(ending string) string {
	for format, e := range endings {
		if e == ending {
			return format
		}
	}
	return ""
}
