using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Storage;

/// <summary>被拒登记簿, newest first.</summary>
public static class ListRefusals
{
    public static async Task<Ok<Page<RefusalRow>>> Handle(
        [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<Refusal> seen = Visibility.Refusals(db, person).AsNoTracking();
        if (page.After is { } after)
        {
            Id<Refusal> last = new(after);
            seen = seen.Where(r => r.Id < last);
        }

        var refusals = await (
            from r in seen.OrderByDescending(r => r.Id).Take(page.Size + 1)
            join o in db.Organisations on r.Organisation equals o.Id
            orderby r.Id descending
            select new { Refusal = r, o.Name }).ToListAsync(cancellationToken);
        List<RefusalRow> rows = refusals.ConvertAll(x => new RefusalRow(
            x.Refusal.Id.Value, x.Refusal.At, x.Refusal.RequestId, x.Refusal.Kind, x.Refusal.Rules.Split(';'),
            JsonNode.Parse(x.Refusal.Findings), x.Name));
        return TypedResults.Ok(Page<RefusalRow>.Of(rows, page.Size, r => r.Number));
    }

    /// <summary>The same list as a file.</summary>
    public static Task<IResult> Export(
        string? format, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "refusals", format, async page => (await Handle(page, db, person, cancellationToken)).Value!, Columns);

    private static IReadOnlyList<Column<RefusalRow>> Columns { get; } =
    [
        new("编号", "Number", r => r.Number),
        new("时间", "Time", r => r.At),
        new("单位", "Unit", r => r.Organisation),
        new("业务", "Kind", r => Tongue.Say(r.Kind.Zh(), r.Kind.En())),
        new("规则", "Rules", r => string.Join(' ', r.Rules)),
        new("问题", "What", r => string.Join(
            "; ", r.Said.Select(f => Tongue.Say(f.MessageZh, f.MessageEn)))),
        new("流水号", "Request id", r => r.RequestId),
    ];
}

/// <summary>A refused attempt with every broken rule.</summary>
public sealed record RefusalRow(
    long Number, DateTime At, string RequestId, MovementKind Kind, IReadOnlyList<string> Rules, JsonNode? Findings,
    string Organisation)
{
    /// <summary>The findings as the page shows them.</summary>
    internal IReadOnlyList<Finding> Said => FindingJson.Read(Findings?.ToJsonString(FindingJson.Options));
}
