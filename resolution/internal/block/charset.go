package block

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/unxref/unxref/resolution/text"
)

// decode returns data as UTF-8 and the name of its encoding. A byte order mark tells first; then the bytes, if they are UTF-8; then what the file declares; then the bytes again. UTF-8 is returned as it stands.
func decode(data []byte, declared string) ([]byte, string, error) {
	e, name := charset.Lookup(declared)
	switch name {
	case "", "utf-8", "utf-16le", "utf-16be", "windows-1252", "replacement", "x-user-defined":
		// A page in two-byte units cannot declare itself in ASCII, and windows-1252 (for which iso-8859-1 stands) is what a server says that does not know.
		e = nil
	case "gbk", "gb18030":
		e, name = simplifiedchinese.GB18030, text.GB18030
	case "big5":
		name = text.Big5
	default:
		name = strings.ToUpper(name)
	}
	marked := bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff})
	if e != nil && !marked && !utf8.Valid(data) {
		out, err := e.NewDecoder().Bytes(data)
		if err != nil {
			return nil, "", damaged("%s: %v", name, err)
		}
		return out, name, nil
	}
	src, err := text.Decode("", data)
	if err != nil {
		return nil, "", fmt.Errorf("%w: %v", ErrTooLarge, err)
	}
	if src.Encoding == text.UTF8 {
		return data, text.UTF8, nil
	}
	return []byte(src.Text), src.Encoding, nil
}

// htmlCharset returns what a page's meta says of its charset, "" if nothing.
func htmlCharset(data []byte) string {
	if _, name, certain := charset.DetermineEncoding(data, ""); certain {
		return name
	}
	return ""
}

// xmlCharset returns the encoding of the XML declaration, "" if there is none.
func xmlCharset(data []byte) string {
	s, ok := bytes.CutPrefix(data, []byte("<?xml"))
	if !ok {
		return ""
	}
	decl, _, ok := bytes.Cut(s, []byte("?>"))
	if !ok {
		return ""
	}
	_, value, _ := bytes.Cut(decl, []byte("encoding"))
	value = bytes.TrimLeft(value, " \t\r\n=")
	if len(value) < 2 || value[0] != '"' && value[0] != '\'' {
		return ""
	}
	name, _, _ := bytes.Cut(value[1:], value[:1])
	return string(name)
}
