package main

import (
	"strings"
	"unicode"

	"github.com/unxref/unxref/resolution/text"
)

// wording is what a page says by itself, in the script of the document.
type wording struct {
	lang                                                              string
	skip, contents, body, notes, note, back                           string
	works, how, picture, caption, skipPicture                         string
	open, openAbout, findings, query, line, furniture, furnish        string
	title, preamble, operative, annex, orphan, undated, table         string
	assembly, council, ecosoc, hrc, treaties, instruments, docs, sale string
	about                                                             string
}

var simplified = wording{
	lang: "zh-Hans",
	skip: "跳到正文", contents: "本页内容", body: "正文", notes: "脚注", note: "脚注", back: "回到正文",
	works: "征引文献", how: "如何认定", picture: "征引文献按年份和机构分布", skipPicture: "跳过图",
	caption: "征引文献按年份和机构分布：每个点是一种文献，点选即到其条目。实心为决议、决定和条约，空心为其他文件。",
	open:    "未确定的引用", openAbout: "文中这些引用未能对应到一份文献，或其编号尚待给定。",
	findings: "核对意见", query: "核对意见", line: "第%s行", furniture: "版面文字", furnish: "页眉、页码等，不属于任何段落",
	title: "标题", preamble: "序言第%s段", operative: "执行部分第%s段", annex: "附件%s", orphan: "没有对应的脚注", undated: "无年份", table: "表格",
	assembly: "大会", council: "安全理事会", ecosoc: "经济及社会理事会", hrc: "人权理事会", treaties: "条约", instruments: "其他文书", docs: "其他文件", sale: "出版物",
	about: "引用由程序认定并逐一说明依据；正式文本以联合国正式文件系统公布者为准。",
}

var traditional = wording{
	lang: "zh-Hant",
	skip: "跳到正文", contents: "本頁內容", body: "正文", notes: "腳註", note: "腳註", back: "回到正文",
	works: "徵引文獻", how: "如何認定", picture: "徵引文獻按年份和機構分布", skipPicture: "跳過圖",
	caption: "徵引文獻按年份和機構分布：每個點是一種文獻，點選即到其條目。實心為決議、決定和條約，空心為其他文件。",
	open:    "未確定的引用", openAbout: "文中這些引用未能對應到一份文獻，或其編號尚待給定。",
	findings: "核對意見", query: "核對意見", line: "第%s行", furniture: "版面文字", furnish: "頁眉、頁碼等，不屬於任何段落",
	title: "標題", preamble: "序言第%s段", operative: "執行部分第%s段", annex: "附件%s", orphan: "沒有對應的腳註", undated: "無年份", table: "表格",
	assembly: "大會", council: "安全理事會", ecosoc: "經濟及社會理事會", hrc: "人權理事會", treaties: "條約", instruments: "其他文書", docs: "其他文件", sale: "出版物",
	about: "引用由程式認定並逐一說明依據；正式文本以聯合國正式文件系統公布者為準。",
}

const (
	scriptSample = 4000 // letters that tell the script
	scriptShare  = 12   // of a traditional text, at least one letter in so many has another simplified form
)

// wordingFor tells the script of a text by its letters.
func wordingFor(s string) *wording {
	letters, other := 0, 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			if letters++; text.FoldRune(r) != r {
				other++
			}
			if letters == scriptSample {
				break
			}
		}
	}
	if other*scriptShare > letters {
		return &traditional
	}
	return &simplified
}

// put puts a number into a phrase.
func put(phrase, number string) string { return strings.Replace(phrase, "%s", number, 1) }
