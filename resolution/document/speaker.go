package document

import (
	"slices"
	"strings"

	"github.com/unxref/unxref/resolution"
)

// speakers are the bodies that open a resolution with their own name, 大会，, in folded script. Keys and names are those of facts/bodies.csv.
var speakers = map[string]string{
	"大会": "GA", "联合国大会": "GA",
	"安全理事会": "SC", "安理会": "SC",
	"经济及社会理事会": "ECOSOC", "经社理事会": "ECOSOC", "经济暨社会理事会": "ECOSOC",
	"人权理事会": "HRC", "人权委员会": "CHR",
	"防止歧视及保护少数小组委员会": "CHR-SUB", "增进和保护人权小组委员会": "CHR-SUB", "促进和保护人权小组委员会": "CHR-SUB",
	"托管理事会": "TC", "统计委员会": "STAT", "人口与发展委员会": "CPD", "社会发展委员会": "CSOCD", "妇女地位委员会": "CSW", "麻醉药品委员会": "CND",
	"预防犯罪和刑事司法委员会": "CCPCJ", "科学和技术促进发展委员会": "CSTD", "联合国森林论坛": "UNFF", "可持续发展委员会": "CSD",
	"拉丁美洲和加勒比经济委员会": "ECLAC", "亚洲及太平洋经济社会委员会": "ESCAP", "非洲经济委员会": "ECA", "欧洲经济委员会": "ECE", "西亚经济社会委员会": "ESCWA",
	"联合国环境大会": "UNEA", "联合国人居大会": "UNHA", "世界卫生大会": "WHA",
	"联合国反腐败公约缔约国会议": "COSP-UNCAC", "联合国打击跨国有组织犯罪公约缔约方会议": "COP-UNTOC",
}

// enders end the names of bodies that adopt.
var enders = [...]string{"会", "局", "坛", "组织"}

// speaks returns the key of the body whose folded name stands before the comma of an opening formula: one of speakers, else one of the registry, a caller's own among them.
func (p *parser) speaks(name string) string {
	if key := speakers[name]; key != "" || p.stage != inHead {
		return key
	}
	for _, e := range enders {
		if !strings.HasSuffix(name, e) {
			continue
		}
		bodies := p.registry().Bodies()
		for i := range bodies {
			if slices.Contains(bodies[i].Names, name) && bodies[i].Noun != name {
				return bodies[i].Key
			}
		}
	}
	return ""
}

func (p *parser) registry() *resolution.Registry {
	if p.o.Registry != nil {
		return p.o.Registry
	}
	return resolution.Default()
}

// organs print their names in a masthead, above or below the symbol.
var organs = map[string]bool{"大会": true, "安全理事会": true, "经济及社会理事会": true, "人权理事会": true, "人权委员会": true, "托管理事会": true, "秘书处": true}

const maxOpening = 90 // bytes of a line up to the comma of its opening formula
