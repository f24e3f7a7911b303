using Traceability.Api.Language;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Storage;

/// <summary>A figure and its unit apart, for columns whose head names the unit.</summary>
public static class Figures
{
    /// <summary>In the unit people read: kg, L, 件. Nothing is 0, not 0.000.</summary>
    public static string Of(long units, BaseUnit unit) =>
        units == 0 ? "0" : Split(UnitName.Display(units, unit)).Figure;

    public static string UnitOf(BaseUnit unit) => Split(Spoken.Quantity(0, unit)).Unit;

    public static (string Figure, string Unit) Split(StockRow row) => Split(Spoken.Quantity(row.Display));

    private static (string Figure, string Unit) Split(string display)
    {
        int blank = display.LastIndexOf(' ');
        return (display[..blank], display[(blank + 1)..]);
    }
}
