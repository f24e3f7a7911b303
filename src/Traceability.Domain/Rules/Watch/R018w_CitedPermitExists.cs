using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Watch;

/// <summary>
/// Order 445 arts 38 and 40(2): a cited permit that no book knows may be forged. The buyer, who showed it, answers.
/// </summary>
public sealed class R018w_CitedPermitExists : WatchRule
{
    public override RuleCard Card { get; } = new(
        "R-018", "引用的证件须存在", "A cited permit exists",
        "《易制毒化学品管理条例》第三十八条、第四十条第二项", "Order 445 arts 38 and 40(2)",
        new DateOnly(2005, 11, 1), null, Severity.Report, AlertLevel.Critical, "yes")
    {
        ChecksZh = "引用的购买证号在本系统查无记录的，由出示证件的买方说明",
        ChecksEn = "A purchase permit is cited that no book knows: the buyer, who showed it, answers",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        foreach (IGrouping<string, BookMovement> permit in history.UnknownPermits
            .GroupBy(m => m.Header.PurchasePermitNumber!))
        {
            BookMovement[] cited = [.. permit];
            Movement first = cited[0].Header;
            bool sold = first.Kind is MovementKind.Dispatch or MovementKind.Departed or MovementKind.Title;
            Id<Organisation> answers = sold ? first.Counterparty ?? history.Id : history.Id;
            Product product = cited[0].FirstControlled!.Product;
            Goods goods = Goods.Of(product, cited.SelectMany(s => s.Lines)
                .Where(l => l.Product.Id == product.Id).Select(l => l.Quantity));
            yield return Found(
                answers, $"unknown-permit:{permit.Key}/{history.Organisation.Code}", "", goods, cited.Min(c => c.Day),
                cited.Select(c => c.Header.RequestId),
                $"引用的证件{permit.Key}查无记录,涉及{goods.Shown}",
                $"Permit {permit.Key} is cited and not known, {goods.Shown}");
        }
    }
}
