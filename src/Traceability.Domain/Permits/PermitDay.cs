namespace Traceability.Domain.Permits;

/// <summary>
/// 判断日: the one day by which the term of a permit is judged, for the gate and for reconciliation. A purchase needs its
/// paper before it is made (条例第十四条、第十七条), so what delivers an order is judged by the order's day; goods that
/// were not ordered here are bought when they set out. A journey needs its paper when it begins (条例第二十条).
/// </summary>
public static class PermitDay
{
    /// <param name="own">When the movement happened.</param>
    /// <param name="dispatched">When the goods it receives set out; null when it receives none.</param>
    /// <param name="ordered">When the goods it delivers or receives were ordered; null without an order.</param>
    public static DateOnly OfPurchase(DateOnly own, DateOnly? dispatched, DateOnly? ordered) =>
        ordered ?? dispatched ?? own;

    public static DateOnly OfTransport(DateOnly own, DateOnly? dispatched) => dispatched ?? own;
}
