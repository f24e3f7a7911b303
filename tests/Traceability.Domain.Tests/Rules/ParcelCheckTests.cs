using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

/// <summary>R-120 … R-124: a parcel is checked three times, or it is not taken.</summary>
public sealed class ParcelCheckTests
{
    private static readonly Substance Acetone = new()
    {
        Code = "CN-P3-02", Class = SubstanceClass.Precursor3, NameZh = "丙酮", NameEn = "acetone",
        Aliases = "二甲基酮;propanone", LegalBasis = "", Verified = "yes",
    };

    [Fact]
    public void Checked_three_times_it_is_taken() => Assert.Empty(Check(Parcel()));

    [Fact]
    public void Each_missing_check_is_named_with_its_article()
    {
        IReadOnlyList<Finding> findings = Check(Parcel(isOpened: false, isIdentified: false, isXrayed: false));
        Assert.Equal(["R-120", "R-121", "R-122"], findings.Select(f => f.Rule));
        Assert.All(findings, f => Assert.Equal(Severity.Block, f.Severity));
        Assert.All(findings, f => Assert.Contains("《快递暂行条例》", f.SourceZh, StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_refused_need_not_have_been_checked() => Assert.Empty(
        Check(Parcel(isOpened: false, isIdentified: false, isXrayed: false, outcome: ParcelOutcome.Refused)));

    [Theory]
    [InlineData("工业丙酮一桶")]
    [InlineData("二甲基酮")]
    [InlineData("PROPANONE 500 mL")]
    public void Contents_that_name_a_controlled_substance_are_never_taken(string contents)
    {
        Assert.Equal(Severity.Block, Assert.Single(Check(Parcel(contents))).Severity);
        Assert.Equal(
            Severity.Report, Assert.Single(Check(Parcel(contents, outcome: ParcelOutcome.Refused))).Severity);
        Assert.Empty(ParcelCheck.Of(Parcel(contents), []));
    }

    [Fact]
    public void What_was_stopped_is_reported() =>
        Assert.Equal("R-123", Assert.Single(Check(Parcel(outcome: ParcelOutcome.Stopped))).Rule);

    private static IReadOnlyList<Finding> Check(Parcel parcel) => ParcelCheck.Of(parcel, [Acetone]);

    private static Parcel Parcel(
        string contents = "图书", bool isOpened = true, bool isIdentified = true, bool isXrayed = true,
        ParcelOutcome outcome = ParcelOutcome.Accepted) => new()
        {
            Id = default, Carrier = default, Waybill = "SF1", At = default, SenderName = "某人",
            SenderIdHash = isIdentified ? [1] : null, RecipientName = "某人", RecipientRegion = "150823",
            Contents = contents, IsOpened = isOpened, IsXrayed = isXrayed, Outcome = outcome, Reason = "粉末",
            RecordedBy = "T", RecordedAt = default,
        };
}
