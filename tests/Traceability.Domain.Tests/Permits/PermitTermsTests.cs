using System.Globalization;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Tests.Permits;

/// <summary>
/// renewal is called for before the end, a transport certificate goes back after it.
/// </summary>
public sealed class PermitTermsTests
{
    [Theory]
    [InlineData("PT-SEAL", "2026-06-30", "2026-03-29", null)]
    [InlineData("PT-SEAL", "2026-06-30", "2026-03-30", "R-027")]
    [InlineData("PT-SEAL", "2026-06-30", "2026-06-30", "R-027")]
    [InlineData("PT-SEAL", "2026-06-30", "2026-07-01", null)]
    [InlineData("PT-NTRANS", "2026-12-31", "2026-11-29", null)]
    [InlineData("PT-NTRANS", "2026-12-31", "2026-11-30", "R-028")]
    // Three months before 31 May is the last day of February, in a leap year the 29th.
    [InlineData("PT-FILE-OPER-3", "2024-05-31", "2024-02-28", null)]
    [InlineData("PT-FILE-OPER-3", "2024-05-31", "2024-02-29", "R-029")]
    [InlineData("PT-BUY-23-M", "2026-06-30", "2026-06-29", null)]
    public void Renewal_is_called_for_from_the_first_day_of_the_window_to_the_last_of_the_term(
        string type, string validTo, string day, string? rule)
    {
        TermDuty? duty = PermitTerms.On(Permit(type, validTo), false, false, Day(day));
        Assert.Equal(rule, duty?.Rule);
        if (duty is not null) Assert.Equal((false, Day(validTo)), (duty.IsHandBack, duty.DueOn));
    }

    [Fact]
    public void Nobody_is_called_who_has_seen_to_it_or_whose_permit_was_taken_away()
    {
        DateOnly day = Day("2026-06-01");
        Assert.Null(PermitTerms.On(Permit("PT-SEAL", "2026-06-30"), true, false, day));
        Assert.Null(PermitTerms.On(Permit("PT-SEAL", "2026-06-30", PermitStatus.Revoked), false, false, day));
        Assert.NotNull(PermitTerms.On(Permit("PT-SEAL", "2026-06-30", PermitStatus.Suspended), false, false, day));
    }

    [Theory]
    [InlineData("2027-01-01", false)]
    [InlineData("2027-03-31", false)]
    [InlineData("2027-04-01", true)]
    public void A_transport_certificate_is_handed_back_within_three_months(string day, bool isOverdue)
    {
        TermDuty? duty = PermitTerms.On(
            Permit("PT-NTRANS", "2026-12-31", PermitStatus.Expired), true, false, Day(day));
        Assert.Equal((true, isOverdue), (duty?.IsHandBack, duty?.IsOverdueOn(Day(day))));
        Assert.Null(PermitTerms.On(Permit("PT-NTRANS", "2026-12-31"), true, true, Day(day)));
    }

    private static Permit Permit(string type, string validTo, PermitStatus status = PermitStatus.Valid) => new()
    {
        Id = default,
        Number = "P",
        Type = type,
        Holder = default,
        ValidFrom = Day("2024-01-01"),
        ValidTo = Day(validTo),
        SingleUse = false,
        IssuedBy = default,
        Status = status,
    };

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
