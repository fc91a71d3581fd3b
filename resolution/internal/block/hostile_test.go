package block

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// patience is far above the second that a hostile file may take and far below what one takes that is not read in linear time: the machine may be busy.
const patience = 5 * time.Second

// A hostile input must be refused with the error, soon and in 200 MB.
func refused(t *testing.T, f Format, data []byte, want error) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := time.Now()
	x, err := Read(f, data, Limits{})
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	require.ErrorIs(t, err, want)
	assert.Nil(t, x)
	assert.NotContains(t, err.Error(), "\n")
	assert.Less(t, took, patience)
	assert.Less(t, int64(after.TotalAlloc-before.TotalAlloc), int64(200<<20))
	t.Log(err)
}

// packed deflates n blanks.
func packed(t *testing.T, n int) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	require.NoError(t, err)
	for range n >> 20 {
		_, err := w.Write(bytes.Repeat([]byte(" "), 1<<20))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

// overlapping makes a zip file whose many entries are one stretch of bytes: 40 kB that unpack to 4 GB.
func overlapping(t *testing.T, entries int) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	body := packed(t, 32<<20)
	w, err := z.CreateRaw(&zip.FileHeader{Name: "word/document.xml", Method: zip.Deflate, CompressedSize64: uint64(len(body)), UncompressedSize64: 32 << 20, CRC32: crc32.ChecksumIEEE(bytes.Repeat([]byte(" "), 32<<20))})
	require.NoError(t, err)
	_, err = w.Write(body)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	data := b.Bytes()
	dir := bytes.LastIndex(data, []byte("PK\x01\x02"))
	end := bytes.LastIndex(data, []byte("PK\x05\x06"))
	entry, tail := data[dir:end], bytes.Clone(data[end:])
	out := bytes.Clone(data[:dir])
	for i := range entries {
		e := bytes.Clone(entry)
		copy(e[46:], fmt.Sprintf("word/%012d", i))
		out = append(out, e...)
	}
	binary.LittleEndian.PutUint16(tail[8:], uint16(entries))
	binary.LittleEndian.PutUint16(tail[10:], uint16(entries))
	binary.LittleEndian.PutUint32(tail[12:], uint32(entries*len(entry)))
	return append(out, tail...)
}

// lying makes a zip file that unpacks to more than it says.
func lying(t *testing.T) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	body := packed(t, 64<<20)
	w, err := z.CreateRaw(&zip.FileHeader{Name: "word/document.xml", Method: zip.Deflate, CompressedSize64: uint64(len(body)), UncompressedSize64: 1000, CRC32: 1})
	require.NoError(t, err)
	_, err = w.Write(body)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}

