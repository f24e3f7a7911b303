using Traceability.Domain.Ledger;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>许可证 with the balance of each line: 核销单 in brief.</summary>
/// <param name="Follows">延续: the number of the permit before it.</param>
/// <param name="Carriers">Who may carry under it; empty when that is left open.</param>
/// <param name="ViaRegions">途经地区; empty when the way is left open.</param>
/// <param name="Version">1, and one more with every 变更.</param>
public sealed record PermitAnswer(
    long Id, string Number, string Type, string Holder, string HolderName, DateOnly ValidFrom, DateOnly ValidTo,
        bool SingleUse,
    PermitStatus Status, string IssuedBy, string? Follows, string? FollowedBy, int Version,
    string? Route, IReadOnlyList<string> Carriers, IReadOnlyList<string> ViaRegions,
        IReadOnlyList<PermitLineAnswer> Lines);

/// <summary>A line in base units: granted, available, reserved, used, forfeited.</summary>
public sealed record PermitLineAnswer(
    string Substance, PermitBasis Basis, string Unit, long? Granted, long Available, long Reserved, long Used,
        long Forfeited)
{
    public static PermitLineAnswer Of(PermitLine line, IReadOnlyDictionary<AccountKind, long> balances)
    {
        long Held(AccountKind kind) => balances.GetValueOrDefault(kind);
        return new PermitLineAnswer(
            line.Substance, line.Basis, UnitName.Of(line.Unit), line.Quantity,
            Held(AccountKind.Available), Held(AccountKind.Reserved), Held(AccountKind.Used),
                Held(AccountKind.Forfeited));
    }
}
