using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Movements;

/// <summary>业务列表, newest first, by the organisation that booked, the kind, the partner and the days.</summary>
public static class ListMovements
{
    /// <param name="from">First day, Asia/Shanghai.</param>
    /// <param name="to">Last day, Asia/Shanghai.</param>
    public static async Task<Ok<Page<MovementRow>>> Handle(
        [AsParameters] PageQuery page, Word<MovementKind>? kind, string? organisation, string? partner,
        DateOnly? from, DateOnly? to, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Movement>? last = page.After is { } after ? new Id<Movement>(after) : null;
        DateTime? first = from is { } start ? ChinaTime.StartOf(start) : null;
        DateTime? end = to is { } day && day < DateOnly.MaxValue ? ChinaTime.StartOf(day.AddDays(1)) : null;
        IQueryable<Movement> newest = Visibility.NewestMovements(db, person, Narrow, page.Size + 1).AsNoTracking();
        List<MovementRow> rows = await Rows(db, newest)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<MovementRow>.Of(rows, page.Size, r => r.Number));

        IQueryable<Movement> Narrow(IQueryable<Movement> seen)
        {
            if (kind is { Value: var wanted }) seen = seen.Where(m => m.Kind == wanted);
            if (organisation is not null)
                seen = seen.Where(m => db.Organisations.Any(o => o.Id == m.Organisation && o.Code == organisation));
            if (partner is not null)
            {
                seen = seen.Where(m => db.Organisations.Any(o => (o.Id == m.Organisation || o.Id == m.Counterparty)
                    && (o.Code == partner || o.Name.Contains(partner))));
            }

            if (first is not null) seen = seen.Where(m => m.OccurredAt >= first);
            if (end is not null) seen = seen.Where(m => m.OccurredAt < end);
            return last is null ? seen : seen.Where(m => m.Id < last);
        }
    }

    /// <summary>The same list as a file.</summary>
    public static Task<IResult> Export(
        string? format, Word<MovementKind>? kind, string? organisation, string? partner, DateOnly? from, DateOnly? to,
        TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) => ListExport.OfAsync(
        "movements", format,
        async page => (await Handle(
            page, kind, organisation, partner, from, to, db, person, cancellationToken)).Value!,
        Columns);

    private static IReadOnlyList<Column<MovementRow>> Columns { get; } =
    [
        new("凭证号", "Voucher", r => r.Number),
        new("业务时间", "Time", r => r.OccurredAt),
        new("登记时间", "Recorded", r => r.RecordedAt),
        new("业务", "Kind", r => Tongue.Say(r.Kind.Zh(), r.Kind.En())),
        new("登记单位", "Booked by", r => r.OrganisationName),
        new("库房", "Site", r => r.Site),
        new("对方单位", "Counterparty", r => r.CounterpartyName),
        new("购买许可或备案", "Purchase permit", r => r.PurchasePermit),
        new("运输许可或备案", "Transport permit", r => r.TransportPermit),
        new("合同", "Contract", r => r.Contract),
        new("用途", "Purpose", r => r.Purpose),
        new("原因", "Reason", r => r.Reason),
        new("流水号", "Request id", r => r.RequestId),
        new("凭证摘要", "Hash", r => r.Hash),
    ];

    internal static IQueryable<MovementRow> Rows(TraceabilityDb db, IQueryable<Movement> movements) =>
        from m in movements
        join o in db.Organisations on m.Organisation equals o.Id
        join s in db.Sites on m.Site equals s.Id into sites
        from site in sites.DefaultIfEmpty()
        join c in db.Organisations on m.Counterparty equals c.Id into counterparties
        from counterparty in counterparties.DefaultIfEmpty()
        orderby m.Id descending
        select new MovementRow(
            EF.Property<Id<Movement>>(m, nameof(Movement.Id)).Value,
            m.RequestId, m.Kind, m.Mode, m.OccurredAt, m.RecordedAt, o.Code, o.Name, site!.Code,
            counterparty!.Code, counterparty.Name, m.PurchasePermitNumber, m.TransportPermitNumber,
            m.Contract, m.Purpose, m.Reason, m.Department, m.PatientGroup, m.Prescriptions, m.PrescribedDays,
            Convert.ToHexString(m.Hash));
}
