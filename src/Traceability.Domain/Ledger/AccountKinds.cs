namespace Traceability.Domain.Ledger;

public static class AccountKinds
{
    /// <summary>A boundary account stands for the world outside and may go below zero.</summary>
    public static bool IsBoundary(this AccountKind kind) => kind is AccountKind.Origin or AccountKind.Grantor;

    public static Book BookOf(this AccountKind kind) => kind >= AccountKind.Grantor ? Book.Permit : Book.Stock;

    /// <summary>Somebody has the goods in hand, so somebody can be asked for them.</summary>
    public static bool IsCustody(this AccountKind kind) =>
        kind is AccountKind.OnHand or AccountKind.InTransit or AccountKind.Seized;
}
