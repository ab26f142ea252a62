package imagefile

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
)

// Pictures that the standard encoders do not write, made byte by byte.

// exifBlock is a TIFF block whose first directory holds a width and the
// orientation.
func exifBlock(order string, tag int) []byte {
	var bo binary.AppendByteOrder = binary.LittleEndian
	if order == "MM" {
		bo = binary.BigEndian
	}
	b := bo.AppendUint16([]byte(order), 42)
	b = bo.AppendUint32(b, 8)
	b = bo.AppendUint16(b, 2)
	b = appendEntry(bo, b, 0x0100, 120)
	b = appendEntry(bo, b, 0x0112, tag)
	return bo.AppendUint32(b, 0)
}

func appendEntry(bo binary.AppendByteOrder, b []byte, tag, value int) []byte {
	const short = 3
	b = bo.AppendUint16(b, uint16(tag))
	b = bo.AppendUint16(b, short)
	b = bo.AppendUint32(b, 1)
	b = bo.AppendUint16(b, uint16(value))
	return bo.AppendUint16(b, 0)
}

// withExif puts an Exif segment behind a JFIF one, as phones do.
func withExif(data, tiff []byte) []byte {
	return withJFIF(withSegment(data, 0xe1, append([]byte("Exif\x00\x00"), tiff...)))
}

func withJFIF(data []byte) []byte {
	return withSegment(data, 0xe0, []byte("JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"))
}

// withSegment puts a segment at the start of a JPEG.
func withSegment(data []byte, marker byte, body []byte) []byte {
	out := []byte{0xff, 0xd8, 0xff, marker}
	out = binary.BigEndian.AppendUint16(out, uint16(len(body)+2))
	out = append(out, body...)
	return append(out, data[2:]...)
}

func pngChunk(kind string, body []byte) []byte {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	out = append(append(out, kind...), body...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}

const pngHeaderEnd = 33 // signature and IHDR

// withPNGChunk puts a chunk behind the header of a PNG.
func withPNGChunk(data []byte, kind string, body []byte) []byte {
	out := bytes.Clone(data[:pngHeaderEnd])
	return append(append(out, pngChunk(kind, body)...), data[pngHeaderEnd:]...)
}

// pngOf is a PNG with any header over any pixel data.
func pngOf(w, h uint32, depth, colourType, interlace byte, pixels []byte) []byte {
	header := binary.BigEndian.AppendUint32(nil, w)
	header = binary.BigEndian.AppendUint32(header, h)
	header = append(header, depth, colourType, 0, 0, interlace)
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	z.Write(pixels)
	z.Close()
	out := append([]byte("\x89PNG\r\n\x1a\n"), pngChunk("IHDR", header)...)
	out = append(out, pngChunk("IDAT", packed.Bytes())...)
	return append(out, pngChunk("IEND", nil)...)
}

// interlacedPNG writes m in the seven passes of Adam7 (PNG, 8.1).
func interlacedPNG(m *image.NRGBA) []byte {
	passes := [7][4]int{{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}}
	size := m.Rect.Size()
	var rows []byte
	for _, p := range passes {
		for y := p[1]; y < size.Y; y += p[3] {
			rows = append(rows, 0) // no filter
			for x := p[0]; x < size.X; x += p[2] {
				rows = append(rows, m.Pix[m.PixOffset(x, y):][:4]...)
			}
		}
	}
	return pngOf(uint32(size.X), uint32(size.Y), 8, 6, 1, rows)
}

// cmykJPEG is one block of 8×8 pixels in four inks. Only the first DC
// coefficient differs from the middle gray of a block without data.
func cmykJPEG() []byte {
	out := []byte{0xff, 0xd8}
	segment := func(marker byte, body ...byte) {
		out = append(out, 0xff, marker, byte((len(body)+2)>>8), byte(len(body)+2))
		out = append(out, body...)
	}
	segment(0xee, []byte("Adobe\x00\x64\x00\x00\x00\x00\x00")...)
	ones := bytes.Repeat([]byte{1}, 64)
	segment(0xdb, append([]byte{0}, ones...)...)
	segment(0xc0, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0)
	// Codes: DC 0 = eleven bits follow; AC 0 = end of block.
	segment(0xc4, append([]byte{0x00, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 11)...)
	segment(0xc4, append([]byte{0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 0)...)
	segment(0xda, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0)
	// DC is eight times the level: -1024 is ink in full as Adobe inverts it,
	// 1024 none. Eleven bits reach from -2047 to 2047.
	var bits bitWriter
	for _, dc := range []int{-1024, 1024, 1024, 1024} {
		bits.high(0, 1)
		if dc < 0 {
			dc += 1<<11 - 1
		}
		bits.high(uint32(dc), 11)
		bits.high(0, 1)
	}
	bits.high(1<<8-1, (8-bits.n%8)%8)
	out = append(out, bits.bytes...)
	return append(out, 0xff, 0xd9)
}

// solidWebP is a lossless WebP of one colour: codes of a single symbol take no
// bits, so that any size fits into some thirty bytes (RFC 9649, 3.7.2.1.1).
func solidWebP(w, h int, c color.NRGBA) []byte {
	var bits bitWriter
	bits.low(0x2f, 8)
	bits.low(uint32(w-1), 14)
	bits.low(uint32(h-1), 14)
	bits.low(0, 1+3+1+1+1) // no alpha hint, version, transform, cache, meta codes
	for _, symbol := range []uint8{c.G, c.R, c.B, c.A, 0} {
		bits.low(1, 1) // simple code
		bits.low(0, 1) // of one symbol
		bits.low(1, 1) // of eight bits
		bits.low(uint32(symbol), 8)
	}
	return riff(riffChunk("VP8L", bits.bytes))
}

// withWebPExif wraps the one chunk of data into the extended format.
func withWebPExif(data []byte, w, h int, tiff []byte) []byte {
	const exif = 1 << 3
	header := []byte{exif, 0, 0, 0, byte(w - 1), byte((w - 1) >> 8), 0, byte(h - 1), byte((h - 1) >> 8), 0}
	return riff(riffChunk("VP8X", header), data[12:], riffChunk("EXIF", tiff))
}

func riff(chunks ...[]byte) []byte {
	body := bytes.Join(chunks, nil)
	out := binary.LittleEndian.AppendUint32([]byte("RIFF"), uint32(len(body)+4))
	return append(append(out, "WEBP"...), body...)
}

func riffChunk(kind string, body []byte) []byte {
	out := binary.LittleEndian.AppendUint32([]byte(kind), uint32(len(body)))
	out = append(out, body...)
	return append(out, make([]byte, len(body)%2)...)
}

// bitWriter packs bits, from the lowest of each byte (WebP) or the highest
// (JPEG). One writer is used in one way only.
type bitWriter struct {
	bytes []byte
	n     int
}

func (b *bitWriter) low(v uint32, n int) {
	for i := range n {
		b.put(v>>i&1, b.n%8)
	}
}

func (b *bitWriter) high(v uint32, n int) {
	for i := n - 1; i >= 0; i-- {
		b.put(v>>i&1, 7-b.n%8)
	}
}

func (b *bitWriter) put(bit uint32, place int) {
	if b.n%8 == 0 {
		b.bytes = append(b.bytes, 0)
	}
	b.bytes[len(b.bytes)-1] |= byte(bit) << place
	b.n++
}
