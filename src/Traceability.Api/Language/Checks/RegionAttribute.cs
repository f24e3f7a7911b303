using System.ComponentModel.DataAnnotations;
using Traceability.Db.Seed;
using Traceability.Domain;

namespace Traceability.Api.Language.Checks;

/// <summary>行政区划代码 of the table (GB/T 2260), six digits.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RegionAttribute() : RegularExpressionAttribute("^[0-9]{6}$")
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        ValidationResult? shape = base.IsValid(value, validationContext);
        if (shape is not null || value is not string text) return shape;
        return RegionSeed.Table.Parse(text).TryGet(out _, out InputFault? fault)
            ? null
            : new ValidationResult(FaultText.Of(fault), [validationContext.MemberName!]);
    }

    public override string FormatErrorMessage(string name) =>
        Tongue.Say("行政区划代码须为六位数字（GB/T 2260）", "A division code has six digits (GB/T 2260)");
}
