using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;
using Traceability.Jobs;

namespace Traceability.Api.Features.Parcels;

/// <summary>
/// 收寄登记: three checks at the counter, or it is not taken. What is stopped, or names a controlled substance, is an alert
/// at once.
/// </summary>
public static class RecordParcel
{
    public static async Task<Results<Created<ParcelRow>, ValidationProblem, ProblemHttpResult>> Handle(
        ParcelRequest request, TraceabilityDb db, CurrentPerson person, IdNumberVault vault, AlertDesk desk,
        IdSource ids, TimeProvider clock, CancellationToken cancellationToken)
    {
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        Dictionary<string, string[]> faults = [];
        if (!Shape.CanHaveHappened(request.At.UtcDateTime, now))
            faults["at"] = [Tongue.Say("收寄时间不能晚于现在或早于1990年", "Neither in the future nor before 1990")];
        string? number = null;
        if (request.SenderIdNumber is { } given)
        {
            if (ResidentIdNumber.Parse(given, ChinaTime.DayOf(now))
                .TryGet(out ResidentIdNumber parsed, out InputFault? wrong))
                number = parsed.Value;
            else faults["senderIdNumber"] = [FaultText.Of(wrong)];
        }

        if (request.Outcome != ParcelOutcome.Accepted && request.Reason is null)
            faults["reason"] = [Tongue.Say("不予收寄、停止寄递的须填写理由", "Give the reason it was refused or stopped")];
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        Parcel parcel = Of(request, person, ids, number, vault, now);
        IReadOnlyList<Finding> findings = await CheckAsync(parcel, db, cancellationToken);
        if (findings.Any(f => f.Severity == Severity.Block || f.Rule is "R-123" or "R-124"))
            await AlertAsync(parcel, findings, person, db, desk, cancellationToken);
        if (findings.Any(f => f.Severity == Severity.Block)) return Refusals.Refused(findings);
        db.Parcels.Add(parcel);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return Refusals.Taken("waybill");
        }

        return TypedResults.Created((string?)null, ParcelRow.Of(parcel, number));
    }

    private static Parcel Of(
        ParcelRequest r, CurrentPerson person, IdSource ids, string? number, IdNumberVault vault, DateTime now) => new()
        {
            Id = ids.Next<Parcel>(),
            Carrier = person.Organisation,
            Waybill = r.Waybill,
            At = ChinaTime.ToMillisecond(r.At.UtcDateTime),
            SenderName = r.SenderName,
            SenderIdCipher = number is null ? null : vault.Lock(number),
            SenderIdHash = number is null ? null : vault.Hash(number),
            RecipientName = r.RecipientName,
            RecipientRegion = r.RecipientRegion,
            Contents = r.Contents,
            IsOpened = r.IsOpened,
            IsXrayed = r.IsXrayed,
            Outcome = r.Outcome,
            Reason = r.Reason,
            RecordedBy = person.UserId,
            RecordedAt = now,
        };

    private static async Task<IReadOnlyList<Finding>> CheckAsync(
        Parcel parcel, TraceabilityDb db, CancellationToken cancellationToken)
    {
        DateOnly day = ChinaTime.DayOf(parcel.At);
        List<Substance> substances = await db.Substances.AsNoTracking().OrderBy(s => s.Code)
            .ToListAsync(cancellationToken);
        return ParcelCheck.Of(parcel, substances.Where(s => s.IsControlledOn(day)));
    }

    /// <summary>快递暂行条例第三十三条: what may be an offence is reported, also when the counter would have taken it.</summary>
    private static async Task AlertAsync(
        Parcel parcel, IReadOnlyList<Finding> findings, CurrentPerson person, TraceabilityDb db, AlertDesk desk,
        CancellationToken cancellationToken)
    {
        string carrier = await db.Organisations.Where(o => o.Id == person.Organisation).Select(o => o.Name)
            .SingleAsync(cancellationToken);
        await desk.RaiseAsync(
            [.. findings.Where(f => f.Rule is "R-123" or "R-124").Select(f => new Suspicion
            {
                Key = new AlertKey(f.Rule, $"{person.OrganisationCode}:{parcel.Waybill}", ""),
                Organisation = person.Organisation,
                Level = AlertLevel.Serious,
                MessageZh = $"{carrier}：{f.MessageZh}",
                MessageEn = $"{person.OrganisationCode}: {f.MessageEn}",
                Evidence = [parcel.Waybill],
                FirstSeenOn = ChinaTime.DayOf(parcel.At),
            })],
            cancellationToken);
    }
}

/// <summary>A parcel at the counter.</summary>
public sealed record ParcelRequest
{
    [Text(64, MinimumLength = 4), Code]
    public required string Waybill { get; init; }

    public required DateTimeOffset At { get; init; }

    [Text(100, MinimumLength = 2)]
    public required string SenderName { get; init; }

    /// <summary>居民身份证号, GB 11643.</summary>
    [Text(40)]
    public string? SenderIdNumber { get; init; }

    [Text(100, MinimumLength = 2)]
    public required string RecipientName { get; init; }

    [Text(6, MinimumLength = 6), Region, Code]
    public required string RecipientRegion { get; init; }

    /// <summary>内件品名.</summary>
    [Text(500, MinimumLength = 1)]
    public required string Contents { get; init; }

    public bool IsOpened { get; init; }

    public bool IsXrayed { get; init; }

    public ParcelOutcome Outcome { get; init; } = ParcelOutcome.Accepted;

    [Text(500, MinimumLength = 2)]
    public string? Reason { get; init; }
}
