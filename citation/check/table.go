package check

const (
	on    = true
	off   = false
	whole = true  // needs a whole document
	lines = false // serves single lines too
)

// table has every rule; a row is a rule, its two examples and its function.
var table = []Rule{
	// dates and numbers against the registry and the calendar
	{"date-differs", Warning, on, "date before a number against the day of adoption", "check the date",
		"重申其2012年9月19日第67/1号决议。", "重申其2012年9月24日第67/1号决议。", lines, contradictions},
	{"date-outside-session", Warning, on, "date against the session or year of the body", "check date, number and body",
		"重申大会1999年5月4日第72/8号决议。", "重申大会2017年11月16日第72/8号决议。", lines, contradictions},
	{"date-impossible", Error, on, "a day that no calendar has; a year that differs from that in the number", "correct the date",
		"回顾2001年2月30日在维也纳举行的会议。", "回顾2001年2月28日在维也纳举行的会议。", lines, impossibleDates},
	{"number-unknown", Warning, on, "number above the last of its session or year", "check the number",
		"回顾安全理事会第1373(2002)号决议。", "回顾安全理事会第1373(2001)号决议。", lines, contradictions},
	{"not-yet", Warning, on, "what is cited is later than the document", "check number and date",
		"A/RES/70/1\n\n大会，\n\n回顾其第71/3号决议，\n", "A/RES/72/1\n\n大会，\n\n回顾其第71/3号决议，\n", whole, contradictions},
	{"same-number-two-dates", Warning, on, "one number with two dates in a document", "check which date is right",
		"回顾2003年12月8日第58/300号决议，又重申2003年12月9日第58/300号决议。", "回顾2003年12月8日第58/300号决议，又重申2003年12月8日第58/300号决议。", lines, contradictions},

	// the words of a number
	{"issuer-ambiguous", Warning, on, "nothing tells the body, or more than one fits", "name the body",
		"欢迎第5/3号决议。", "欢迎联合国环境大会第5/3号决议。", lines, issuerAmbiguous},
	{"issuer-shape-conflict", Warning, on, "the name of one body beside the number of another", "check body and number",
		"回顾安全理事会第2016/8号决议。", "回顾经济及社会理事会第2016/8号决议。", lines, issuerShape},
	{"missing-di", Note, on, "70/1 号决议 without 第", "put 第 before the number",
		"依照61/5号决议设立。", "依照第61/5号决议设立。", lines, missingDi},
	{"missing-di-special", Note, off, "S-30/1 号决议 without 第", "put 第 before the number",
		"依照S-30/1号决议设立。", "依照第S-30/1号决议设立。", lines, missingDiSpecial},
	{"missing-hao", Note, on, "第 70/1 决议 without 号", "put 号 behind the number",
		"回顾其第76/3决议。", "回顾其第76/3号决议。", lines, missingHao},
	{"decision-called-resolution", Warning, on, "决议 or 决定 against the numbers that are given to each", "check word and number",
		"回顾大会第73/546号决议。", "回顾大会第73/546号决定。", lines, decisionCalled},
	{"self-citation", Note, on, "the text cites the number that it bears", "check the number",
		"A/RES/72/8\n\n大会，\n\n回顾其第72/8号决议，\n", "A/RES/72/8\n\n大会，\n\n回顾其第71/8号决议，\n", whole, selfCitation},
	{"draft-cited-as-adopted", Warning, on, "第 A/C.2/70/L.4 号决议", "cite the resolution, or the draft as a draft",
		"赞同第A/C.2/70/L.4号决议。", "赞同决议草案A/C.2/70/L.4。", lines, draftsAsAdopted},
	{"placeholder", Warning, on, "XXX, __, [ ] where a number or date should be", "fill in number and date",
		"回顾其2018年__月__日第73/XXX号决议。", "回顾其2018年12月17日第73/185号决议。", lines, placeholders},
	{"duplicate-in-list", Warning, on, "one number twice in a list", "strike one",
		"回顾其第70/5、70/6和70/5号决议。", "回顾其第70/5和70/6号决议。", lines, duplicates},
	{"list-order", Note, on, "three numbers of one body and more that do not rise", "put the list in order",
		"回顾其第70/2号、第71/3号和第69/4号决议。", "回顾其第69/4号、第70/2号和第71/3号决议。", lines, listOrder},
	{"date-missing", Note, on, "first mention without a date, where first mentions are dated", "put the date before the number",
		opening + "重申其2010年12月21日第65/229号、2015年12月17日第70/175号、2016年12月19日第71/209号和第72/196号决议，\n\n又重申其第66/177号决议，\n",
		opening + "重申其2010年12月21日第65/229号、2015年12月17日第70/175号、2016年12月19日第71/209号和2017年12月19日第72/196号决议，\n", whole, dateMissing},

	// notes and their marks
	{"source-missing", Note, on, "resolution of a subsidiary or treaty organ without a note, where others have one", "add a note with the source",
		organs + "，² 又欢迎预防犯罪和刑事司法委员会2018年5月18日第27/5号决议，\n" + organNotes, organs + "，²\n" + organNotes, whole, sourceMissing},
	{"mark-without-note", Error, on, "mark without its note, where a text has notes", "add the note or strike the mark",
		opening + "回顾《儿童权利公约》¹ 和《联合国宪章》，⁷\n\n¹ 联合国，《条约汇编》，第1577卷，第27531号。\n", convention, whole, markWithoutNote},
	{"note-without-mark", Warning, on, "numbered note without its mark, where a text has marks", "add the mark or strike the note",
		convention + "\n² 第70/1号决议。\n", convention, whole, noteWithoutMark},
	{"star-without-mark", Note, off, "note with an asterisk without its mark", "add the mark",
		convention + "\n* 由于技术原因重发。\n", convention, whole, starWithoutMark},
	{"note-order", Note, on, "first marks that do not rise by one", "number marks and notes anew",
		opening + "回顾其决议² 和宣言，¹\n\n¹ 第70/1号决议。\n\n² 第71/1号决议。\n", opening + "回顾其决议¹ 和宣言，²\n\n¹ 第70/1号决议。\n\n² 第71/1号决议。\n", whole, noteOrder},
	{"label-twice", Error, on, "two notes with one label", "number the notes anew",
		convention + "\n² 第70/1号决议。\n\n² 第71/1号决议。\n", convention + "\n² 第70/1号决议。\n\n³ 第71/1号决议。\n", whole, labelTwice},
	{"ibid-dangling", Error, on, "同上 in the first note", "name the source",
		opening + "回顾《公约》，¹\n\n¹ 同上，第1577卷，第27531号。\n", convention, whole, ibidDangling},
	{"ibid-after-two-sources", Warning, on, "同上 behind a note with two sources", "name the source that is meant",
		convention + "\n² A/73/131；第70/1号决议，附件。\n\n³ 同上，第2页。\n", convention + "\n² A/73/131。\n\n³ 同上，第2页。\n", whole, ibidAfterTwo},
	{"mark-spacing", Note, off, "mark without the blank that stands behind others", "put a blank behind the mark",
		convention + "\n又回顾" + marks + "公约¹和宣言，\n", convention + "\n又回顾" + marks + "宣言，\n", whole, markSpacing},

	// treaties and Official Records
	{"treaty-volume-differs", Warning, on, "volume of the Treaty Series against the table", "check the volume",
		opening + "回顾《儿童权利公约》，¹\n\n¹ 联合国，《条约汇编》，第1557卷，第27531号。\n", convention, whole, contradictions},
	{"treaty-number-differs", Warning, on, "registration number against the table", "check the number",
		opening + "回顾《儿童权利公约》，¹\n\n¹ 联合国，《条约汇编》，第1577卷，第27513号。\n", convention, whole, contradictions},
	{"supplement-symbol-differs", Warning, on, "number of a supplement against its symbol", "check supplement and symbol",
		"见《经济及社会理事会正式记录，2015年，补编第9号》(E/2015/28)。", "见《经济及社会理事会正式记录，2015年，补编第9号》(E/2015/29)。", lines, contradictions},
	{"symbol-malformed", Warning, on, "//, a last stroke, no number, a blank inside a symbol", "correct the symbol",
		"秘书长的报告(A/72//15)。", "秘书长的报告(A/72/15)。", lines, malformed},
	{"symbol-homoglyph", Error, on, "Greek or Cyrillic letter inside a symbol", "write the Latin letter",
		"秘书长的报告(Α/70/5)。", "秘书长的报告(A/70/5)。", lines, homoglyphs},

	// titles and names
	{"title-misprint", Warning, on, "title one or two letters off one in the table", "correct the title",
		"铭记《联合国打击跨国组织犯罪公约》的规定。", "铭记《联合国打击跨国有组织犯罪公约》的规定。", lines, titleMisprint},
	{"title-variant", Note, on, "two full titles of one instrument", "write one title throughout",
		"回顾《公民权利和政治权利国际公约》的规定，促请各国遵守《公民及政治权利国际盟约》。", "回顾《公民权利和政治权利国际公约》的规定，促请各国遵守《公民权利和政治权利国际公约》。", whole, titleVariant},
	{"title-short", Note, off, "short form of a title that the text never introduces", "write the title",
		"回顾《联合国儿童权利公约》，又回顾《儿童权利公约》。", "回顾《儿童权利公约》，又回顾《儿童权利公约》。", whole, titleShort},
	{"title-year-differs", Note, off, "year before a title against that of its adoption", "check the year",
		"回顾1989年《精神药物公约》。", "回顾1971年《精神药物公约》。", lines, titleYear},
	{"title-of-resolution", Note, off, "题为“…” against the title of the resolution", "check the title",
		"重申题为“加紧努力消除一切形式的暴力侵害妇女和女童行为：家庭暴力”的第71/170号决议。", "重申题为“加紧努力预防和消除一切形式的暴力侵害妇女和女童行为：家庭暴力”的第71/170号决议。", lines, titleOfResolution},
	{"number-contradicted", Note, off, "题为“…” is the title of another number", "check the number",
		"欢迎大会题为“我们希望的未来”的第66/289号决议。", "欢迎大会题为“我们希望的未来”的第66/288号决议。", lines, contradictions},
	{"body-variant", Note, on, "two names of one body", "write one name throughout",
		"联合国反腐败公约缔约国会议欢迎，联合国反腐败公约缔约国大会注意到。", "联合国反腐败公约缔约国会议欢迎，联合国反腐败公约缔约国会议注意到。", whole, bodyVariant},
	{"name-near", Note, off, "name of an office with a letter missing", "correct the name",
		"与反恐主义办公室合作。", "与反恐怖主义办公室合作。", lines, nameNear},
	{"short-title-two", Note, off, "one short title for two instruments", "write the titles in full",
		"《联合国反腐败公约》的缔约国根据《公约》采取措施。\n\n《儿童权利公约》的缔约国根据《公约》采取措施。", "《联合国反腐败公约》的缔约国根据《公约》采取措施。", whole, shortTwo},
	{"superseded", Note, off, "draft of the Council that the Assembly adopted under a number of its own", "cite what the Assembly adopted",
		"回顾经济及社会理事会2017年7月6日第2017/16号决议。", "回顾大会2017年12月19日第72/193号决议。", lines, superseded},
	{"unnumbered", Note, off, "resolution of a session without its number", "ask for the number",
		"回顾其第七十三届会议通过的关于消除恐怖主义措施的决议。", "回顾其第七十三届会议通过的关于消除恐怖主义措施的第73/211号决议。", lines, unnumbered},
	{"anaphora-dangling", Note, off, "该决议 with nothing before it", "name what is meant",
		"欢迎该决议的执行。", "回顾第70/1号决议，欢迎该决议的执行。", lines, anaphoraDangling},
	{"pinpoint-unknown-form", Note, off, "第 2 (b) 条 for 第 2 条(b)项", "write the usual form",
		"见公约第2 (b) 条的规定。", "见公约第2条(b)项的规定。", lines, pinpointForm},

	// letters and marks
	{"mixed-width", Note, on, "the rare width of commas, stops or brackets between Chinese letters", "write one width throughout",
		clauses + "并鼓励会员国,注意到。", clauses + "并鼓励会员国，注意到。", whole, mixedWidth},
	{"mixed-script", Warning, on, "traditional letters in a simplified text, or the reverse", "write one script throughout",
		clauses + clauses + "推进國際法治。", clauses + clauses + "推进国际法治。", lines, mixedScript},
	{"leftover-language", Warning, on, "foreign word between Chinese letters", "translate or strike it",
		"预防 and 打击犯罪。", "预防和打击犯罪。", lines, leftover},
	{"repeated-word", Warning, on, "的的, 以及以及, ，， and the like", "strike one",
		"打击犯罪活动的的能力。", "会议目的的说明与和平。", lines, repeated},
	{"brackets", Warning, on, "《》, “” or () without its other half in a paragraph", "add or strike a bracket",
		"铭记《世界人权宣言的宗旨。", "铭记《世界人权宣言》的宗旨。", whole, unpaired},
	{"text-damaged", Error, on, "what the reader of the file could not mend", "look at the original", "", "", lines, damaged},
	{"self-unknown", Note, on, "no masthead says what document it is", "name the document, or say it with -self",
		"大会，\n\n回顾其第70/1号决议，\n", "A/RES/72/1\n\n大会，\n\n回顾其第70/1号决议，\n", whole, selfUnknown},
}

// What examples have in common.
const (
	opening    = "大会，\n\n"
	convention = opening + "回顾《儿童权利公约》，¹\n\n¹ 联合国，《条约汇编》，第1577卷，第27531号。\n"
	clauses    = "表示关切，强调指出，促请各国，欢迎努力，认识到国际刑事司法机构，重申承诺，注意到资产问题，鼓励与会员国对话，赞赏工作，敦促缔约国，请秘书长，决定继续审议这个问题，"
	marks      = "公约¹ 和公约¹ 和公约¹ 和公约¹ 和公约¹ 和公约¹ 和公约¹ 和公约¹ 和公约¹ 和公约¹ 和"
	organs     = opening + "欢迎预防犯罪和刑事司法委员会2016年5月27日第25/2号决议¹ 和2017年5月26日第26/3号决议"
	organNotes = "\n\n¹ 见《经济及社会理事会正式记录，2016年，补编第10号》(E/2016/30)，第一章，D节。\n\n² 见《经济及社会理事会正式记录，2017年，补编第10号》(E/2017/30)，第一章，D节。\n"
)
