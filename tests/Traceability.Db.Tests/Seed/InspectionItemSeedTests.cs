using Traceability.Db.Seed;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Db.Tests.Seed;

/// <summary>检查事项: who comes along to a joint inspection has something to look at, under an article.</summary>
public sealed class InspectionItemSeedTests
{
    private static readonly DateOnly Day = new(2026, 11, 30);

    [Theory]
    [InlineData(OrganisationKinds.Producer)]
    [InlineData(OrganisationKinds.Trader)]
    [InlineData(OrganisationKinds.User)]
    [InlineData(OrganisationKinds.Warehouse)]
    [InlineData(OrganisationKinds.Carrier)]
    [InlineData(OrganisationKinds.DrugProducer)]
    [InlineData(OrganisationKinds.DrugWholesaler)]
    [InlineData(OrganisationKinds.Pharmacy)]
    [InlineData(OrganisationKinds.EphedraBuyer)]
    public void Police_and_market_regulation_have_items_for_every_unit_with_a_business_licence(OrganisationKinds unit)
    {
        foreach (AgencyKind agency in new[] { AgencyKind.Police, AgencyKind.MarketRegulation })
        {
            IReadOnlyList<ChecklistItem> items = InspectionItemSeed.Of(agency, unit, Day);
            Assert.NotEmpty(items);
            Assert.All(items, i => Assert.NotEmpty(i.ArticleZh));
        }
    }

    [Fact]
    public void No_code_stands_twice() => Assert.Equal(
        InspectionItemSeed.All.Count, InspectionItemSeed.All.Select(i => i.Code).Distinct().Count());
}
