namespace Traceability.Api.Recording;

/// <summary>One line of the receipt: from account, to account, base units.</summary>
public sealed record MovementReceiptLine(int Line, int Item, long From, long To, long Quantity);
