using Traceability.Domain.Ledger;

namespace Traceability.Api.Language;

/// <summary>Figures as people read them, in their language: pieces have a name in each, kg and L do not.</summary>
public static class Spoken
{
    private const string Pieces = " 件";

    public static string Quantity(long units, BaseUnit unit) => Quantity(UnitName.Display(units, unit));

    /// <param name="display">A figure and its unit, as <see cref="UnitName.Display"/> writes them.</param>
    public static string Quantity(string display) => display.EndsWith(Pieces, StringComparison.Ordinal)
        ? display[..^Pieces.Length] + Tongue.Say(Pieces, " pcs") : display;
}
