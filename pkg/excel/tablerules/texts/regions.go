package texts

import (
	"regexp"
	"strings"
)

// isRegion reports whether a text names a region.
func isRegion(s string) bool {
	return regionEnd.MatchString(s) || s == "全国" || s == "日本" || s == "北海道" || s == "全道" || s == "道内" || prefectures[s]
}

// regionEnd is a name that ends as those of regions do.
var regionEnd = regexp.MustCompile(`^[^\d、,]{1,12}(?:都|道|府|県|市|区|町|村|郡|振興局|地域|地方|圏域?|管内)$`)

// prefectures are the names of prefectures with their last character left off,
// as the rules do not want them (1-12).
var prefectures = func() map[string]bool {
	out := map[string]bool{}
	for name := range strings.FieldsSeq("青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉 東京 神奈川 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知 三重 滋賀 京都 大阪 兵庫 奈良 和歌山 鳥取 島根 岡山 広島 山口 徳島 香川 愛媛 高知 福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 沖縄") {
		out[name] = true
	}
	return out
}()
