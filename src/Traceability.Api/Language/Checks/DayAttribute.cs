using System.ComponentModel.DataAnnotations;

namespace Traceability.Api.Language.Checks;

/// <summary>A day that a paper of our time can bear.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DayAttribute : ValidationAttribute
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    public override bool IsValid(object? value) =>
        value is not DateOnly day || day.Year is >= FirstYear and <= LastYear;

    public override string FormatErrorMessage(string name) =>
        Tongue.Say($"日期须在{FirstYear}年至{LastYear}年之间", $"The day lies between {FirstYear} and {LastYear}");
}
