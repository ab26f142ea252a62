package theme

// setting is one entry of the table of a theme's settings: where it stands and
// what it fills. The reader takes the form of the value from the field.
type setting struct {
	path string // colors.ink
	into any    // *string, *[]string, *float64, *Color, *[]Color
}

// settings lists all that a theme file holds, in the order of the file.
func (t *Theme) settings() []setting {
	s, f, z, c, w := &t.Sheet, &t.Fonts, &t.Sizes, &t.Colors, &t.Words
	return []setting{
		{"format", &t.Format}, {"name", &t.Name}, {"title", &t.Title}, {"pages", &t.Pages},

		{"sheet.width", &s.Width}, {"sheet.height", &s.Height}, {"sheet.left", &s.Left}, {"sheet.right", &s.Right},
		{"sheet.top", &s.Top}, {"sheet.bottom", &s.Bottom}, {"sheet.band", &s.Band},

		{"fonts.regular", &f.Regular}, {"fonts.bold", &f.Bold}, {"fonts.figures", &f.Figures}, {"fonts.fallback", &f.Fallback},

		{"sizes.cover", &z.Cover}, {"sizes.title", &z.Title}, {"sizes.small", &z.Small},
		{"sizes.min", &z.Min}, {"sizes.low", &z.Low}, {"sizes.max", &z.Max}, {"sizes.leading", &z.Leading},
		{"sizes.photo_min", &z.PhotoMin}, {"sizes.photo_max", &z.PhotoMax},

		{"colors.ink", &c.Ink}, {"colors.muted", &c.Muted}, {"colors.paper", &c.Paper},
		{"colors.primary", &c.Primary}, {"colors.on_primary", &c.OnPrimary},
		{"colors.accent", &c.Accent}, {"colors.tint", &c.Tint}, {"colors.rule", &c.Rule},
		{"colors.reached", &c.Reached}, {"colors.short", &c.Short}, {"colors.wait", &c.Wait},
		{"colors.bands", &c.Bands}, {"colors.pending", &c.Pending},

		{"words.area", &w.Area}, {"words.purpose", &w.Purpose}, {"words.done", &w.Done}, {"words.next", &w.Next},
		{"words.kpi", &w.KPI}, {"words.baseline", &w.Baseline}, {"words.baseline_year", &w.BaselineYear},
		{"words.actual", &w.Actual}, {"words.actual_year", &w.ActualYear},
		{"words.target", &w.Target}, {"words.target_year", &w.TargetYear},
		{"words.rate", &w.Rate}, {"words.trend", &w.Trend}, {"words.project", &w.Project},
		{"words.kpi_list", &w.KPIList}, {"words.overall", &w.Overall}, {"words.analysis", &w.Analysis},
		{"words.pending", &w.Pending}, {"words.repost", &w.Repost}, {"words.continued", &w.Continued},
		{"words.programs", &w.Programs}, {"words.program_name", &w.ProgramName}, {"words.program_summary", &w.ProgramSummary},
		{"words.program_refs", &w.ProgramRefs}, {"words.legend", &w.Legend},
		{"words.vision", &w.Vision}, {"words.directions", &w.Directions}, {"words.measures", &w.Measures},
		{"words.recognition", &w.Recognition}, {"words.goals", &w.Goals}, {"words.stances", &w.Stances},
		{"words.before", &w.Before}, {"words.after", &w.After}, {"words.pillars", &w.Pillars}, {"words.roles", &w.Roles},
		{"words.schedule", &w.Schedule}, {"words.packages", &w.Packages}, {"words.package_name", &w.PackageName},
		{"words.package_target", &w.PackageTarget}, {"words.package_item", &w.PackageItem},
	}
}
