namespace Traceability.Domain.Movements;

/// <summary>
/// A request that cannot be understood or does not fit the books: which field, what is wrong, how to mend it.
/// </summary>
/// <param name="Field">JSON path, for example <c>items[0].lot</c>.</param>
public sealed record FieldFault(string Field, string MessageZh, string MessageEn, string CureZh, string CureEn);
