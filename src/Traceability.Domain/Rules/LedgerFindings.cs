using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules;

/// <summary>
/// The refusals that the ledger itself pronounces: stock cannot go below zero (B-001), an account cannot hold more than
/// can be counted (B-002), a permit cannot be over-drawn. The gate says them first in a friendlier way; these
/// hold also when another movement came in between.
/// </summary>
public static class LedgerFindings
{
    public const string NegativeStock = "B-001";
    public const string FullAccount = "B-002";
    private const string OverdrawnPermit = "R-017";
    private const string SpentPermit = "R-018";

    public static Finding Of(Shortage shortage, BookFacts facts)
    {
        GoodsFacts? goods = shortage.Item >= 0 && shortage.Item < facts.Goods.Count ? facts.Goods[shortage.Item] : null;
        string? field = goods is null ? null : $"items[{shortage.Item}].quantity";
        if (shortage.IsOfRoom) return Full(shortage, goods, field);
        return shortage.Account.Kind.BookOf() == Book.Permit
            ? Permit(shortage, facts, field ?? "purchasePermit")
            : Stock(shortage, goods, field);
    }

    private static Finding Stock(Shortage shortage, GoodsFacts? goods, string? field)
    {
        BaseUnit unit = goods?.Product.BaseUnit ?? BaseUnit.Milligram;
        string has = UnitName.Display(shortage.Balance, unit);
        string wants = UnitName.Display(shortage.Wanted, unit);
        string lot = goods is null ? "" : $"{goods.Product.Name} 批号 {goods.Claim.Lot}";
        return new Finding(
            NegativeStock, Severity.Block, AlertLevel.Warning,
            "《易制毒化学品管理条例》第十九条（台账如实记载）", "Order 445, art. 19 (true ledgers)",
            $"不能登记：{lot}{shortage.Account.Kind.Zh()}结存 {has}，不足 {wants}",
            $"Not recorded: lot {goods?.Claim.Lot} has {has} {shortage.Account.Kind.En()}, less than {wants}",
            $"减少到 {has}，或先登记入库；实物与账不符请先盘点",
            $"Reduce to {has}, or record what came in first; if goods and books differ, count the stock",
            field);
    }

    /// <summary>No ledger that is true holds so much on one page: a wrong unit, or digits too many.</summary>
    private static Finding Full(Shortage shortage, GoodsFacts? goods, string? field)
    {
        BaseUnit unit = goods?.Product.BaseUnit ?? BaseUnit.Milligram;
        string has = UnitName.Display(shortage.Balance, unit);
        string gets = UnitName.Display(shortage.Wanted, unit);
        string most = UnitName.Display(Account.Most, unit);
        return new Finding(
            FullAccount, Severity.Block, AlertLevel.Warning,
            "《易制毒化学品管理条例》第十九条（台账如实记载）", "Order 445, art. 19 (true ledgers)",
            $"不能登记：{goods?.Product.Name} 批号 {goods?.Claim.Lot} 已有 {has}，再加 {gets} 超过一个账户的上限 {most}",
            $"Not recorded: lot {goods?.Claim.Lot} has {has}; {gets} more is beyond {most}, the most of one account",
            "核对数量和单位；确有这么多的，分批号登记",
            "Check quantity and unit; if so much is really there, record it under several lots",
            field);
    }

    private static Finding Permit(Shortage shortage, BookFacts facts, string field)
    {
        PermitFacts? permit = new[] { facts.PurchasePermit, facts.TransportPermit }
            .FirstOrDefault(p => p?.Lines.Any(l => l.Line.Id == shortage.Account.Commodity) == true);
        BaseUnit unit = permit?.Lines.First(l =>
            l.Line.Id == shortage.Account.Commodity).Line.Unit ?? BaseUnit.Milligram;
        if (permit is { Permit.SingleUse: true }) return Spent(permit, field);
        string left = UnitName.Display(shortage.Balance, unit);
        string over = UnitName.Display(shortage.Wanted - shortage.Balance, unit);
        return new Finding(
            OverdrawnPermit, Severity.Block, AlertLevel.Serious,
            "《易制毒化学品管理条例》第四十条第三项", "Order 445, art. 40(3)",
            $"不能登记：超出许可证 {permit?.Permit.Number} 余量 {over}（余量 {left}）",
            $"Not recorded: exceeds permit {permit?.Permit.Number} by {over} ({left} left)",
            $"减少到 {left}，或申请新的许可证", $"Reduce to {left}, or apply for a new permit", field);
    }

    /// <summary>条例第四十条第二项 with 购销和运输管理办法第九条: a paper that serves once and was used is void.</summary>
    private static Finding Spent(PermitFacts permit, string field) => new(
        SpentPermit, Severity.Block, AlertLevel.Critical,
        "《易制毒化学品管理条例》第四十条第一款第二项", "Order 445, art. 40(2)",
        $"不能登记：{permit.Permit.Number} 一次有效，已经用过，或数量超出",
        $"Not recorded: {permit.Permit.Number} is single-use and was used before, or is exceeded",
        "申请新的许可或备案，填写新证号", "Apply for a new permit or filing and cite its number", field);
}
