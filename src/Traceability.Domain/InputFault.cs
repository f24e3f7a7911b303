using Traceability.Domain.Movements;

namespace Traceability.Domain;

/// <summary>
/// Why a text is not what it should be: the rule it breaks and how to mend it, in both languages. It never repeats the
/// text, which may be a person's number.
/// </summary>
/// <param name="Code">Format and rule, for example <c>uscc.check</c>.</param>
public sealed record InputFault(string Code, string MessageZh, string MessageEn, string CureZh, string CureEn)
{
    /// <summary>The same fault, about one field of a request.</summary>
    public FieldFault At(string field) => new(field, MessageZh, MessageEn, CureZh, CureEn);
}
