using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>会员合规列表: how members do, by bands.</summary>
public static class ListMembers
{
    private static readonly Column<MemberRow>[] Columns =
    [
        new("会员", "Member", m => m.Name), new("统一社会信用代码", "USCC", m => m.Code),
        new("类型", "Kinds", m => SocietyWords.Of(m.Kinds)), new("地区", "Region", m => m.RegionName),
        new("状态", "Status", m => ConsoleUi.Words.Of(m.Status)), new("等级", "Grade", m => m.Grade.ToString()),
        new("限期报告逾期", "Reports late", m => SocietyWords.Of(m.LateReports)),
        new("预警逾期未办结", "Alerts past their day", m => SocietyWords.Of(m.OverdueAlerts)),
        new("专管员（安全员）人数", "Officers", m => m.Officers),
        new("有培训合格证", "Certified", m => Tongue.Say(m.IsTrained ? "是" : "否", m.IsTrained ? "yes" : "no")),
    ];

    public static async Task<Ok<Page<MemberRow>>> Handle(
        [AsParameters] MemberQuery query, [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        IReadOnlyList<MemberRow> all = await MemberReader.AllAsync(
            db, person, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return TypedResults.Ok(Page<MemberRow>.Of(
            [.. query.Among(all).Where(m => m.Number > (page.After ?? 0)).Take(page.Size + 1)], page.Size,
            m => m.Number));
    }

    public static Task<IResult> HandleExport(
        [AsParameters] MemberQuery query, string? format, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken) =>
        ListExport.OfAsync("members", format, async page =>
            (await Handle(query, page, db, person, clock, cancellationToken)).Value!, Columns);

    /// <summary>How many members have which grade, and by kind; groups of few are not told.</summary>
    public static async Task<Ok<IReadOnlyList<MemberGroup>>> Summary(
        TraceabilityDb db, CurrentPerson person, TimeProvider clock, CancellationToken cancellationToken)
    {
        IReadOnlyList<MemberRow> all = await MemberReader.AllAsync(
            db, person, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<MemberGroup>>([
            MemberGroup.Of(Tongue.Say("全部会员", "All members"), [.. all]),
            .. SocietyWords.Kinds.Select(k => MemberGroup.Of(
                Tongue.Say(k.Zh, k.En), [.. all.Where(m => (m.Kinds & k.Kind) != 0)])).Where(g => g.Members > 0),
        ]);
    }
}

/// <summary>Members of one kind together.</summary>
/// <param name="Figures">Null when the group is too small to be told.</param>
public sealed record MemberGroup(string Name, int Members, MemberFigures? Figures)
{
    internal static MemberGroup Of(string name, MemberRow[] rows) => new(
        name, rows.Length, SmallGroup.MayShow(rows.Length)
            ? new MemberFigures(
                rows.Count(r => r.Grade == CreditGrade.A), rows.Count(r => r.Grade == CreditGrade.B),
                rows.Count(r => r.Grade == CreditGrade.C), rows.Count(r => r.Grade == CreditGrade.D),
                rows.Count(r => r.IsTrained), rows.Sum(r => r.Officers))
            : null);
}

/// <summary>Figures over a group of members.</summary>
public sealed record MemberFigures(int A, int B, int C, int D, int Trained, int Officers);
