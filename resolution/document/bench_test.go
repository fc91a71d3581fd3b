package document

import (
	"strings"
	"testing"
)

// prose and dense are texts in the manner of a report and of a resolution: long paragraphs, and short ones with notes.
var (
	prose = strings.Repeat("委员会回顾说，各国代表团在一般性辩论中就执行情况交换了意见，并强调必须继续向发展中国家提供充足和可持续的资金，以便在各级落实商定的目标，同时顾及各国的具体国情、能力和发展水平。"+
		"代表们还指出，预防和应对措施应当以可靠数据为基础，并应加强区域合作与技术援助。\n\n", 400)
	dense = "A/RES/73/186\n\n第七十三届会议\n\n加强方案\n\n大会，\n\n" + strings.Repeat("重申其2014年12月18日第69/193号决议，¹ 其中通过了《示范战略》，² 并注意到各国的努力，\n\n¹ 第69/194号决议，附件。\n\n² 同上，第976卷，第14152号。\n\n", 300)
)

func BenchmarkParse(b *testing.B) {
	for name, s := range map[string]string{"prose": prose, "dense": dense} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(s, Options{})
			}
		})
	}
}
