package document

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

func TestSpeakers(t *testing.T) {
	for name, key := range speakers {
		assert.Equal(t, name, text.Fold(name), "names are folded")
		_, ok := resolution.Default().Body(key)
		assert.True(t, ok, key)
	}
	for line, want := range map[string]string{
		"大会，": "GA", "大會，": "GA", "大　会,": "GA", "安全理事会，": "SC", "經濟及社會理事會，": "ECOSOC", "人权理事会，": "HRC", "麻醉药品委员会，": "CND",
		"联合国人类住区规划署理事会，": "UNHGC", "大会主席，": "", "委员会，": "", "理事会，": "", "我们，各国代表，": "",
	} {
		d := Parse(line+"\n回顾其以往各项决议，\n", Options{})[0]
		assert.Equal(t, want, d.Paragraphs[len(d.Paragraphs)-1].Speaker, line)
	}
}

func TestSpeakerOfCaller(t *testing.T) {
	reg, err := resolution.Default().With(resolution.Additions{Bodies: []resolution.Body{{
		Key: "XC", Names: []string{"某国际理事会"}, Noun: "理事会", Resolution: "XC/RES/", Forms: resolution.MakeFormSet(resolution.SessionNumber),
	}}})
	require.NoError(t, err)
	d := Parse("5/1. 合作\n某国际理事会，\n回顾其决议，\n", Options{Registry: reg})[0]
	assert.Equal(t, "XC", d.Paragraphs[2].Speaker)
	assert.Equal(t, "XC/RES/5/1", d.Self.String())
}
