using System.ComponentModel.DataAnnotations;
using Traceability.Domain;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Language.Checks;

/// <summary>GTIN of 14 digits with its check digit (GS1 General Specifications).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GtinAttribute() : RegularExpressionAttribute("^[0-9]{14}$")
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ValidationResult? shape = base.IsValid(value, validationContext);
        if (shape is not null || value is not string text) return shape;
        return Gtin.Parse(text).TryGet(out _, out InputFault? fault)
            ? null
            : new ValidationResult(FaultText.Of(fault), [validationContext.MemberName!]);
    }

    public override string FormatErrorMessage(string name) =>
        Tongue.Say("GTIN须为14位数字，不足时前面补0", "A GTIN has 14 digits; put zeros before a shorter one");
}
