using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules;

/// <summary>One paper as a movement uses it: what for, by whom, on which day.</summary>
internal sealed record PaperUse(
    string? Cited,
    PermitFacts? Known,
    PermitPurpose Purpose,
    IReadOnlyList<Id<Organisation>> Holders,
    DateOnly Day,
    bool WasUsedBefore,
    string Field)
{
    /// <summary>The movements that use a paper of whoever books, or of the owner it books for.</summary>
    private static readonly MovementKind[] OwnPaper =
        [MovementKind.Receipt, MovementKind.Import, MovementKind.Export, MovementKind.Harvest];

    private static readonly Dictionary<MovementKind, PermitPurpose> PurposeByKind = new()
    {
        [MovementKind.Order] = PermitPurpose.Purchase,
        [MovementKind.Purchase] = PermitPurpose.Purchase,
        [MovementKind.Dispatch] = PermitPurpose.Purchase,
        [MovementKind.Receipt] = PermitPurpose.Purchase,
        [MovementKind.Title] = PermitPurpose.Purchase,
        [MovementKind.Departed] = PermitPurpose.Purchase,
        [MovementKind.Import] = PermitPurpose.Import,
        [MovementKind.Export] = PermitPurpose.Export,
        [MovementKind.Harvest] = PermitPurpose.Harvest,
    };

    public static PaperUse PurchaseOf(MovementFacts facts)
    {
        Movement? answered = facts.Book.Referred?.Movement;
        bool delivers = facts.Draft.Kind == MovementKind.Receipt || facts.AnswersOrder;
        return new PaperUse(
            facts.Header.PurchasePermit,
            facts.Book.PurchasePermit,
            PurposeOf(facts.Draft.Kind),
            [.. BuyersOf(facts).OfType<Id<Organisation>>()],
            PermitDay.OfPurchase(
                facts.Day,
                facts.Draft.Kind == MovementKind.Receipt ? DayOf(answered?.OccurredAt) : null,
                DayOf(facts.AnswersOrder ? answered!.OccurredAt : facts.Book.Referred?.OrderedAt)),
            !delivers && facts.PurchasePermitUses > 0,
            "purchasePermit");
    }

    public static PaperUse TransportOf(MovementFacts facts)
    {
        Movement? answered = facts.Book.Referred?.Movement;
        bool arrives = facts.Draft.Kind == MovementKind.Receipt;
        bool travels = facts.Draft.Kind is MovementKind.Dispatch or MovementKind.Receipt or MovementKind.Move;
        IEnumerable<Id<Organisation>?> shippers = arrives
            ? [facts.Book.Counterparty?.Id, answered?.Organisation, answered?.Owner]
            : [facts.Book.Organisation.Id, facts.Book.Owner.Id];
        return new PaperUse(
            facts.Header.TransportPermit,
            facts.Book.TransportPermit,
            travels ? PermitPurpose.Transport : PermitPurpose.None,
            [.. shippers.OfType<Id<Organisation>>()],
            PermitDay.OfTransport(facts.Day, arrives ? DayOf(answered?.OccurredAt) : null),
            !arrives && facts.TransportPermitUses > 0,
            "transportPermit");
    }

    public IEnumerable<PaperFault> Faults(MovementFacts facts)
    {
        if (Purpose == PermitPurpose.None) yield break;
        if (Known is null)
        {
            if (!Papers.IsCited(Cited)) yield break;

            // A person's certificate cannot be on the register of units: the seller checks the paper itself.
            if (!facts.BuyerIsNaturalPerson)
                yield return new PaperFault($"本系统没有证号 {Number} 的证件", $"Permit {Number} is not known here", Field);
            yield break;
        }

        Permit permit = Known.Permit;
        if (Papers.IsCited(Cited) && Cited != permit.Number)
            yield return new PaperFault(
                $"填写的证号 {Cited} 不是所关联业务的证号 {permit.Number}",
                $"{Cited} is cited, the movement answered was made under {permit.Number}",
                Field);
        if (!Holders.Contains(permit.Holder))
            yield return new PaperFault(
                $"{Number} 不是{HolderZh}的证件", $"{Number} is held by another than the {HolderEn}", Field);
        if (TypeFault(facts) is { } type) yield return type;
        if (TermFault(permit) is { } term) yield return term;
        if (StatusFault(permit, facts.Draft.Kind == MovementKind.Receipt) is { } status) yield return status;
        if (permit.SingleUse && WasUsedBefore && permit.Status != PermitStatus.Used)
            yield return new PaperFault($"{Number} 一次有效，已经用过", $"{Number} is single-use and was used before", Field);
    }

    /// <summary>As cited, or that of the movement answered, which need not be cited again.</summary>
    private string? Number => Known?.Permit.Number ?? Cited;

    private string HolderZh => Field == "transportPermit" ? "发货单位或货主" : "买方";

    private string HolderEn => Field == "transportPermit" ? "shipper or owner" : "buyer";

    private PaperFault? TypeFault(MovementFacts facts)
    {
        PermitScope? scope = PermitPurposes.Find(Known!.Permit.Type);
        bool serves = scope is not null && scope.Allows(Purpose)
            && facts.Controlled.Select(c => c.Substance.Class).Where(NeedsPaper).All(scope.Serves);
        return serves ? null : new PaperFault(
            $"{Number} 是{scope?.NameZh ?? Known.Permit.Type}，不能用于本次货物",
            $"{Number} is a {scope?.NameEn ?? Known.Permit.Type} and does not serve for these goods",
            Field);
    }

    /// <summary>
    /// Class 2 psychotropics travel and are bought without a paper of their own; ephedra travels without.
    /// </summary>
    private bool NeedsPaper(SubstanceClass c) =>
        c != SubstanceClass.Psychotropic2 && (c != SubstanceClass.Ephedra || Purpose != PermitPurpose.Transport);

    private PaperFault? TermFault(Permit permit) => permit.IsValidOn(Day) ? null : new PaperFault(
        $"{Number} 有效期 {Wording.Show(permit.ValidFrom)} 至 {Wording.Show(permit.ValidTo)}，{Wording.Show(Day)} 不在有效期内",
        $"{Number} runs from {Wording.Show(permit.ValidFrom)} to {Wording.Show(permit.ValidTo)}, "
            + $"not on {Wording.Show(Day)}",
        Field);

    private PaperFault? StatusFault(Permit permit, bool arrives) => permit.Status switch
    {
        // Expired by today, but the dates above decide for the day it happened.
        PermitStatus.Valid or PermitStatus.Expired or PermitStatus.Confirmed => null,
        PermitStatus.Used => arrives ? null : Is("已使用完毕", "is used up"),
        PermitStatus.Closed => arrives ? null : Is("已注销", "is closed"),
        PermitStatus.Revoked => Is("已被吊销", "is revoked") with { OnTheWay = arrives },
        PermitStatus.Suspended => Is("已被暂停", "is suspended") with { OnTheWay = arrives },
    };

    private static DateOnly? DayOf(DateTime? at) => at is { } moment ? ChinaTime.DayOf(moment) : null;

    private PaperFault Is(string zh, string en) => new($"{Number} {zh}", $"{Number} {en}", Field);

    private static IEnumerable<Id<Organisation>?> BuyersOf(MovementFacts facts)
    {
        if (facts.Draft.Kind == MovementKind.Departed)
            return [facts.Book.Counterparty?.Id, facts.Book.TakenOverBy?.Organisation];
        return OwnPaper.Contains(facts.Draft.Kind)
            ? [facts.Book.Organisation.Id, facts.Book.Owner.Id]
            : [facts.Buyer?.Id];
    }

    private static PermitPurpose PurposeOf(MovementKind kind) =>
        PurposeByKind.GetValueOrDefault(kind, PermitPurpose.None);
}
