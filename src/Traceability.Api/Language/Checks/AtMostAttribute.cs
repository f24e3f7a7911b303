using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace Traceability.Api.Language.Checks;

/// <summary>A list of so many items, none of them empty, said in the caller's language.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AtMostAttribute(int most) : MaxLengthAttribute(most)
{
    /// <summary>Characters of an item that is a text.</summary>
    public int Longest { get; init; } = 64;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (base.IsValid(value, validationContext) is { } tooMany) return tooMany;
        if (value is not IEnumerable list) return null;
        bool wrong = list.Cast<object?>().Any(item =>
            item is null || (item is string text && (text.Length > Longest || string.IsNullOrWhiteSpace(text))));
        return wrong
            ? new ValidationResult(
                Tongue.Say($"每项均须填写，最多{Longest}个字", $"No item is empty or longer than {Longest} characters"),
                [validationContext.MemberName!])
            : null;
    }

    public override string FormatErrorMessage(string name) =>
        Tongue.Say($"一次最多{Length}项，请分次提交", $"At most {Length} at a time: send them in parts");
}
