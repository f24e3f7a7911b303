using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Permits;

/// <summary>核销对账: compares what a permit's book says with what movements say. Pure.</summary>
public static class PermitReconciliation
{
    /// <summary>Days a consignment may still be on the road when its permit ends.</summary>
    public const int ReservedGraceDays = 30;

    private const int EvidenceLimit = 20;

    // 印鉴卡, 麻醉药品和第一类精神药品运输证明.
    private static readonly string[] PapersOfClasses = ["PT-SEAL", "PT-NTRANS"];

    public static IEnumerable<PermitFinding> Compare(PermitStatement statement, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (statement.Line is null && statement.Permit.Lines.Count > 0) return Unlisted(statement);
        IEnumerable<PermitFinding?> findings =
        [
            Book(statement), Reserved(statement, asOf), Over(statement), Outside(statement),
            Stranger(statement), WrongParty(statement), Again(statement), Carrier(statement),
            Left(statement, asOf),
        ];
        return findings.OfType<PermitFinding>();
    }

    /// <summary>
    /// 条例第四十条 (variety). The papers of drugs stand for whole classes of them, and small lots of 药品类易制毒化学品 go with
    /// them: what they list is not all that may be bought or carried with them.
    /// </summary>
    private static IEnumerable<PermitFinding> Unlisted(PermitStatement s)
    {
        PermitCitation[] cited = [.. s.Standing];
        return cited.Length == 0 || PapersOfClasses.Contains(s.Permit.Type)
            ? []
            :
            [
                Finding(
                    PermitFault.NotListed, cited[0].Drawer, cited[0].Day, cited.Sum(c => c.Units), cited),
            ];
    }

    /// <summary>
    /// Books taken over from elsewhere drew as far as the permit reached; only live books must agree to the unit.
    /// </summary>
    private static PermitFinding? Book(PermitStatement s)
    {
        PermitCitation[] cited = [.. s.Standing];
        if (s.Line?.Quantity is null || cited.Length == 0 || cited.Any(c => c.Mode == BookMode.Historic)) return null;
        long difference = s.Used - s.Arrived;
        return difference == 0
            ? null
            : Finding(PermitFault.UsedDiffers, s.Permit.Holder, cited[^1].Day, Math.Abs(difference), cited);
    }

    private static PermitFinding? Reserved(PermitStatement s, DateOnly asOf)
    {
        DateOnly end = s.Permit.ValidTo.AddDays(ReservedGraceDays);
        // What stays reserved of a delivery a little short is not worth a person's time: half a per cent.
        return asOf <= end || s.Line?.Quantity is not { } granted || s.Reserved * 200 <= granted
            ? null
            : Finding(PermitFault.ReservedPastExpiry, s.Permit.Holder, end.AddDays(1), s.Reserved, s.Standing);
    }

    /// <summary>
    /// 行政许可法第七十条: who issued a permit closes it when its term is over. A task for the agency, not a fault of the
    /// holder: nobody can draw on it any more.
    /// </summary>
    private static PermitFinding? Left(PermitStatement s, DateOnly asOf) =>
        s.LiveGrant is not { } grant || asOf <= s.Permit.ValidTo || s.Available == 0
            || PermitLife.HasEnded(s.Permit.Status)
            ? null
            : new PermitFinding(
                PermitFault.LeftPastExpiry, s.Permit.IssuedBy, s.Permit.ValidTo.AddDays(1), s.Available, [grant]);

    private static PermitFinding? Over(PermitStatement s)
    {
        if (s.Line?.Quantity is not { } granted) return null;
        return OverOneSide(s, granted, [.. s.Standing.Where(c => c.IsOutgoing)])
            ?? OverOneSide(s, granted, [.. s.Standing.Where(c => c.IsIncoming)]);
    }

    private static PermitFinding? OverOneSide(PermitStatement s, long granted, PermitCitation[] cited)
    {
        long sum = 0;
        int crossing = Array.FindIndex(cited, c => (sum += c.Units) > granted);
        if (crossing < 0) return null;
        long excess = cited.Sum(c => c.Units) - granted;
        // Grams and millilitres of a large permit are rounding between units, not goods.
        return excess * 1_000 <= granted
            ? null
            : Finding(PermitFault.OverQuantity, cited[crossing].Drawer, cited[crossing].Day, excess, cited[crossing..]);
    }

    /// <summary>What was sent says it for its receipt too.</summary>
    private static PermitFinding? Outside(PermitStatement s)
    {
        PermitCitation[] cited = [.. s.Standing.Where(c => c.Kind != MovementKind.Receipt
            && !s.Permit.IsValidOn(c.JudgedOn))];
        return cited.Length == 0
            ? null
            : Finding(PermitFault.OutsideValidity, cited[0].Drawer, cited[0].Day, cited.Sum(c => c.Units), cited);
    }

    private static PermitFinding? Stranger(PermitStatement s)
    {
        PermitCitation[] cited = [.. s.Standing.Where(c => s.ForTransport
            ? c.Kind == MovementKind.Dispatch && c.Booker != s.Permit.Holder
            : c.Drawer != s.Permit.Holder)];
        if (cited.Length == 0) return null;
        Id<Organisation> answers = s.ForTransport ? cited[0].Booker : cited[0].Drawer;
        return Finding(PermitFault.Stranger, answers, cited[0].Day, cited.Sum(c => c.Units), cited);
    }

    private static PermitFinding? WrongParty(PermitStatement s)
    {
        if (s.Permit.Counterparty is not { } named) return null;
        PermitCitation[] cited = [.. s.Standing.Where(c => c.IsOutgoing && OtherSide(s, c) != named)];
        return cited.Length == 0
            ? null
            : Finding(PermitFault.WrongParty, s.Permit.Holder, cited[0].Day, cited.Sum(c => c.Units), cited);
    }

    private static PermitFinding? Again(PermitStatement s)
    {
        if (!s.Permit.SingleUse) return null;
        PermitCitation[] cited = [.. s.Standing.Where(c => c.Kind != MovementKind.Receipt)];
        if (cited.Select(c => c.Day).Distinct().Count() <= 1) return null;
        PermitCitation[] again = [.. cited.Where(c => c.Day != cited[0].Day)];
        return Finding(PermitFault.UsedAgain, again[0].Drawer, again[0].Day, again.Sum(c => c.Units), again);
    }

    private static PermitFinding? Carrier(PermitStatement s)
    {
        if (!s.ForTransport || s.Permit is { Carrier: null, OtherCarriers: null }) return null;
        PermitCitation[] cited = [.. s.Standing.Where(c => c.Kind == MovementKind.Dispatch
            && !(c.Carrier is { } carrier && PermitWay.Allows(s.Permit, carrier)))];
        return cited.Length == 0
            ? null
            : Finding(PermitFault.WrongCarrier, cited[0].Booker, cited[0].Day, cited.Sum(c => c.Units), cited);
    }

    /// <summary>
    /// Whom the permit names beside its holder: the seller of a purchase, the consignee of a journey or an export.
    /// </summary>
    private static Id<Organisation>? OtherSide(PermitStatement s, PermitCitation c) =>
        s.ForTransport || c.Kind == MovementKind.Export ? c.Counterparty : c.Booker;

    private static PermitFinding Finding(
        PermitFault fault, Id<Organisation> organisation, DateOnly day, long units,
            IEnumerable<PermitCitation> cited) =>
        new(fault, organisation, day, units, [.. cited.Select(c => c.RequestId).Distinct().Take(EvidenceLimit)]);
}
