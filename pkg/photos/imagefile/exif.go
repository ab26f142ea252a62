package imagefile

import (
	"bytes"
	"encoding/binary"
)

// jpegExif returns the TIFF block of the first Exif segment before the pixels
// (Exif 2.3, 4.7.2), or nil.
func jpegExif(data []byte) []byte {
	const startOfScan, app1 = 0xda, 0xe1
	for data = data[2:]; len(data) >= 4 && data[0] == 0xff; {
		marker, n := data[1], int(binary.BigEndian.Uint16(data[2:]))
		if marker == 0xff { // fill byte before a marker
			data = data[1:]
			continue
		}
		if marker == startOfScan || n < 2 || len(data) < 2+n {
			return nil
		}
		if tiff, ok := bytes.CutPrefix(data[4:2+n], []byte("Exif\x00\x00")); ok && marker == app1 {
			return tiff
		}
		data = data[2+n:]
	}
	return nil
}

// pngExif returns the eXIf chunk (PNG 3rd edition, 11.3.4.5), or nil.
func pngExif(data []byte) []byte {
	for data = data[8:]; len(data) >= 12; {
		n := uint64(binary.BigEndian.Uint32(data))
		if n > uint64(len(data)-12) {
			return nil
		}
		if string(data[4:8]) == "eXIf" {
			return data[8 : 8+n]
		}
		data = data[12+n:]
	}
	return nil
}

// webpExif returns the EXIF chunk (RFC 9649, 2.7.1.5), or nil. Some writers
// keep the prefix of JPEG's segment in it.
func webpExif(data []byte) []byte {
	for data = data[12:]; len(data) >= 8; {
		n := uint64(binary.LittleEndian.Uint32(data[4:]))
		if n > uint64(len(data)-8) {
			return nil
		}
		if string(data[:4]) == "EXIF" {
			return bytes.TrimPrefix(data[8:8+n], []byte("Exif\x00\x00"))
		}
		data = data[min(8+n+n%2, uint64(len(data))):]
	}
	return nil
}

// orientation reads tag 0x0112 of the first directory of a TIFF block (TIFF
// 6.0, section 2). What cannot be read counts as upright: a strange camera
// must not keep a good photo out of the report.
func orientation(tiff []byte) int {
	const upright, tag, short = 1, 0x0112, 3
	order := byteOrder(tiff)
	if order == nil {
		return upright
	}
	at := uint64(order.Uint32(tiff[4:]))
	if at+2 > uint64(len(tiff)) {
		return upright
	}
	entries := tiff[at+2:]
	for range order.Uint16(tiff[at:]) {
		if len(entries) < 12 {
			return upright
		}
		if order.Uint16(entries) == tag && order.Uint16(entries[2:]) == short {
			if v := int(order.Uint16(entries[8:])); v >= 1 && v <= 8 {
				return v
			}
			return upright
		}
		entries = entries[12:]
	}
	return upright
}

// byteOrder returns nil when tiff is no TIFF header of 8 bytes.
func byteOrder(tiff []byte) binary.ByteOrder {
	switch {
	case len(tiff) < 8:
		return nil
	case string(tiff[:4]) == "II*\x00":
		return binary.LittleEndian
	case string(tiff[:4]) == "MM\x00*":
		return binary.BigEndian
	}
	return nil
}
