using Traceability.Domain.Ledger;

namespace Traceability.Domain.Tests.Ledger;

public sealed class UnitNameTests
{
    [Theory]
    [InlineData("381.74", "t", 381_740_000_000, BaseUnit.Milligram)]
    [InlineData("0.000001", "kg", 1, BaseUnit.Milligram)]
    [InlineData("149945", "mL", 149_945_000, BaseUnit.Microlitre)]
    [InlineData("12.500", "片", 0, null)]
    [InlineData("600", "piece", 600, BaseUnit.Piece)]
    [InlineData("1.0000", "mg", 1, BaseUnit.Milligram)]
    [InlineData("0.5", "mg", 0, null)]
    [InlineData("1e3", "kg", 0, null)]
    [InlineData("", "kg", 0, null)]
    [InlineData("5.", "kg", 0, null)]
    [InlineData("9223372036854775808", "mg", 0, null)]
    [InlineData("5", "bushel", 0, null)]
    public void A_quantity_is_exact_in_base_units_or_nothing(string number, string unit, long units, BaseUnit? expected)
    {
        Measure? measure = UnitName.TryMeasure(number, unit);
        Assert.Equal(expected is null ? null : new Measure(units, expected.Value), measure);
    }

    [Theory]
    [InlineData(30_000_000, BaseUnit.Milligram, "30.000 kg")]
    [InlineData(1, BaseUnit.Milligram, "0.000001 kg")]
    [InlineData(-1_500_000, BaseUnit.Microlitre, "-1.500 L")]
    [InlineData(600, BaseUnit.Piece, "600 件")]
    public void A_figure_is_shown_in_the_unit_people_read(long units, BaseUnit unit, string shown) =>
        Assert.Equal(shown, UnitName.Display(units, unit));
}
