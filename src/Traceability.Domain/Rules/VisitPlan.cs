using System.Globalization;
using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Rules;

/// <summary>
/// 检查频次: category 1, drugs and herb every quarter, category 2 every half-year, category 3 every year. Pure.
/// </summary>
public static class VisitPlan
{
    public const string Rule = "R-131";

    private const int Quarter = 3;
    private const int HalfYear = 6;
    private const int Year = 12;

    /// <summary>Months between visits of a unit with papers for these classes; null when none is asked.</summary>
    public static int? MonthsBetween(IReadOnlyCollection<SubstanceClass> classes)
    {
        if (classes.Count == 0) return null;
        return classes.Min(c => c switch
        {
            SubstanceClass.Precursor1 or SubstanceClass.Precursor1Pharmaceutical or SubstanceClass.Narcotic
                or SubstanceClass.Psychotropic1 or SubstanceClass.Psychotropic2 or SubstanceClass.Ephedra => Quarter,
            SubstanceClass.Precursor2 => HalfYear,
            SubstanceClass.Precursor3 => Year,
        });
    }

    /// <summary>The period of so many months in which a day lies.</summary>
    public static VisitPeriod PeriodOf(int months, DateOnly day)
    {
        int index = (day.Month - 1) / months;
        DateOnly from = new(day.Year, (index * months) + 1, 1);
        string part = months switch { Quarter => $"-Q{index + 1}", HalfYear => $"-H{index + 1}", _ => "" };
        return new VisitPeriod(
            day.Year.ToString("0000", CultureInfo.InvariantCulture) + part, from, from.AddMonths(months).AddDays(-1));
    }

    /// <summary>The last period that was over before a day.</summary>
    public static VisitPeriod LastBefore(int months, DateOnly day) =>
        PeriodOf(months, PeriodOf(months, day).From.AddDays(-1));
}
