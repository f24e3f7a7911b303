using System.Globalization;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Rules;
using static Traceability.Domain.Catalogue.SubstanceClass;
using static Traceability.Domain.Ledger.MovementKind;

namespace Traceability.Domain.Tests.Rules;

/// <summary>保存期限 of .</summary>
public sealed class RetentionTests
{
    [Theory]
    [InlineData(Dispatch, Precursor3, null, "2028-05-20", "R-034")]
    [InlineData(Dispatch, Precursor2, "2027-01-31", "2028-05-20", "R-034")]
    [InlineData(Consumption, Precursor1, null, "2028-05-20", "R-035")]
    [InlineData(Dispatch, Precursor1, null, "2028-05-20", "R-034,R-035")]
    // Two years after the goods expire, where that is later than two years after the sale.
    [InlineData(Dispatch, Precursor1Pharmaceutical, "2027-01-31", "2029-01-31", "R-040,R-034")]
    [InlineData(Dispatch, Precursor1Pharmaceutical, "2026-01-31", "2028-05-20", "R-034,R-040")]
    [InlineData(Receipt, Narcotic, "2027-01-31", "2032-01-31", "R-041")]
    [InlineData(Dispense, Narcotic, "2023-01-31", "2029-05-20", "R-042,R-041")]
    [InlineData(Dispense, Psychotropic2, "2023-01-31", "2028-05-20", "R-042,R-041")]
    [InlineData(Dispense, Psychotropic1, "2027-01-31", "2032-01-31", "R-041,R-042")]
    [InlineData(Dispense, Psychotropic1, "2023-01-31", "2029-05-20", "R-042,R-041")]
    public void A_movement_is_kept_as_long_as_the_longest_of_its_rules_asks(
        MovementKind kind, SubstanceClass @class, string? expires, string until, string rules)
    {
        IReadOnlyList<RetentionTerm> terms = Of(kind, (@class, expires is null ? null : Day(expires)));
        Assert.Equal(Day(until), Retention.Until(terms));
        Assert.Equal(rules, string.Join(',', terms.Select(t => t.Rule)));
    }

    [Fact]
    public void While_the_expiry_of_drugs_is_not_known_there_is_no_end() => Assert.Null(
        Retention.Until(Of(Receipt, (Narcotic, null), (Precursor3, null))));

    [Fact]
    public void Of_several_lots_the_one_that_lasts_longest_counts() => Assert.Equal(
        Day("2033-06-30"),
        Retention.Until(Of(Receipt, (Narcotic, Day("2027-01-31")), (Narcotic, Day("2028-06-30")))));

    [Fact]
    public void Goods_nobody_controls_have_no_term() => Assert.Empty(Of(Dispatch));

    [Fact]
    public void A_leap_day_ends_with_the_last_of_february() => Assert.Equal(
        Day("2026-02-28"),
        Retention.Until(Retention.Of(Dispatch, Day("2024-02-29"), [(Precursor3, null)])));

    [Fact]
    public void An_alert_is_kept_while_it_is_open_and_two_years_after()
    {
        Assert.Null(Retention.OfAlert(null).Until);
        Assert.Equal(Day("2028-05-20"), Retention.OfAlert(Day("2026-05-20")).Until);
    }

    private static IReadOnlyList<RetentionTerm> Of(
        MovementKind kind, params (SubstanceClass, DateOnly?)[] goods) =>
        Retention.Of(kind, Day("2026-05-20"), goods);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