func TestHostileDOCX(t *testing.T) {
	good := wordFile{body: par(txt("正文")) + strings.Repeat(par(txt("第70/1号决议")), 100)}
	t.Run("zip bomb", func(t *testing.T) {
		data := overlapping(t, 128)
		assert.Less(t, len(data), 48<<10)
		refused(t, DOCX, data, ErrTooLarge)
	})
	t.Run("ratio", func(t *testing.T) {
		refused(t, DOCX, wordFile{body: par(txt("正文")) + strings.Repeat(" ", 8<<20)}.bytes(t), ErrRatio)
	})
	t.Run("sizes that lie", func(t *testing.T) {
		refused(t, DOCX, lying(t), ErrDamaged)
	})
	t.Run("names", func(t *testing.T) {
		for _, name := range []string{"../evil.xml", "word/../../evil.xml", "/etc/passwd", `..\evil.xml`, "C:/evil.xml", "word/.."} {
			refused(t, DOCX, wordFile{body: good.body, files: map[string]string{name: "x"}}.bytes(t), ErrDamaged)
		}
	})
	t.Run("two of a name", func(t *testing.T) {
		refused(t, DOCX, wordFile{body: good.body, files: map[string]string{"Word/Document.XML": "x"}}.bytes(t), ErrDamaged)
	})
	t.Run("words outside", func(t *testing.T) {
		f := good
		f.relation = `<Relationship Id="x" Type="` + relType + `footnotes" TargetMode="External" Target="http://127.0.0.1/footnotes.xml"/>`
		refused(t, DOCX, f.bytes(t), ErrDamaged)
	})
	t.Run("links outside are usual", func(t *testing.T) {
		f := good
		f.relation = `<Relationship Id="x" Type="` + relType + `hyperlink" TargetMode="External" Target="https://undocs.org/A/RES/70/1"/><Relationship Id="y" Type="` + relType + `attachedTemplate" TargetMode="External" Target="file:///C:/un.dotm"/>`
		assert.NotEmpty(t, renderDOCX(t, f).Text)
	})
	t.Run("another file inside", func(t *testing.T) {
		refused(t, DOCX, wordFile{body: par(txt("正文")) + `<w:altChunk r:id="x"/>`}.bytes(t), ErrDamaged)
	})
	t.Run("entities", func(t *testing.T) {
		f := good
		f.files = map[string]string{"word/numbering.xml": bomb + `<w:numbering ` + wordNS + `>&l9;</w:numbering>`}
		f.relation = `<Relationship Id="n" Type="` + relType + `numbering" Target="numbering.xml"/>`
		refused(t, DOCX, f.bytes(t), ErrDamaged)
	})
	t.Run("depth", func(t *testing.T) {
		refused(t, DOCX, wordFile{body: strings.Repeat("<w:sdt><w:sdtContent>", 1000) + strings.Repeat("</w:sdtContent></w:sdt>", 1000)}.bytes(t), ErrLimit)
		refused(t, DOCX, wordFile{body: strings.Repeat("<w:sdt>", 1_000_000)}.bytes(t), ErrLimit) // its ratio
		refused(t, DOCX, wordFile{body: strings.Repeat("<w:tbl><w:tr><w:tc>", 400)}.bytes(t), ErrDepth)
		refused(t, DOCX, wordFile{body: strings.Repeat("<w:p><w:r><w:txbxContent>", 20)}.bytes(t), ErrDepth)
	})
	t.Run("cut off", func(t *testing.T) {
		data := good.bytes(t)
		for n := 4; n < len(data); n += 97 {
			refused(t, DOCX, data[:n], ErrDamaged)
		}
		refused(t, DOCX, wordFile{body: "<w:p>"}.bytes(t), ErrDamaged)
	})
	t.Run("a zip of something else", func(t *testing.T) {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		_, err := z.Create("a.txt")
		require.NoError(t, err)
		require.NoError(t, z.Close())
		refused(t, DOCX, b.Bytes(), ErrDamaged)
	})
	t.Run("parts", func(t *testing.T) {
		refused(t, DOCX, append([]byte("PK\x03\x04"), bytes.Repeat([]byte("PK\x01\x02"), 1<<20)...), ErrParts)
	})
	t.Run("styles in a circle", func(t *testing.T) {
		f := wordFile{body: `<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:rPr><w:rStyle w:val="A"/></w:rPr><w:t>甲</w:t></w:r></w:p>`, parts: map[string]string{
			"styles":    `<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>`,
			"numbering": `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/><w:numStyleLink w:val="L"/></w:abstractNum>`}}
		assert.Equal(t, "甲\n", renderDOCX(t, f).Text)
	})
	t.Run("long numbers", func(t *testing.T) {
		f := wordFile{body: numbered(1, 8, txt("甲")), parts: map[string]string{"numbering": `<w:abstractNum w:abstractNumId="0">` + lvl(8, "upperRoman", strings.Repeat("%9", 1<<16), `<w:start w:val="999999999"/>`) + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`}}
		assert.Less(t, len(renderDOCX(t, f).Text), 1<<10)
	})
	t.Run("notes", func(t *testing.T) {
		data := wordFile{body: par(ref(1), ref(2), ref(3)), parts: map[string]string{"footnotes": note(1, "甲") + note(2, "乙") + note(3, "丙")}}.bytes(t)
		_, err := Read(DOCX, data, Limits{Notes: 2})
		require.ErrorIs(t, err, ErrNotes)
		require.ErrorIs(t, err, ErrLimit)
		_, err = Read(DOCX, data, Limits{Parts: 2})
		require.ErrorIs(t, err, ErrParts)
		_, err = Read(DOCX, data, Limits{Unpacked: 100})
		require.ErrorIs(t, err, ErrTooLarge)
		_, err = Read(DOCX, data, Limits{Input: 100})
		require.ErrorIs(t, err, ErrTooLarge)
	})
}

// bomb is a document type whose entities grow tenfold nine times.
var bomb = func() string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><!DOCTYPE akomaNtoso [<!ENTITY l0 "lol">`)
	for i := range 9 {
		fmt.Fprintf(&b, `<!ENTITY l%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&l%d;", i), 10))
	}
	return b.String() + "]>"
}()

func TestHostileAKN(t *testing.T) {
	good := akn("<p>第70/1号决议<authorialNote marker=\"1\"><p>见A/79/1。</p></authorialNote></p>")
	refused(t, AKN, []byte(bomb+`<akomaNtoso><p>&l9;</p></akomaNtoso>`), ErrDamaged)
	refused(t, AKN, []byte(`<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "file:///etc/passwd">]><akomaNtoso><p>&x;</p></akomaNtoso>`), ErrDamaged)
	refused(t, AKN, []byte(`<akomaNtoso><p>&nbsp;</p></akomaNtoso>`), ErrDamaged)
	refused(t, AKN, []byte(strings.Repeat("<akomaNtoso>", 1_000_000)), ErrDepth)
	refused(t, AKN, []byte(akn(strings.Repeat("<authorialNote>", 1_000_000))), ErrDepth)
	refused(t, AKN, []byte("<akomaNtoso><p>联合国\xff大会</p></akomaNtoso>"), ErrDamaged)
	refused(t, AKN, []byte("<akomaNtoso><p>甲</akomaNtoso>"), ErrDamaged)
	refused(t, AKN, []byte(""), ErrDamaged)
	for n := range len(good) {
		refused(t, AKN, []byte(good[:n]), ErrDamaged)
	}
	_, err := Read(AKN, []byte(akn(strings.Repeat("<p><authorialNote/></p>", 10))), Limits{Notes: 9})
	require.ErrorIs(t, err, ErrNotes)
}

func TestHostileHTML(t *testing.T) {
	for _, tag := range []string{"<div>", "<b>", "<table><tr><td>", "<sup>", "<a href='#fn1'>", "<ol><li>", "<unknown>"} {
		refused(t, HTML, []byte(strings.Repeat(tag, 1_000_000)), ErrDepth)
	}
	refused(t, HTML, []byte("<p>甲<script>"+strings.Repeat("x", 1000)), ErrDamaged)
	refused(t, HTML, []byte("<p>甲<a href='"), ErrDamaged)
	// What is odd and yet harmless is read, and quickly.
	for _, page := range []string{
		strings.Repeat("<p>甲", 300_000), strings.Repeat("<li>甲", 300_000), strings.Repeat("<td>甲", 300_000), strings.Repeat("</div></p>", 300_000), strings.Repeat("<br>", 1_000_000), strings.Repeat("&", 1_000_000),
		strings.Repeat("&#x1F;", 300_000), strings.Repeat("<sup>1</sup>", 100_000), strings.Repeat("<tr><td></td></tr>", 200_000), "<p>" + strings.Repeat("\u00ad", 300_000), strings.Repeat("\xff", 300_000), strings.Repeat("<sup>甲", 200),
		"<table><tr>" + strings.Repeat("<td>甲</td>", 200_000),
	} {
		start := time.Now()
		x, err := Read(HTML, []byte(page), Limits{})
		require.NoError(t, err)
		assert.Less(t, time.Since(start), patience, page[:10])
		valid(t, x, []byte(page))
	}
}
