// Package formats writes lists in the formats that they come in: tables aligned for
// terminals, JSON for programs, CSV for spreadsheets (in UTF-8 or in CP932, the
// Shift_JIS of Windows), Markdown for documents. Whatever a cell holds, it cannot
// break out of its place: no formula is run, no terminal obeys, no row falls apart.
//
// It does not know what it lists: no plan, no KPI, no words of theirs. What stands
// in the cells, and which formats a list has, is the work of pkg/listing.
//
// Tables are set by a writer of our own. go-pretty, the library that would
// else do it, measures with one process-wide condition that reads LANG at
// start-up and can only be overridden for everybody at once; here the same
// input gives the same bytes in any locale, and two lists may measure
// differently.
//
// Read grid.go first, what is written; then there is a file a format: table.go, csv.go
// (with cp932.go) and markdown.go write a grid, json.go any value.
package formats

// Options say how a list is laid out. The zero Options are fine for a file.
type Options struct {
	// Ambiguous is how many cells the terminal gives to characters such as
	// ①※○, whose width Unicode leaves open: 1, or 2 when it is anything else.
	Ambiguous int
	// Width is the cells that a line of a table may take. Elastic columns (names,
	// dates, places) are then cut with …, figures and ids never are, so that a narrow
	// width can be exceeded. 0 cuts nothing.
	Width int
	// BOM starts a CSV with a byte order mark, without which Excel takes
	// UTF-8 for the system's own encoding.
	BOM bool
	// CP932 writes a CSV in the Shift_JIS of Windows, without a byte order mark.
	// A character that it does not have (see Grid.Misfits) becomes Instead; when that
	// is empty it is an error.
	CP932   bool
	Instead string
}
