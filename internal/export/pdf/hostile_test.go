package pdf

import (
	"encoding/base64"
	"strings"
)

var onePixel, _ = base64.StdEncoding.DecodeString("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")

// typstCode would do or show something else if it were ever read as Typst.
var typstCode = []string{
	`#read("/etc/passwd")`, `#read("data.json")`, `#import "x"`, `#import "lib.typ": *`, `#include "proof.typ"`, `#eval("1+1")`, `#eval(read("/data.json"))`,
	`#{1+1}`, `#(1+1)`, `#let x = 1; #x`, `#let x`, `#x`, `#d.title`, `#panic()`, `#panic("x")`, `#assert(false)`, `#while true {}`, `#for i in range(9) [i]`,
	`#set page(width: 1pt)`, `#set text(size: 99pt)`, `#show: it => []`, `#show regex(".*"): none`, `#show "a": "b"`, `#pagebreak()`, `#image("/files/a.png")`,
	`#json("data.json")`, `json("data.json")`, `#yaml("data.json")`, `#plugin("x.wasm")`, `#sys.version`, `#sys.inputs`, `#context here()`, `#counter(page).display()`,
	`#hide[a]`, `#text(fill: white)[a]`, `#place(top)[a]`, `#link("https://evil.example")[a]`, `#metadata(1) <a>`, `#bibliography("x")`, `#cite(<a>)`, `#footnote[a]`,
	`\`, `\\`, `\\\`, `a\`, `\#`, `\u{41}`, `\u{110000}`, `\u{`, `\n`, `\"`, `\]`, `$x^2$`, `$`, `$$`, `$ x $`, `$#read("x")$`, `$"`, `${`, `${x}`, `//`, `// commentaire`,
	`/* */`, `/*`, `*/`, `/* a */ b`, `http://a // b`, `]`, `[`, `[]`, `][`, `#]`, `#[`, `[#`, `}`, `{`, `)`, `(`, `#)`, `@label`, `@`, `@a[b]`, `<label>`, `<a>`, `<`, `= heading`, `== heading`, `=`,
	`- item`, `+ item`, `/ terme: sens`, `1. item`, `~`, `~~`, `--`, `---`, `-?`, `...`, `'"`, `'`, `"`, `''`, `""`, "`", "``", "```", "````", "`````", "```typ #read(\"x\")```", "`#x`", "```\n", "~~~\n",
	`*a*`, `_a_`, `*a`, `_a`, `**`, `__`, `#`, `##`, `#!`, `#"a"`, `#'a'`, `#none`, `#auto`, `#true`, `#1pt`, `#1em`, `#.a`, `#a.b()`, `#a(`, `#a[`, `#a{`, `#if true [a] else [b]`, `#return`, `#break`,
	`"); #read("x"); ("`, `")`, `"]`, `"}`, `", "x": "`, `\u0022`, `","t":"img","src":"/data.json`, `{"t":"pre","x":"a"}`, `["a"]`, `null`, `true`, `=> it`, `a => b`, `..x`, `;`, `:`, `:smile:`, `sym.arrow`, `->`, `=>`, `<=`, `!=`, `&`, `^`, `%`, `|`,
}

