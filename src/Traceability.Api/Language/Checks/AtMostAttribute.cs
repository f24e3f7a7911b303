using System.ComponentModel.DataAnnotations;

namespace Traceability.Api.Language.Checks;

/// <summary>A list of so many items, said in the caller's language.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AtMostAttribute(int most) : MaxLengthAttribute(most)
{
    public override string FormatErrorMessage(string name) =>
        Tongue.Say($"一次最多{Length}项，请分次提交", $"At most {Length} at a time: send them in parts");
}
