using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Movements;

/// <summary>业务登记: the kinds of movement grouped by what people do.</summary>
public static class RecordMenu
{
    private static readonly RecordGroup[] Enterprise =
    [
        new("进货", "Goods come in", [MovementKind.Order, MovementKind.Receipt, MovementKind.Purchase,
            MovementKind.Import, MovementKind.Production, MovementKind.Harvest, MovementKind.Opening]),
        new("出货", "Goods go out", [MovementKind.Dispatch, MovementKind.Title, MovementKind.Departed,
            MovementKind.Export]),
        new("使用", "Goods are used", [MovementKind.Consumption, MovementKind.Transformation, MovementKind.Dispense]),
        new("库内", "In the store", [MovementKind.Move, MovementKind.Pack, MovementKind.Unpack,
            MovementKind.StockCount]),
        new("异常和更正", "Troubles and corrections", [MovementKind.Loss, MovementKind.Recovery, MovementKind.Destruction,
            MovementKind.OrderCancelled, MovementKind.Reversal]),
    ];

    private static readonly RecordGroup[] Authority =
    [
        new("执法", "Acts of an authority", [MovementKind.Seizure, MovementKind.Release, MovementKind.Destruction,
            MovementKind.Reversal]),
    ];

    public static IReadOnlyList<RecordGroup> Of(CurrentPerson person) => person.IsEnterprise ? Enterprise : Authority;

    public static bool MayRecord(CurrentPerson person, MovementKind kind) =>
        Of(person).Any(g => g.Kinds.Contains(kind));
}

/// <summary>What people do, with the kinds that belong to it.</summary>
public sealed record RecordGroup(string Zh, string En, IReadOnlyList<MovementKind> Kinds)
{
    public string Title => Tongue.Say(Zh, En);
}
