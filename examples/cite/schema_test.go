package main

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTheSchemaHolds checks what cite prints of the documents of testdata with the schema, in the hands of others.
func TestTheSchemaHolds(t *testing.T) {
	const python = "/usr/bin/python3"
	if exec.Command(python, "-c", "import jsonschema").Run() != nil {
		t.Skip("python3-jsonschema is not installed")
	}
	for _, flags := range [][]string{{"-format", "jsonl"}, {"-format", "jsonl", "-marks", "-explain"}, {"-format", "jsonl", "-lines"}} {
		lines := cited(t, "", append(flags, "../../testdata")...)
		require.NotEmpty(t, lines)
		cmd := exec.Command(python, "-c", `import json, sys, jsonschema
schema = json.load(open("../schema/cite.schema.json", encoding="utf8"))
jsonschema.Draft202012Validator.check_schema(schema)
check = jsonschema.Draft202012Validator(schema)
for line in sys.stdin.buffer.read().decode("utf8").split("\n"):
    if line:
        check.validate(json.loads(line))`)
		cmd.Stdin = strings.NewReader(lines)
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, "%v: %s", flags, out)
	}
}
