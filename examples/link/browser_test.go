package main

import (
	"encoding/json"
	"image/png"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// browser returns a browser to test with. Without one a test is skipped, in CI it fails.
func browser(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("CI") == "true" {
		t.Fatal("no browser: apt-get install chromium")
	}
	t.Skip("no browser: apt-get install chromium")
	return ""
}

// visit opens an address without a head and returns what the browser prints.
func visit(t *testing.T, address string, flags ...string) []byte {
	t.Helper()
	args := append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run",
		"--user-data-dir=" + t.TempDir(), "--timeout=20000"}, flags...)
	cmd := exec.CommandContext(t.Context(), browser(t), append(args, address)...)
	cmd.WaitDelay = 5 * time.Second
	out, err := cmd.Output()
	require.NoError(t, err)
	return out
}

// measure opens a page of the same origin in frames of several widths and says of each how wide it is, what stands out, and which anchors lead nowhere.
const measure = `<!DOCTYPE html><body><pre id=said></pre><script>
var widths = [320, 390, 1280], said = [];
widths.forEach(function (width) {
  var frame = document.createElement('iframe');
  frame.width = width; frame.height = 800; frame.style.border = 0; frame.src = 'page.html';
  frame.onload = function () {
    var d = frame.contentDocument, view = d.documentElement.clientWidth, out = [], lost = [];
    d.querySelectorAll('body *').forEach(function (e) {
      var r = e.getBoundingClientRect();
      if (r.width && r.right > view + 1 && !e.matches('.skip') && !e.closest('table')) out.push(e.tagName + '#' + e.id + '.' + e.getAttribute('class') + ' ' + r.right);
    });
    d.querySelectorAll('a[href^="#"]').forEach(function (a) {
      if (!d.getElementById(decodeURIComponent(a.getAttribute('href').slice(1)))) lost.push(a.getAttribute('href'));
    });
    said.push({width: width, view: view, scroll: d.documentElement.scrollWidth, out: out, lost: lost, links: d.querySelectorAll('a.cite[id]').length,
      font: parseFloat(d.defaultView.getComputedStyle(d.querySelector('article p.opening')).fontSize),
      loaded: d.defaultView.performance.getEntriesByType('resource').length});
    if (said.length == widths.length) document.getElementById('said').textContent = JSON.stringify(said);
  };
  document.body.appendChild(frame);
});
</script>`

type measured struct {
	Width, View, Scroll, Links, Loaded int
	Font                               float64
	Out, Lost                          []string
}

// longWords is a document whose words and names have no place to break.
const longWords = "A/C.2/75/L.16\n\n大会，\n\n回顾 https://www.example.org/" + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" +
	" 和第 70/1 号决议，\n\n甲\t乙\t丙\t丁\t戊\t己\t庚\t辛\t壬\t癸\t子\t丑\n\n1. 注意到A/CONF.216/16/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/Add.1；\n"

func TestBrowser(t *testing.T) {
	browser(t)
	for name, text := range map[string][]byte{"small": read1(t, "testdata/small.txt"), "long words": []byte(longWords), "hostile": []byte(hostile)} {
		t.Run(name, func(t *testing.T) {
			p := sheetOf(t, "small.txt", text)
			page := appendPage(nil, p.views)
			var strangers atomic.Int32
			mux := http.NewServeMux()
			serve := func(path string, body []byte) {
				mux.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
					w.Header().Set("Content-Type", "text/html; charset=utf-8")
					_, _ = w.Write(body)
				})
			}
			serve("/page.html", page)
			serve("/measure.html", []byte(measure))
			mux.HandleFunc("/", func(_ http.ResponseWriter, r *http.Request) {
				if r.URL.Path != "/favicon.ico" {
					strangers.Add(1)
				}
			})
			server := httptest.NewServer(mux)
			defer server.Close()
			list := said(t, visit(t, server.URL+"/measure.html", "--dump-dom", "--window-size=1400,1000", nothingElse(server)))
			require.Len(t, list, 3)
			for _, m := range list {
				assert.LessOrEqual(t, m.Scroll, m.View, "%d px: wider than the screen", m.Width)
				assert.Empty(t, m.Out, "%d px", m.Width)
				assert.Empty(t, m.Lost, "anchors that lead nowhere")
				assert.Equal(t, strings.Count(string(page), `<a id="c-`), m.Links)
				assert.GreaterOrEqual(t, m.Font, 16.0)
				assert.Zero(t, m.Loaded, "the page loads something")
			}
			assert.Zero(t, strangers.Load(), "requests that leave the page")
			sameText(t, whole(t, visit(t, server.URL+"/page.html", "--dump-dom")), p.views)
		})
	}
}

// nothingElse keeps every other host out of reach.
func nothingElse(s *httptest.Server) string {
	host, _, _ := net.SplitHostPort(s.Listener.Addr().String())
	return "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE " + host
}

// said reads what the measuring page wrote into itself.
func said(t *testing.T, dom []byte) (list []measured) {
	t.Helper()
	pre := nodes(parsed(t, dom), func(n *html.Node) bool { return attr(n, "id") == "said" })
	require.Len(t, pre, 1)
	require.NoError(t, json.Unmarshal([]byte(shown(pre[0])), &list), shown(pre[0]))
	return list
}

// The page is drawn, dark where the reader wants it dark.
func TestScreenshot(t *testing.T) {
	browser(t)
	dir := t.TempDir()
	p := sheetOf(t, "small.txt", []byte(short+"\n1. 注意到A/75/1。\n"))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "page.html"), appendPage(nil, p.views), 0o666))
	light, dark := corner(t, dir), corner(t, dir, "--blink-settings=preferredColorScheme=0")
	assert.Greater(t, light, uint32(0xE000))
	assert.Less(t, dark, uint32(0x3000))
}

// corner is how light the page's paper is.
func corner(t *testing.T, dir string, flags ...string) uint32 {
	t.Helper()
	file := filepath.Join(dir, "page.png")
	visit(t, "file://"+filepath.Join(dir, "page.html"), append(flags, "--window-size=390,800", "--screenshot="+file)...)
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	img, err := png.Decode(f)
	require.NoError(t, err)
	r, g, b, _ := img.At(2, img.Bounds().Dy()-3).RGBA()
	return (r + g + b) / 3
}
