using System.Globalization;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules;

/// <summary>docs/RULES.md: the Rulebook as a page for lawyers and inspectors, in Chinese and English.</summary>
public static class RulebookPage
{
    private const string TestsFolder = "../tests/Traceability.Domain.Tests/Rules/";

    private const string Head = """
        # 规则 · Rules

        本页由规则文件生成，不手工修改。Generated from the rules themselves, not edited by hand:
        `UPDATE_DOCS=1 dotnet test --project tests/Traceability.Domain.Tests`

        处理：拒绝 = 不予登记；报告 = 登记并报告主管机关；提醒 = 登记并提醒单位。级别 L1（提示）至 L5（严重）。
        核对：yes = 已读原文；part = 主要内容已读；no = 凭已有知识，未读原文。

        Block refuses the movement, Report records and reports it, Warn records it and tells the unit. Levels run from
        L1 (info) to L5 (critical). Read: yes = the text was read; part = its core was; no = own knowledge only.
        """;

    private static readonly (string Title, IEnumerable<(RuleCard Card, string Name)> Rules)[] Chapters =
    [
        ("登记时查验 · Asked when a movement is recorded", Rulebook.Gate.Select(r => (r.Card, r.GetType().Name))),
        ("核发时查验 · Asked when a permit is granted", Rulebook.Grants.Select(r => (r.Card, r.GetType().Name))),
        ("限期报告 · Reported by a date", Rulebook.Dated.Select(r => (r.Card, r.GetType().Name))),
        ("每日巡查 · Asked of the books every night", Rulebook.Watch.Select(r => (r.Card, r.GetType().Name))),
        ("收寄时查验 · Asked when a parcel is taken", Rulebook.Parcels.Select(c => (c, nameof(ParcelCheck)))),
        ("标签 · Asked of labels", [(Rulebook.Labels.Card, Rulebook.Labels.GetType().Name)]),
    ];

    public static string Write() => string.Join('\n', Lines()) + "\n";

    private static IEnumerable<string> Lines()
    {
        foreach (string line in Head.ReplaceLineEndings("\n").Split('\n')) yield return line;
        foreach ((string title, IEnumerable<(RuleCard Card, string Name)> rules) in Chapters)
        {
            yield return "";
            yield return "## " + title;
            yield return "";
            yield return "| 规则 Rule | 标题 Title | 处理 Severity | 级别 Level | 核对 Read |";
            yield return "|---|---|---|---|---|";
            foreach ((RuleCard card, _) in rules)
                yield return $"| {card.Id} | {card.TitleZh}<br>{card.TitleEn} | {Zh(card.Severity)} {card.Severity} "
                    + $"| {Number(card.Level)} | {card.Verified} |";
            foreach ((RuleCard card, string name) in rules)
                foreach (string line in Chapter(card, name)) yield return line;
        }

        foreach (string line in DutyLines().Concat(QuantityLines()).Concat(RegisterLines())) yield return line;
    }

    private static IEnumerable<string> DutyLines()
    {
        yield return "";
        yield return "## 申明事项 · Declared by whoever acts";
        yield return "";
        yield return "| 规则 Rule | 场合 Act | 申明内容 What is declared | 依据 Source | 施行 In force | 级别 Level | 核对 Read |";
        yield return "|---|---|---|---|---|---|---|";
        foreach (DeclaredDuty duty in Rulebook.Duties)
        {
            RuleCard card = duty.Card;
            yield return $"| {card.Id} | {Zh(duty.Act)} {duty.Act} | **{card.TitleZh}** {card.ChecksZh}<br>"
                + $"**{card.TitleEn}** {card.ChecksEn} | {card.SourceZh}<br>{card.SourceEn} "
                + $"| {Wording.Show(card.InForceFrom)} | {Number(card.Level)} | {card.Verified} |";
        }
    }

