using Traceability.Domain.Parties;

namespace Traceability.Domain.Permits;

/// <summary>
/// 许可证的一生: granted → (suspended ↔ resumed) → expired | revoked | closed. An ended permit never lives again: what
/// follows it is another permit (延续, 行政许可法第五十条). Pure.
/// </summary>
/// <remarks>
/// When it ends, what is available is forfeited. What is reserved stays: goods that set out in time are received and
/// written off, because 条例第二十四条 asks for the paper from departure to arrival and 第四十条 punishes who buys
/// without one, not who takes in what was bought with one. An order that has not set out cannot any more; its
/// cancellation forfeits what it held.
/// </remarks>
public static class PermitLife
{
    public static bool HasEnded(PermitStatus status) => status switch
    {
        PermitStatus.Expired or PermitStatus.Revoked or PermitStatus.Closed => true,
        PermitStatus.Valid or PermitStatus.Used or PermitStatus.Suspended or PermitStatus.Confirmed => false,
    };

    /// <summary>The state after an act; null when the act is not open in this state.</summary>
    public static PermitStatus? After(PermitStatus status, PermitAct act) => act switch
    {
        PermitAct.Suspend => status == PermitStatus.Valid ? PermitStatus.Suspended : null,
        PermitAct.Resume => status == PermitStatus.Suspended ? PermitStatus.Valid : null,
        PermitAct.Change => status is PermitStatus.Valid or PermitStatus.Suspended ? status : null,
        PermitAct.Expire => HasEnded(status) ? null : PermitStatus.Expired,
        PermitAct.Revoke => HasEnded(status) ? null : PermitStatus.Revoked,
        PermitAct.Close => HasEnded(status) ? null : PermitStatus.Closed,
        PermitAct.HandBack => HasEnded(status) ? status : null,
    };

    /// <summary>
    /// Who may act: the agency that issued the permit, or an agency of its kind above it (行政许可法第六十九条,
    /// 作出决定的行政机关或者其上级行政机关).
    /// </summary>
    public static bool MayAct(Organisation issuer, Id<Organisation> agency, AgencyKind? kind, string regionPrefix)
    {
        ArgumentNullException.ThrowIfNull(issuer);
        return issuer.Id == agency
            || (kind is not null && issuer.Agency == kind
                && issuer.Region.StartsWith(regionPrefix, StringComparison.Ordinal));
    }
}
