using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Traceability.Api.Language.Checks;

/// <summary>A whole number from a least one to a greatest one, said in the caller's language.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WholeNumberAttribute(long least, long most = long.MaxValue) : RangeAttribute(
    typeof(long), least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture))
{
    /// <summary>A smaller whole number is one, too; the base class takes a long only.</summary>
    public override bool IsValid(object? value) => base.IsValid(value is int number ? (long)number : value);

    public override string FormatErrorMessage(string name) =>
        most == long.MaxValue
            ? Tongue.Say($"须为不小于{Minimum}的整数", $"A whole number, not below {Minimum}")
            : Tongue.Say($"须为 {Minimum} 至 {Maximum} 的整数", $"A whole number from {Minimum} to {Maximum}");
}
