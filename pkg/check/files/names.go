package files

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// slip is what is wrong with the bytes from to to of a name.
type slip struct {
	from, to      int
	message, hint string
}

// slashes writes the marks that people type between folders as plans have them.
var slashes = strings.NewReplacer(`\`, "/", "／", "/", "￥", "/")

var (
	drive  = regexp.MustCompile(`^[A-Za-zＡ-Ｚａ-ｚ][:：]`)
	scheme = regexp.MustCompile(`^[A-Za-z]+://`)
)

// pathSlip tells what keeps a path from leading to a place inside the folder.
func pathSlip(name string) (slip, bool) {
	const inside = "写真を計画のフォルダーの中に置き、「photos/festa.jpg」のように書いてください"
	whole := fmt.Sprintf("写真「%s」の場所が、計画のフォルダーからの道筋になっていません", name)
	if m := scheme.FindString(name); m != "" {
		return slip{0, len(m), fmt.Sprintf("写真「%s」は、ウェブのアドレスです", name), "写真を計画のフォルダーの中に保存し、「photos/festa.jpg」のように書いてください"}, true
	}
	if m := drive.FindString(name); m != "" {
		return slip{0, len(m), whole, inside}, true
	}
	if strings.HasPrefix(name, "/") || strings.HasPrefix(name, `\`) {
		return slip{0, 1, whole, inside}, true
	}
	if i := strings.IndexAny(name, `\／￥`); i >= 0 {
		_, size := utf8.DecodeRuneInString(name[i:])
		sign := name[i : i+size]
		return slip{i, i + len(sign), fmt.Sprintf("写真「%s」のフォルダーの区切りが「%s」です", name, sign),
			fmt.Sprintf("「%s」と書いてください", slashes.Replace(name))}, true
	}
	if clean := path.Clean(name); clean == ".." || strings.HasPrefix(clean, "../") {
		i := strings.Index(name, "..")
		return slip{i, i + len(".."), fmt.Sprintf("写真「%s」は、計画のフォルダーの外にあります", name), inside}, true
	}
	return slip{}, false
}

// reserved are the names that Windows keeps for its devices, whatever follows
// their first dot.
var reserved = regexp.MustCompile(`^(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)`)

// nameSlip tells what keeps Windows from having a file or folder of a path.
func nameSlip(name string) (slip, bool) {
	at := 0
	for part := range strings.SplitSeq(name, "/") {
		hint := "ファイルの名前を変え、ここも書き直してください"
		if m := reserved.FindStringSubmatch(part); m != nil {
			return slip{at, at + len(m[1]), fmt.Sprintf("「%s」は、Windowsが機器の名前に使うため、ファイルの名前にできません", m[1]), hint}, true
		}
		if i := strings.IndexAny(part, `<>:"|?*`); i >= 0 {
			return slip{at + i, at + i + 1, fmt.Sprintf("「%c」は、Windowsではファイルの名前に使えません", part[i]), hint}, true
		}
		if body := strings.TrimRight(part, " ."); body != part && body != "" {
			return slip{at + len(body), at + len(part), fmt.Sprintf("「%s」のように空白や「.」で終わる名前は、Windowsでは使えません", part), hint}, true
		}
		at += len(part) + 1
	}
	return slip{}, false
}

// fold makes names alike that only case or composition parts.
func fold(name string) string { return strings.ToLower(norm.NFC.String(name)) }
