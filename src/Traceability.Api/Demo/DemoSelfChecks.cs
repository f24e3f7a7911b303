using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Api.Demo;

/// <summary>Self-checks of the association's members.</summary>
internal static class DemoSelfChecks
{
    /// <summary>Every third member has a fault to put right.</summary>
    private const int FaultEvery = 3;

    private static readonly (string Text, string Article)[] Items =
    [
        ("易制毒化学品管理制度已建立并公示", "《易制毒化学品管理条例》第五条"),
        ("专管员、信息员已指定并在系统登记", "R-046"),
        ("出入库由双人核对，账实每月核对一次", "R-071、R-072"),
        ("发生短少、被盗、丢失的，立即报告公安机关", "R-077、R-078"),
        ("购销、运输在系统中当日登记", "R-033"),
    ];

    public static SelfCheckForm Form(
        Id<SelfCheckForm> id, Id<Organisation> association, string title, DateOnly fillBy, DateTime at, string by) =>
        new()
        {
            Id = id,
            Association = association,
            Title = title,
            FillBy = fillBy,
            PublishedAt = at,
            PublishedBy = by,
            Items = [.. Items.Select((item, i) => new SelfCheckItem
            {
                Form = id, Number = i + 1, Text = item.Text, Article = item.Article,
            })],
        };

    public static SelfCheck Filled(
        SelfCheckForm form, Id<Organisation> member, int index, DateOnly today, DateTime at, string by) => new()
    {
        Form = form.Id,
        Organisation = member,
        FilledAt = at,
        FilledBy = by,
        Answers = [.. form.Items.Select(item => Answer(
            form, member, item.Number, isFault: index % FaultEvery == 1 && item.Number == 3, today))],
    };

    private static SelfCheckAnswer Answer(
        SelfCheckForm form, Id<Organisation> member, int number, bool isFault, DateOnly today) => new()
    {
        Form = form.Id,
        Organisation = member,
        Number = number,
        Reply = isFault ? SelfCheckReply.No : SelfCheckReply.Yes,
        Remedy = isFault ? "已排班，每月末由保管员和专管员共同盘点。" : null,
        RemedyBy = isFault ? today.AddDays(20) : null,
    };
}
