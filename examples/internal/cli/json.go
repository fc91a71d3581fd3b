package cli

import (
	"strconv"
	"unicode/utf8"
)

// A JSON is JSON text being appended: Open, then keys with their values in the order wanted, then Close and EndLine for JSON Lines. It puts the commas; who appends
// sees to it that brackets match. No reflection, no allocation but for growth.
type JSON []byte

// Open starts an object.
func (j JSON) Open() JSON { return append(j, '{') }

// Close ends an object.
func (j JSON) Close() JSON { return append(j, '}') }

// EndLine ends a line of JSON Lines.
func (j JSON) EndLine() JSON { return append(j, '\n') }

// Key appends the key of the next value. It must need no escape.
func (j JSON) Key(key string) JSON {
	if len(j) > 0 && j[len(j)-1] != '{' {
		j = append(j, ',')
	}
	j = append(j, '"')
	j = append(j, key...)
	return append(j, '"', ':')
}

// String appends a key with a string.
func (j JSON) String(key, value string) JSON { return appendString(j.Key(key), value) }

// Int appends a key with a number.
func (j JSON) Int(key string, value int64) JSON { return strconv.AppendInt(j.Key(key), value, 10) }

// Ints appends a key with an array of numbers.
func (j JSON) Ints(key string, values ...int64) JSON {
	j = append(j.Key(key), '[')
	for i, v := range values {
		if i > 0 {
			j = append(j, ',')
		}
		j = strconv.AppendInt(j, v, 10)
	}
	return append(j, ']')
}

// Strings appends a key with an array of strings.
func (j JSON) Strings(key string, values []string) JSON {
	j = append(j.Key(key), '[')
	for i, v := range values {
		if i > 0 {
			j = append(j, ',')
		}
		j = appendString(j, v)
	}
	return append(j, ']')
}

const hex = "0123456789abcdef"

// appendString appends s as a JSON string. Bytes that are no UTF-8 become U+FFFD, since JSON is UTF-8; U+2028 and U+2029, which JavaScript takes for line ends, are escaped.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' {
				i++
				continue
			}
			b = append(b, s[start:i]...)
			switch c {
			case '"', '\\':
				b = append(b, '\\', c)
			case '\n':
				b = append(b, '\\', 'n')
			case '\r':
				b = append(b, '\\', 'r')
			case '\t':
				b = append(b, '\\', 't')
			default:
				b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			}
			i++
			start = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b = append(append(b, s[start:i]...), "\uFFFD"...)
			start = i + n
		case r == '\u2028' || r == '\u2029':
			b = append(append(b, s[start:i]...), `\u202`...)
			b = append(b, hex[r&15])
			start = i + n
		}
		i += n
	}
	return append(append(b, s[start:]...), '"')
}
