package resolution

import "cmp"

// A Date is a day. A part that the text does not give is 0 (2018年__月__日 has a year alone).
type Date struct {
	Year       int16
	Month, Day uint8
}

// IsZero reports whether nothing of the date is known.
func (d Date) IsZero() bool { return d == Date{} }

// Complete reports whether year, month and day are all given.
func (d Date) Complete() bool { return d.Year != 0 && d.Month != 0 && d.Day != 0 }

// Compare orders dates by year, month and day; a missing part comes first.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// AppendText appends the date as yyyy-mm-dd, yyyy-mm or yyyy; nothing for the zero Date. It never fails.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.Year == 0 {
		return b, nil
	}
	b = append(b, byte('0'+d.Year/1000%10), byte('0'+d.Year/100%10), byte('0'+d.Year/10%10), byte('0'+d.Year%10))
	for _, v := range [...]uint8{d.Month, d.Day} {
		if v == 0 {
			break
		}
		b = append(b, '-', '0'+v/10, '0'+v%10)
	}
	return b, nil
}

// String returns the date as AppendText writes it.
func (d Date) String() string {
	b, _ := d.AppendText(make([]byte, 0, 10))
	return string(b)
}

// MarshalText implements encoding.TextMarshaler.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }
