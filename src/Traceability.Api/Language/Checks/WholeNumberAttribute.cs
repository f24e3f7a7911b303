using System.ComponentModel.DataAnnotations;

namespace Traceability.Api.Language.Checks;

/// <summary>A whole number not below a least one, said in the caller's language.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WholeNumberAttribute(long least) : RangeAttribute(
    typeof(long), least.ToString(System.Globalization.CultureInfo.InvariantCulture), Greatest)
{
    private const string Greatest = "9223372036854775807";

    /// <summary>A smaller whole number is one, too; the base class takes a long only.</summary>
    public override bool IsValid(object? value) => base.IsValid(value is int number ? (long)number : value);

    public override string FormatErrorMessage(string name) =>
        Tongue.Say($"须为不小于{Minimum}的整数", $"A whole number, not below {Minimum}");
}
