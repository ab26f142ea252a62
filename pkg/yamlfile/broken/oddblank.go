package broken

// OddBlanks is a pattern of the blanks that YAML takes for text: U+3000 and those that
// come with what is pasted from a web page.
const OddBlanks = `[\x{3000}\x{00A0}\x{2000}-\x{200A}\x{202F}\x{205F}]`

// IsOddBlank tells the blanks that YAML takes for text.
func IsOddBlank(r rune) bool {
	return r == 0x3000 || r == 0xA0 || r >= 0x2000 && r <= 0x200A || r == 0x202F || r == 0x205F
}
