using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Catalogue;

/// <summary>
/// 药品追溯码 (NMPAB/T 1002-2019) in its common form of 20 digits: 7 of the drug, 9 of the pack, 4 of the issuer. The last
/// four are no public check digit: only its issuer can say whether a code is genuine. The form that follows GS1 is a
/// <see cref="PackageCode"/> too.
/// </summary>
public readonly record struct DrugTraceCode
{
    private static readonly IdentifierFormat Format =
        new("drug-trace", "药品追溯码", "drug trace code", "NMPAB/T 1002-2019");

    private readonly string? _value;

    private DrugTraceCode(string value) => _value = value;

    public string Value => _value ?? "";

    /// <summary>药品标识码: the same for every pack of the drug.</summary>
    public string DrugIdentification => Value[..7];

    public static ParseResult<DrugTraceCode> Parse(string? text)
    {
        string digits = InputText.Compact(text);
        return Format.Digits(digits, 20) is { } fault ? fault : new DrugTraceCode(digits);
    }

    public static bool TryParse(string? text, out DrugTraceCode code) => Parse(text).TryGet(out code);

    public override string ToString() => Value;
}
