using System.Text.RegularExpressions;
using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Catalogue;

/// <summary>药品批准文号: 国药准字, a letter for the sort of drug, 8 digits. The form is kept loose.</summary>
public readonly partial record struct ApprovalNumber
{
    private static readonly IdentifierFormat Format =
        new("approval-number", "药品批准文号", "drug approval number", "国药准字");

    private readonly string? _value;

    private ApprovalNumber(string value) => _value = value;

    public string Value => _value ?? "";

    public static ParseResult<ApprovalNumber> Parse(string? text)
    {
        string number = InputText.Compact(text);
        if (number.Length == 0) return Format.Empty();
        return Pattern().IsMatch(number)
            ? new ApprovalNumber(number)
            : Format.Shape("国药准字H20013008、国药准字HJ20130001", "国药准字H20013008 or 国药准字HJ20130001");
    }

    public static bool TryParse(string? text, out ApprovalNumber number) => Parse(text).TryGet(out number);

    public override string ToString() => Value;

    [GeneratedRegex(@"^国药准字[HZSBTFJC]J?[CJ]?[0-9]{8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