    private static IEnumerable<string> RegisterLines()
    {
        yield return "";
        yield return "## 规则总表 · Every rule and how it is kept";
        yield return "";
        yield return "| 规则 Rule | 标题 Title | 依据 Source | 施行 In force | 方式、时间 Kept, when | 处理、级别 Severity, level "
            + "| 测试 Tests | 核对 Read |";
        yield return "|---|---|---|---|---|---|---|---|";
        foreach (RuleEntry entry in RuleRegister.All.OrderBy(e => e.Id, StringComparer.Ordinal))
        {
            string tests = entry.Tests.Split('/')[^1];
            yield return $"| {entry.Id} | {entry.TitleZh}<br>{entry.TitleEn} | {entry.SourceZh}<br>{entry.SourceEn} "
                + $"| {Wording.Show(entry.InForceFrom)} | {entry.WhereZh}<br>{entry.WhereEn} "
                + $"| {(entry.Severity is { } severity ? Zh(severity) + " " + severity + ", " : "")}"
                + $"{(entry.Level is { } level ? Number(level) : "")} "
                + $"| [{tests}](../{entry.Tests}) | {entry.Verified} |";
        }
    }

    private static IEnumerable<string> QuantityLines()
    {
        yield return "";
        yield return "## 定罪量刑数量 · Criminal quantities";
        yield return "";
        yield return "法释〔2016〕8号。预警级别取规则级别和数量级别中较高者；按所含管制物质的量计算。The level of an alert is the graver of "
            + "the rule's and the quantity's; salts, mixtures and medicines count by content.";
        yield return "";
        yield return "| 规则 Rule | 品种 Substances | 情节较重（较大） First grade | 情节严重（大） Second grade |";
        yield return "|---|---|---|---|";
        foreach (CriminalGroup group in CriminalQuantity.Precursors.Concat(CriminalQuantity.Drugs))
            yield return $"| {group.Rule} | {group.NamesZh}<br>{group.NamesEn} | {Amount(group.LowerMg)} "
                + $"| {Amount(group.UpperMg)} |";
    }

    private static string Amount(long milligrams)
    {
        (long figure, string unit) = milligrams >= 1_000_000 ? (milligrams / 1_000_000, "kg")
            : milligrams >= 1_000 ? (milligrams / 1_000, "g") : (milligrams, "mg");
        return string.Create(CultureInfo.InvariantCulture, $"{figure} {unit}");
    }

    private static IEnumerable<string> Chapter(RuleCard card, string name)
    {
        string tests = name.Split('_')[0] + "Tests.cs";
        yield return "";
        yield return $"### {card.Id} {card.TitleZh}";
        yield return "";
        yield return card.TitleEn;
        yield return "";
        yield return $"- **依据 Source**: {card.SourceZh}<br>{card.SourceEn}";
        string until = card.InForceTo is { } last ? $"，至 until {Wording.Show(last)}" : "";
        yield return $"- **施行 In force**: {Wording.Show(card.InForceFrom)} 起 on{until}";
        if (card.ChecksZh.Length > 0) yield return $"- **查什么 Checks**: {card.ChecksZh}<br>{card.ChecksEn}";
        if (card.ExceptionsZh.Length > 0)
            yield return $"- **例外 Exceptions**: {card.ExceptionsZh}<br>{card.ExceptionsEn}";
        yield return $"- **处理 Outcome**: {Zh(card.Severity)} {card.Severity}, {Number(card.Level)} {Zh(card.Level)}";
        yield return $"- **测试 Tests**: [{tests}]({TestsFolder}{tests})";
        yield return $"- **核对 Read**: {card.Verified}";
    }

    private static string Number(AlertLevel level) => string.Create(CultureInfo.InvariantCulture, $"L{(int)level}");

    private static string Zh(Severity severity) => severity switch
    {
        Severity.Block => "拒绝",
        Severity.Report => "报告",
        Severity.Warn => "提醒",
        Severity.Declared => "申明",
    };

    private static string Zh(DutyAct act) => act switch
    {
        DutyAct.Movement => "业务登记",
        DutyAct.Revocation => "吊销注销",
        DutyAct.Inspection => "监督检查",
        DutyAct.Standing => "日常管理",
        DutyAct.Traveller => "旅客携带",
    };

    private static string Zh(AlertLevel level) => level switch
    {
        AlertLevel.Info => "提示",
        AlertLevel.Notice => "注意",
        AlertLevel.Warning => "警示",
        AlertLevel.Serious => "较重",
        AlertLevel.Critical => "严重",
    };
}
