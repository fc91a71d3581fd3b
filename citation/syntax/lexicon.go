package syntax

// A class is what a word of the lexicon does.
type class uint8

const (
	cNone    class = iota
	cDi            // 第
	cHao           // 号
	cType          // 决议, 决定; sub is a Type
	cSep           // 、 和 及 以及
	cRange         // 至
	cComma         // ，
	cStop          // 。
	cSemi          // ；
	cColon         // ：
	cOpen          // (
	cClose         // )
	cQuote         // “
	cUnquote       // ”
	cOrgan         // name is an index of bodies
	cGeneric       // sub is a Kind: Council … Board
	cPronoun       // 其
	cAnaphor       // 该决议; sub is a Type, 0 for 该公约
	cVerb          // sub is a Relation
	cAfter         // 所设, 所载; sub is a Relation
	cAbout         // 关于, 题为: a title follows
	cLink          // 的, 通过的, 在: may stand between an organ or a date and its number
	cNot           // a word that only looks like another: 其他, 委员会主席
	cIbid          // 同上
	cSeries        // 条约汇编
	cVolume        // 卷
	cRecords       // 正式记录
	cSales         // 出售品编号
	cLeadIn        // 见, 另见
	cRefuse        // 补编, 一般性意见: what 第…号 may count that is no citation
	cDraft         // 决议草案
	cIn            // 中, 里: 在第…号决议中
	cInside        // 在
	cName          // an instrument without 《》; name is an index of instruments
	cTitle         // 《…》
	cNumber        // num
	cLetter        // a single capital
	cDate          // date
	cSymbol        // a document symbol
	cHouse         // A.1110(30): the symbol of a house; name is an index of houses
	cPin           // 附件, 第26段
	cFinite        // 宣布: a verb that a resolution does, that governs no citation
)

// A row of the lexicon: words of one class, parted by blanks.
type row struct {
	class class
	sub   uint8
	words string
}

// passive is the sub of 经 and 由: the participle behind the number tells the relation (经第…号决议核可的, 由第…号决议延长的).
const passive = 200

