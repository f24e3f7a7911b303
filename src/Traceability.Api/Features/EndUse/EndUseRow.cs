using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.EndUses;

namespace Traceability.Api.Features.EndUse;

/// <summary>A final user and a substance in a list.</summary>
/// <param name="Quantity">With its unit, as people read it.</param>
/// <param name="HasExpired">It was verified, and the last day is over.</param>
public sealed record EndUseRow(
    long Number, string User, string UserName, string AskedBy, string Substance, string SubstanceName,
    string Quantity, UsePeriod Period, EndUseState State, DateTime AskedAt, DateOnly DueOn, DateOnly? ValidTo,
    bool IsOverdue, bool HasExpired)
{
    internal static EndUseRow Of(
        EndUseCheck c, string user, string userName, string askedBy, string substanceName, DateOnly today) => new(
        c.Id.Value, user, userName, askedBy, c.Substance, substanceName, UnitName.Display(c.Quantity, c.Unit),
        c.Period, c.State, c.AskedAt, c.DueOn, c.ValidTo,
        c.State is EndUseState.Declared or EndUseState.Checking && today > c.DueOn,
        c.State == EndUseState.Verified && !c.IsVerifiedOn(today));
}

/// <param name="Acts">What the person may do now.</param>
public sealed record EndUseDetail(
    EndUseRow Check, string Process, string Makes, string Storage, IReadOnlyList<EndUseEventRow> Events,
    IReadOnlyList<EndUseAct> Acts);

/// <param name="Organisation">Name of who acted.</param>
public sealed record EndUseEventRow(
    int Number, EndUseAct Act, EndUseState After, string? Text, string Organisation, DateTime At);

/// <summary>最终用户核查率 of a region: users of category 1 that are verified, of all that there are.</summary>
/// <param name="Percent">Whole percent; null when there is no user.</param>
public sealed record EndUseCoverage(
    string Region, string RegionName, int Users, int Verified, int Doubtful, int? Percent);
