using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>自查表列表, newest first, and one of them.</summary>
public static class ListSelfChecks
{
    private static readonly Column<SelfCheckMember>[] Columns =
    [
        new("会员", "Member", m => m.Name), new("统一社会信用代码", "USCC", m => m.Organisation),
        new("填报时间", "Filled in", m => m.FilledAt),
        new("不符合项", "Faults", m => m.Faults is { } band ? SocietyWords.Of(band) : ""),
    ];

    public static async Task<Ok<Page<SelfCheckRow>>> Handle(
        [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<SelfCheckForm> seen = Visibility.SelfCheckForms(db, person).AsNoTracking();
        if (page.After is { } after)
        {
            Id<SelfCheckForm> last = new(after);
            seen = seen.Where(f => f.Id < last);
        }

        var rows = await seen.OrderByDescending(f => f.Id).Take(page.Size + 1).Select(f => new
        {
            Form = f,
            Items = f.Items.Count,
            Filled = db.SelfChecks.Count(c => c.Form == f.Id),
            OwnAt = db.SelfChecks.Where(c => c.Form == f.Id && c.Organisation == person.Organisation)
                .Select(c => (DateTime?)c.FilledAt).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<SelfCheckRow>.Of(
            rows.ConvertAll(r => SelfCheckRow.Of(r.Form, r.Items, person.IsEnterprise ? 0 : r.Filled, r.OwnAt)),
            page.Size, r => r.Number));
    }

    /// <summary>
    /// A form. A member sees its own answers; the association who has filled it in with faults by bands, and what was
    /// answered to each item once five members have.
    /// </summary>
    public static async Task<Results<Ok<SelfCheckDetail>, NotFound>> Show(
        long form, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<SelfCheckForm> id = new(form);
        if (await Visibility.SelfCheckForms(db, person).AsNoTracking().Include(f => f.Items)
            .SingleOrDefaultAsync(f => f.Id == id, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        // Those of former members stay out of figures and list alike.
        List<SelfCheck> checks = await db.SelfChecks.AsNoTracking().Include(c => c.Answers)
            .Where(c => c.Form == id && (c.Organisation == person.Organisation
                || Visibility.Members(db, person).Any(o => o.Id == c.Organisation)))
            .ToListAsync(cancellationToken);
        SelfCheck? own = checks.Find(c => c.Organisation == person.Organisation);
        var members = await Visibility.Members(db, person).OrderBy(o => o.Id)
            .Select(o => new { o.Id, o.Code, o.Name }).ToListAsync(cancellationToken);
        bool tells = !person.IsEnterprise && SmallGroup.MayShow(checks.Count);
        return TypedResults.Ok(new SelfCheckDetail(
            SelfCheckRow.Of(found, found.Items.Count, person.IsEnterprise ? 0 : checks.Count, own?.FilledAt),
            [.. found.Items.OrderBy(i => i.Number).Select(i => SelfCheckLine.Of(
                i, own?.Answers.FirstOrDefault(a => a.Number == i.Number), tells ? checks : null))],
            [.. members.Select(m => SelfCheckMember.Of(
                m.Code, m.Name, checks.Find(c => c.Organisation == m.Id)))]));
    }

    public static async Task<IResult> HandleExport(
        long form, string? format, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        (await Show(form, db, person, cancellationToken)).Result is Ok<SelfCheckDetail> { Value: { } detail }
            ? await ListExport.OfAsync(
                "self-check", format, _ => Task.FromResult(new Page<SelfCheckMember>([.. detail.Members], null)),
                Columns)
            : TypedResults.NotFound();
}

/// <summary>A form in a list.</summary>
/// <param name="Filled">Members that filled it in; told to the association only.</param>
/// <param name="FilledAt">When the own unit did.</param>
public sealed record SelfCheckRow(
    long Number, string Title, DateTime PublishedAt, DateOnly FillBy, int Items, int Filled, DateTime? FilledAt)
{
    internal static SelfCheckRow Of(SelfCheckForm f, int items, int filled, DateTime? filledAt) =>
        new(f.Id.Value, f.Title, f.PublishedAt, f.FillBy, items, filled, filledAt);
}

/// <summary>A form with its items and, for the association, its members.</summary>
public sealed record SelfCheckDetail(
    SelfCheckRow Form, IReadOnlyList<SelfCheckLine> Items, IReadOnlyList<SelfCheckMember> Members);

/// <summary>An item with the own answer, or with how many members gave which answer.</summary>
/// <param name="Yes">Null when it is not told.</param>
public sealed record SelfCheckLine(
    int Number, string Text, string? Article, SelfCheckReply? Reply, string? Remedy, DateOnly? RemedyBy, int? Yes,
    int? No, int? NotApplicable)
{
    internal static SelfCheckLine Of(SelfCheckItem item, SelfCheckAnswer? own, List<SelfCheck>? all)
    {
        int? Count(SelfCheckReply reply) => all?.Sum(
            c => c.Answers.Count(a => a.Number == item.Number && a.Reply == reply));
        return new SelfCheckLine(
            item.Number, item.Text, item.Article, own?.Reply, own?.Remedy, own?.RemedyBy, Count(SelfCheckReply.Yes),
            Count(SelfCheckReply.No), Count(SelfCheckReply.NotApplicable));
    }
}

/// <summary>A member and whether it has filled the form in; faults by bands.</summary>
public sealed record SelfCheckMember(string Organisation, string Name, DateTime? FilledAt, CreditBand? Faults)
{
    internal static SelfCheckMember Of(string code, string name, SelfCheck? check) => new(
        code, name, check?.FilledAt, check is null ? null : CreditFormula.BandOf(check.Faults));
}
