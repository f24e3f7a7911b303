using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.RegisterLists;

/// <summary>名单上还没有入网的单位: of the lists the own authority uploaded.</summary>
public static class ListMissing
{
    /// <summary>The lists, newest first.</summary>
    public static async Task<Ok<IReadOnlyList<ListSummary>>> Lists(
        TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        const int shown = 50;
        var rows = await db.RegisterLists.AsNoTracking().Where(l => l.Agency == person.Organisation)
            .OrderByDescending(l => l.Id).Take(shown)
            .Select(l => new
            {
                List = l,
                Missing = db.RegisterListRows.Count(r => r.List == l.Id && !db.Organisations.Any(
                    o => o.Code == r.Code && db.Users.Any(u => u.Organisation == o.Id))),
            }).ToListAsync(cancellationToken);
        return TypedResults.Ok<IReadOnlyList<ListSummary>>([.. rows.Select(r => new ListSummary(
            r.List.Id.Value, r.List.Source, r.List.Rows, r.Missing, r.List.At))]);
    }

    /// <param name="page">Goes on after the number of rows already seen.</param>
    public static async Task<Results<Ok<Page<MissingUnit>>, NotFound>> Handle(
        long list, [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        Id<RegisterList> id = new(list);
        if (!await db.RegisterLists.AnyAsync(l => l.Id == id && l.Agency == person.Organisation, cancellationToken))
            return TypedResults.NotFound();
        int seen = (int)Math.Clamp(page.After ?? 0, 0, ListFile.RowsMost);
        var rows = await db.RegisterListRows.AsNoTracking()
            .Where(r => r.List == id && !db.Organisations.Any(
                o => o.Code == r.Code && db.Users.Any(u => u.Organisation == o.Id)))
            .OrderBy(r => r.Region).ThenBy(r => r.Code).Skip(seen).Take(page.Size + 1)
            .Select(r => new
            {
                r.Code,
                r.Name,
                r.Region,
                IsKnown = db.Organisations.Any(o => o.Code == r.Code),
                State = db.Enrolments.Where(e => e.OpenCode == r.Code).Select(e => (EnrolmentState?)e.State)
                    .FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        List<MissingUnit> units = rows.ConvertAll(r => new MissingUnit(r.Code, r.Name, r.Region, r.IsKnown, r.State));
        return TypedResults.Ok(units.Count <= page.Size ? new Page<MissingUnit>(units, null)
            : new Page<MissingUnit>(units[..page.Size], seen + page.Size));
    }

    /// <summary>The same as a file.</summary>
    public static Task<IResult> Export(
        long list, string? format, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "not-on-the-platform", format,
            async page => (await Handle(list, page, db, person, cancellationToken)).Result
                is Ok<Page<MissingUnit>> { Value: { } rows } ? rows : new Page<MissingUnit>([], null),
            [
                new Column<MissingUnit>("统一社会信用代码", "USCC", m => m.Code),
                new Column<MissingUnit>("单位名称", "Name", m => m.Name),
                new Column<MissingUnit>("地区", "Region", m => PartyWords.Region(m.Region)),
                new Column<MissingUnit>("情况", "Standing", m => Standing(m)),
            ]);

    internal static string Standing(MissingUnit unit) => unit.State is { } state
        ? Tongue.Say($"入网申请：{Enrolments.EnrolmentWords.Of(state)}", $"enrolment {Enrolments.EnrolmentWords.Of(state)}")
        : unit.IsKnown ? Tongue.Say("在他人的业务或者证件中出现过，没有登录名", "named by others, without a sign-in")
        : Tongue.Say("没有记录", "unknown here");
}

/// <summary>An uploaded list.</summary>
public sealed record ListSummary(long List, string Source, int Rows, int Missing, DateTime At);

/// <param name="IsKnown">Named in movements or papers of others.</param>
/// <param name="State">Of its enrolment; null when there is none.</param>
public sealed record MissingUnit(string Code, string Name, string Region, bool IsKnown, EnrolmentState? State);
