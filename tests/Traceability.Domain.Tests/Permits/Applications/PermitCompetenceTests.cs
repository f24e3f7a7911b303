using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Domain.Tests.Permits.Applications;

public sealed class PermitCompetenceTests
{
    [Fact]
    public void Every_permit_type_of_the_catalogue_has_its_authority() => Assert.Equal(
        PermitPurposes.All.Select(s => s.Type).Order(StringComparer.Ordinal),
        PermitCompetences.All.Select(c => c.Type).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_deadline_is_reported_under_a_rule_of_the_reference()
    {
        HashSet<string> rules = [.. Domain.Rules.RuleRegister.All.Select(r => r.Id)];
        Assert.All(PermitCompetences.All, c => Assert.Contains(c.Rule, rules));
    }

    [Theory]
    [InlineData("PT-BUY-1N", "150823", "150000")]
    [InlineData("PT-TRANS-1", "150823", "150800")]
    [InlineData("PT-BUY-23-S", "150823", "150823")]
    // A municipality has no prefectures; a county directly under the province belongs to none.
    [InlineData("PT-TRANS-1", "310115", "310000")]
    [InlineData("PT-TRANS-1", "429004", "420000")]
    [InlineData("PT-NTRANS", "150823", "150000,150800,150823")]
    [InlineData("PT-EXP-SPEC", "150823", "")]
    public void The_competent_level_follows_from_the_place(string type, string place, string regions) =>
        Assert.Equal(regions, string.Join(',', PermitCompetences.Find(type)!.Regions(place)));

    [Fact]
    public void An_export_wants_proof_of_lawful_use_abroad_and_a_transport_the_owners_paper()
    {
        Assert.Contains(PaperNeeds.ForeignUse, Needs("PT-EXP"));
        Assert.Contains(PaperNeeds.GoodsPaper, Needs("PT-TRANS-2-3M"));
        Assert.Contains(PaperNeeds.LawfulUse, Needs("PT-BUY-23-S"));
        Assert.Equal([PaperNeeds.Scan], PaperNeeds.For(ApplicationKind.Entry, PermitPurposes.Find("PT-ALLOC")!));
        Assert.All(PermitPurposes.All, scope => Assert.NotEmpty(PaperNeeds.For(ApplicationKind.New, scope)));
    }

    private static IReadOnlyList<PaperNeed> Needs(string type) =>
        PaperNeeds.For(ApplicationKind.New, PermitPurposes.Find(type)!);
}
