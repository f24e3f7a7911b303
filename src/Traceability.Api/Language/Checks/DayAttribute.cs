using System.ComponentModel.DataAnnotations;

namespace Traceability.Api.Language.Checks;

/// <summary>A day that a paper or a book of our time can bear.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DayAttribute : ValidationAttribute
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    public static string Fault =>
        Tongue.Say($"日期须在{FirstYear}年至{LastYear}年之间", $"The day lies between {FirstYear} and {LastYear}");

    /// <summary>What is wrong with the days of an address, by field.</summary>
    public static Dictionary<string, string[]> FaultsOf(params (string Field, DateOnly Day)[] days) =>
        days.Where(d => !IsOurs(d.Day)).ToDictionary(d => d.Field, _ => (string[])[Fault]);

    public override bool IsValid(object? value) => value is not DateOnly day || IsOurs(day);

    public override string FormatErrorMessage(string name) => Fault;

    private static bool IsOurs(DateOnly day) => day.Year is >= FirstYear and <= LastYear;
}