// lexicon holds the cue words, in simplified script: the text is folded before it is looked up. Verbs and participles by relation follow
// ANNOTATION.md, last section.
var lexicon = []row{
	{cDi, 0, "第"},
	{cHao, 0, "号"},
	{cType, uint8(Resolution), "决议 决议案 决仪 议决案 次决议"},
	{cType, uint8(Decision), "决定"},
	{cType, uint8(Both), "决议和决定 决议及决定 决定和决议 决议与决定 决议或决定 决定及决议 决议、决定 各项决议和决定"},
	{cDraft, 0, "决议草案 决定草案 决议订正草案"},
	{cSep, 0, "、 和 及 以及 与 或 并 暨 and 连同"},
	{cRange, 0, "至 到"},
	{cComma, 0, ","},
	{cStop, 0, "。 ! ?"},
	{cSemi, 0, ";"},
	{cColon, 0, ":"},
	{cOpen, 0, "( ["},
	{cClose, 0, ") ]"},
	{cQuote, 0, "“ \""},
	{cUnquote, 0, "”"},
	{cGeneric, uint8(Council), "理事会"},
	{cGeneric, uint8(Commission), "委员会"},
	{cGeneric, uint8(Parties), "缔约方会议 缔约方大会"},
	{cGeneric, uint8(StatesParties), "缔约国会议 缔约国大会"},
	{cGeneric, uint8(Board), "执行局 执行委员会 执行理事会"},
	{cGeneric, uint8(UnitedNations), "联合国"},
	{cPronoun, 0, "其 它的 他的 她的 本会议 本理事会 本委员会 本大会 我们的 自己的"},
	{cAnaphor, uint8(Resolution), "该决议 上述决议 同一决议 本决议 该项决议 这项决议 这一决议 此决议 上述各项决议 该决议案"},
	{cAnaphor, uint8(Decision), "该决定 上述决定 同一决定 本决定 该项决定"},
	{cAnaphor, 0, "该公约 上述公约 该条约 该议定书 该宣言 该协定 该规约 该项公约"},
	{cAbout, 0, "关于 题为 题目是 标题为 有关 名为"},
	{cLink, 0, "的 在 于 题 第一次 最近 最新 以往 以前 先前 早先 历次 各项 所有 一切 相关 有关的 标志性 历史性 一致通过的 未经表决通过的 协商一致通过的 以协商一致方式通过的 作出的 所通过的 近期 全部 重要 具有里程碑意义的 开创性 年 下列 以下 各 两项 三项 等 即 特别是 尤其是 包括 其中包括 分别 例如 主席团 一读 二读 其后 随后 后来 另一项 另一 又"},
	{cNot, 0, "意见 见解 见证 看见 可见 会见 偏见 常见 预见 罕见 见识 经济 经过 已经 曾经 经验 经常 经费 财经 经营 经历 途经 由于 自由 理由 缘由 事由 由此 如果 例如 诸如 比如 如何 如下 如有 如此 假如 犹如 如期 如实 其他 其它 其中 尤其 其余 其次 极其 其后 其间 与其 何其 其实 其人 其事 土耳其 莫其 北马其顿 马其顿 斯洛其 及其 其各自 其本国 " +
		"第二次 第三次 第四次 第五次 在这方面 决定性 联合国大会堂 大会堂 和平 和谐 和解 和约 共和 共和国 和好 及时 以及时 与会 参与 与会者 缓和 饱和 谋求 普及 埃及 涉及到 顾及到 来自 至少 至今 至关 直至 甚至 到期 达到 得到 到达 收到 " +
		"中国人民代表大会 人民代表大会 全国人民代表大会 国民大会 制宪大会 立法大会 议会大会 全体大会 代表大会 年度大会 审议大会 世界大会 国际大会 罪犯待遇大会 预防犯罪大会 预防犯罪和刑事司法大会 刑事司法大会 老龄问题世界大会 大会主席 大会堂 大会议 大会部 大会厅 大会期间 缔约国审议大会 各国议会联盟大会 " +
		"安理会改革 委员会主席 委员会成员 委员会秘书 委员会主席团 理事会主席 理事会成员 理事会秘书 全国人大常委会 人大常委会"},
	{cIbid, 0, "同上 同前"},
	{cSeries, 0, "条约汇编 条约集 条约汇辑"},
	{cVolume, 0, "卷"},
	{cRecords, 0, "正式记录 正式纪录"},
	{cSales, 0, "出售品编号 销售品编号 出售编号 销售编号 出售品号"},
	{cLeadIn, 0, "见 另见 又见 参见 并见 参看 参阅 详见 请参看 请参阅 请见 可参见"},
	{cRefuse, 0, "主席声明 声明 一般性意见 一般性建议 一般性评论 一般意见 一般建议 来文 公约 建议书 条例 指令 法律 法令 法 命令 令 规则 案件 案 议定书 咨询意见 号角 政令 通告 公告 指示 条 提案 议程 项目 补编 增编 文件 建议 信托 商定结论 房 楼 车 会议室 工作文件 修正案 修正 报告 简报 电 函 信 提议 标准 准则 航班 井 机 船 船舶 轮 线 公路 原则 目标 指标 表 图 方案 呼吁 通知 决议草案 决定草案 草案"},
	{cIn, 0, "中 里 内"},
	{cInside, 0, "在"},
	{cAfter, uint8(EstablishedBy), "所设 所设立 所设立的 设立的 成立的 所成立 建立的 所建立 创设的 创立的 组建的 所组建"},
	{cAfter, uint8(ContainedIn), "所写 所写的 所载 所载的 所述 所述的 规定的 所规定 所规定的 通过的 核可的 认可的 批准的 核准的 附件所载 附件所列 所列 所列的 列出的 列明的 提到的 提及的 所提 所提到的 所附 中所载 所确立 确立的 确定的 所确定的 所确定 授权的 所授权 载列的 载有的 所通过的 所通过 规定 赋予 赋予的 要求的 所要求的 所要求 阐述的 概述的 宣布的 所宣布的 作出的 所作 重申的 所重申的 界定的 订立的 制定的 制订的 所订 所定 指出的 设想的 请求的 提出的 所提出的 所界定 所指 所提出 所核可 所核可的 给予的 下的 所批准 指认的 指定的 实施的 所实施 所实施的"},
	{cAfter, uint8(Extends), "延长的 所延长的 所延长 予以延长的 展延的"},
	{cAfter, uint8(Amends), "修订的 修正的 所修订 所修正的 所修订的 修改的"},
	// verbs, by relation
	{cVerb, uint8(Recalls), "回顾 又回顾 还回顾 忆及 追溯 回顾到 回忆 并回顾 再次回顾 进一步回顾"},
	{cVerb, uint8(Reaffirms), "重申 又重申 还重申 再次重申 并重申 再申明 重申了"},
	{cVerb, uint8(BearsInMind), "铭记 念及 考虑到 审议了 顾及 铭记着 考虑 审议 铭记到 牢记 审查了 参照 斟酌 计及 考虑到了"},
	{cVerb, uint8(Welcomes), "欢迎 赞扬 又欢迎 还欢迎 表示欢迎 赞赏 表示赞赏 赞赏地欢迎"},
	{cVerb, uint8(TakesNote), "注意到 表示注意到 赞赏地注意到 关切地注意到 又注意到 还注意到 满意地注意到 欣见 表示赞赏地注意到 备悉"},
	{cVerb, uint8(Recognizes), "认识到 确认 承认 意识到 又认识到 又确认 肯定"},
	{cVerb, uint8(Stresses), "强调 着重 重点指出 特别指出 突出 着重指出 强调指出 又强调 再次强调 着重强调"},
	{cVerb, uint8(Affirms), "申明 深信 坚信"},
	{cVerb, uint8(GuidedBy), "遵循 本着 以…为指导 为指导"},
	{cVerb, uint8(PursuantTo), "根据 依照 按照 遵照 依据 据 依 按 遵 应 凭借 为基础 依循"},
	{cVerb, uint8(Implements), "执行 实施 落实 履行 遵守 没有遵守 贯彻 符合 后续行动 执行情况 遵行 不遵守 落实执行 充分执行 贯彻执行 后续落实 履行情况 遵守情况 实施情况 遵从 恪守 全面执行 切实执行"},
	{cVerb, uint8(Violates), "违反 违背 无视 蔑视 不顾"},
	{cVerb, uint8(Endorses), "赞同 核可 认可 核准 批准 支持 核可了 认可了 赞成 拥护"},
	{cVerb, uint8(Adopts), "通过了 通过 获得通过 未经表决通过 一致通过 一致通过了"},
	{cVerb, uint8(Amends), "修正 修订 取代 撤销 废止 更正 废除 终止 修改 替代 撤消 取消"},
	{cVerb, uint8(Extends), "延长 延续 展延 展期 续延 将延长"},
	{cFinite, 0, "宣布 界定 阐明 责成 同意 提供 提出 扩大 禁止 触及 介绍 写有 设立 成立 列出 明确 写道 指明 述及 分析 概述 说明 反映 委托 任命 允许 规定了 设立了 宣告 列举 涵盖 涉及 载有 处理"},
	{cVerb, passive, "经 由 经由"},
	{cVerb, uint8(ContainedIn), "载于 载列于 列于 见于 附于 刊载于 载入 列入"},
	{cVerb, 0, "如 正如 吁请 提醒 请 敦促 促请 决定 邀请 鼓励 吁请 呼吁 要求 请求 谴责 感谢 表示关切 建议 授权 期待 提请 提请注意 关切 表示 震惊 痛惜 谋求 认为 指出 提及 述及 援引 援用 引用 引述 提到"},
}

// An entry is the value of a word.
type entry struct {
	class class
	sub   uint8
	name  int32
}
