package block

import "golang.org/x/net/html"

// attrs are the attributes that matter.
type attrs struct {
	id, name, href, role, style, typ, start, value, class string
	hidden                                                bool
}

func tag(z *html.Tokenizer) (string, attrs) {
	n, more := z.TagName()
	name := string(n)
	var a attrs
	for more {
		var k, v []byte
		k, v, more = z.TagAttr()
		switch string(k) {
		case "id":
			a.id = string(v)
		case "name":
			a.name = string(v)
		case "href":
			a.href = string(v)
		case "role", "epub:type":
			a.role = string(v)
		case "style":
			a.style = string(v)
		case "type":
			a.typ = string(v)
		case "start":
			a.start = string(v)
		case "value":
			a.value = string(v)
		case "class":
			a.class = string(v)
		case "hidden":
			a.hidden = true
		}
	}
	return name, a
}