// naughty upsets what reads, spaces, shapes or counts text.
var naughty = []string{
	"nul\x00octet", "\x00", "\x01\x02\x03", "cloche\x07", "retour\x08", "\x0b", "saut\x0cde page", "\x1b[31mrouge\x1b[0m", "\x7f", "suppr\x7fimé", "a\u0080b", "a\u0085b", "a\u009fb",
	"CR\rseul", "CR\r\nLF", "deux\n\nparagraphes", "a\tb", "  bords  ", "a\u00a0b", "a\u1680b", "a\u2003b", "a\u2028b", "a\u2029b", "a\u202fb", "a\u205fb", "a\u3000b",
	"a\u200bb", "a\u200cb", "a\u200db", "a\u2060b", "a\ufeffb", "\ufeffdébut", "a\u00adb", "a\u180eb", "a\u034fb", "a\u2061b", "a\u2064b",
	"\u202eévil", "a\u202eb\u202cc", "\u202aab", "\u202dab", "a\u2066b\u2069c", "a\u2067b", "a\u2068b", "\u200eab", "\u200fab", "a\u061cb",
	"a\ufffeb", "a\uffffb", "a\ufdd0b", "a\U0001fffeb", "a\U0010ffffb", "a\ufffdb", "\ufff9a\ufffab\ufffbc", "a\U000e0001b", "a\U000e0041b",
	"\xed\xa0\x80", "a\xed\xbf\xbfb", "\xff", "a\xfeb", "\xc3", "a\xc3(b", "\xf0\x9f\x98", "\xc0\xaf", "\xe2\x82", "\x80", "a\xf8\x88\x80\x80\x80b",
	"é", "e\u0301", "ﬁn ﬂot oﬃce", "Ĳssel", "ǆ", "½ ²", "№ 3", "㎏", "Å Å", "Ω Ω", "œuvre Œuvre æ Æ", "ſ", "ß ẞ", "İ ı", "ÿ Ÿ", "ç Ç", "à â ä é è ê ë î ï ô ö ù û ü",
	"Z\u0351\u036b\u0343A", "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309", "\u0301", "q\u0328\u0323\u0307", "a\u0338", "\u0e01\u0e49\u0e49\u0e49",
	"👍", "👍🏽", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇫🇷", "🇫", "❤️", "❤", "1️⃣", "☐ ☑ ✅", "🫠", "🧑‍💻", "😀😃😄", "©️ ™️ ®", "♀️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
	"漢字", "日本語のテキスト", "한국어", "中文字符", "Привет", "Ελλάδα", "עברית", "العربية", "مرحبا world", "ไทย", "हिन्दी", "தமிழ்", "ខ្មែរ", "ქართული", "አማርኛ", "𝕳𝖊𝖑𝖑𝖔", "𐍈", "ᚠᛇᚻ", "⠓⠑", "ꙮ", "\ue000", "\U000f0000", "\u0378", "﷽",
	strings.Repeat("a", 300), strings.Repeat("W", 300), strings.Repeat("mot_", 100), strings.Repeat("é", 200), strings.Repeat("漢", 120), strings.Repeat("😀", 80), "https://exemple.fr/" + strings.Repeat("a", 300) + "?b=" + strings.Repeat("c", 100), "a" + strings.Repeat(".", 200), strings.Repeat("a/", 150), strings.Repeat("()", 100),
	"' OR 1=1 --", "'; DROP TABLE candidats; --", `" OR ""="`, "1;--", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b>gras</b>", "</text>", "<!-- note", "-->", "<![CDATA[a]]>", "&amp;", "&lt;b&gt;", "&#65;", "&nbsp;", "&eacute;", "&",
	"%s%n%d", "%x", "%", "%%", "%00", "%0a", "{0}", "{{.}}", "{{7*7}}", "<%= 1 %>", "#{1}", "$(id)", "`id`", "$HOME", "| ls", "; ls", "&& ls", "../../etc/passwd", `C:\Windows`, `\\serveur\partage`, "/dev/null", "con", "nul", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x",
	"=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "NaN", "Infinity", "undefined", "null", "nil", "None", "0", "-0", "1e309", "0x7f", "1/0", "١٢٣", "999999999999999999999", "2024-01-01", "10:00", "1 000 €", "50 %",
	"|", "a|b", "||", "|---|", "\\|", "- [ ] a", "- [x] a", "> a", "# a", "***", "___", "===", "![a](b)", "[a](b)", "[a][b]", "[a]: b", "[^1]", "<https://a.fr>", "www.a.fr", "a@b.fr", "https://a.fr", "a  \nb", "    code", "\tcode", "1) a", "* a", "+ a", "~~a~~", "**a**", "\\*a\\*",
	"l'essai", "« oui » ! non ? si ; car : là", "n° 3", "4 h", "“ ” ‘ ’", "a—b–c", "…", "a…", "affichage efficace flux", "fi fl ffi ffl",
}

// hostile is every string above.
func hostile() []string { return append(append([]string{}, typstCode...), naughty...) }
