using System.ComponentModel.DataAnnotations;

namespace Traceability.Api.Language.Checks;

/// <summary>A text of so many characters, said in the caller's language.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextAttribute(int most) : StringLengthAttribute(most)
{
    /// <summary>Blanks do not count: a name of three spaces is no name.</summary>
    public override bool IsValid(object? value) => value is not string text
        ? base.IsValid(value)
        : text.Length <= MaximumLength && text.Trim().Length >= MinimumLength;

    public override string FormatErrorMessage(string name) => MinimumLength == 0
        ? Tongue.Say($"最多{MaximumLength}个字", $"At most {MaximumLength} characters")
        : Tongue.Say(
            $"须填写{MinimumLength}至{MaximumLength}个字", $"Give {MinimumLength} to {MaximumLength} characters");
}
