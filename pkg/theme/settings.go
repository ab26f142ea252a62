package theme

// setting is one entry of the table of a theme's settings: where it stands and
// what it fills. The reader takes the form of the value from the field.
type setting struct {
	path string // colors.ink
	into any    // *string, *[]string, measure, fontName, *Color, *[]Color
}

// measure is a number with the bounds between which a page can be laid out and
// read. Lengths and sizes are points.
type measure struct {
	into        *float64
	least, most float64
}

// fontName is the name of a file of templates/fonts.
type fontName struct{ into *string }

// leastSize is the smallest size of text in points that is still read in
// print.
const leastSize = 8

// settings lists all that a theme file holds, in the order of the file.
func (t *Theme) settings() []setting {
	s, f, z, c, w := &t.Sheet, &t.Fonts, &t.Sizes, &t.Colors, &t.Words
	return []setting{
		{"format", &t.Format}, {"name", &t.Name}, {"title", &t.Title}, {"pages", &t.Pages},

		{"sheet.width", measure{&s.Width, 300, 2400}},
		{"sheet.height", measure{&s.Height, 200, 2400}},
		{"sheet.left", measure{&s.Left, 0, 300}},
		{"sheet.right", measure{&s.Right, 0, 300}},
		{"sheet.top", measure{&s.Top, 0, 300}},
		{"sheet.bottom", measure{&s.Bottom, 20, 300}},
		{"sheet.band", measure{&s.Band, 24, 200}},

		{"fonts.regular", fontName{&f.Regular}}, {"fonts.bold", fontName{&f.Bold}},
		{"fonts.figures", fontName{&f.Figures}}, {"fonts.fallback", fontName{&f.Fallback}},

		{"sizes.cover", measure{&z.Cover, leastSize, 72}},
		{"sizes.title", measure{&z.Title, leastSize, 48}},
		{"sizes.small", measure{&z.Small, leastSize, 14}},
		{"sizes.min", measure{&z.Min, leastSize, 24}},
		{"sizes.low", measure{&z.Low, leastSize, 24}},
		{"sizes.max", measure{&z.Max, leastSize, 36}},
		{"sizes.leading", measure{&z.Leading, 1, 3}},
		{"sizes.photo_min", measure{&z.PhotoMin, 5, 60}},
		{"sizes.photo_max", measure{&z.PhotoMax, 5, 60}},

		{"colors.ink", &c.Ink}, {"colors.muted", &c.Muted},
		{"colors.primary", &c.Primary}, {"colors.on_primary", &c.OnPrimary},
		{"colors.accent", &c.Accent}, {"colors.tint", &c.Tint}, {"colors.rule", &c.Rule},
		{"colors.reached", &c.Reached}, {"colors.short", &c.Short}, {"colors.wait", &c.Wait},
		{"colors.bands", &c.Bands}, {"colors.pending", &c.Pending},

		{"words.cover", &w.Cover}, {"words.area", &w.Area}, {"words.purpose", &w.Purpose}, {"words.done", &w.Done}, {"words.next", &w.Next},
		{"words.kpi", &w.KPI}, {"words.baseline", &w.Baseline}, {"words.baseline_year", &w.BaselineYear},
		{"words.actual", &w.Actual}, {"words.actual_year", &w.ActualYear},
		{"words.target", &w.Target}, {"words.target_year", &w.TargetYear},
		{"words.rate", &w.Rate}, {"words.trend", &w.Trend}, {"words.project", &w.Project},
		{"words.kpi_list", &w.KPIList}, {"words.overall", &w.Overall}, {"words.analysis", &w.Analysis},
		{"words.pending", &w.Pending}, {"words.continued", &w.Continued},
		{"words.kpis", &w.KPIs}, {"words.count", &w.Count}, {"words.share", &w.Share},
		{"words.reached", &w.Reached}, {"words.missed", &w.Missed}, {"words.source", &w.Source},
		{"words.programs", &w.Programs}, {"words.program_name", &w.ProgramName}, {"words.program_summary", &w.ProgramSummary},
		{"words.program_refs", &w.ProgramRefs}, {"words.legend", &w.Legend},
		{"words.vision", &w.Vision}, {"words.directions", &w.Directions}, {"words.measures", &w.Measures},
		{"words.recognition", &w.Recognition}, {"words.goals", &w.Goals}, {"words.stances", &w.Stances},
		{"words.before", &w.Before}, {"words.after", &w.After}, {"words.pillars", &w.Pillars}, {"words.roles", &w.Roles},
		{"words.schedule", &w.Schedule}, {"words.packages", &w.Packages}, {"words.package_name", &w.PackageName},
		{"words.package_target", &w.PackageTarget}, {"words.package_item", &w.PackageItem},
	}
}
