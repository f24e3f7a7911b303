using Traceability.Domain.Catalogue;
using Traceability.Domain.Permits;
using Traceability.Testing;

namespace Traceability.Domain.Tests.Rules;

public sealed class PermitPurposesTests
{
    [Fact]
    public void The_table_has_the_types_of_the_reference_catalogue_and_no_other()
    {
        string[] catalogue = [.. File.ReadLines(RepositoryRoot.Combine("db", "Seed", "permit-types.csv"))
            .Select(line => line.Split(',')[0])
            .Where(code => code.StartsWith("PT-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        Assert.Equal(catalogue, PermitPurposes.All.Select(scope => scope.Type).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("PT-BUY-1N", PermitPurpose.Purchase, SubstanceClass.Precursor1)]
    [InlineData("PT-BUY-1D", PermitPurpose.Purchase, SubstanceClass.Precursor1Pharmaceutical)]
    [InlineData("PT-BUY-23-S", PermitPurpose.Purchase, SubstanceClass.Precursor3)]
    [InlineData("PT-BUY-23-M", PermitPurpose.Purchase, SubstanceClass.Precursor2)]
    [InlineData("PT-SEAL", PermitPurpose.Purchase, SubstanceClass.Precursor1Pharmaceutical)]
    [InlineData("PT-TRANS-1", PermitPurpose.Transport, SubstanceClass.Precursor1)]
    [InlineData("PT-TRANS-2-12M", PermitPurpose.Transport, SubstanceClass.Precursor2)]
    [InlineData("PT-TFILE-3-3M", PermitPurpose.Transport, SubstanceClass.Precursor3)]
    [InlineData("PT-NTRANS", PermitPurpose.Transport, SubstanceClass.Narcotic)]
    [InlineData("PT-EPH-HARV", PermitPurpose.Harvest, SubstanceClass.Ephedra)]
    [InlineData("PT-EPH-ACQ", PermitPurpose.Purchase, SubstanceClass.Ephedra)]
    public void A_type_serves_its_purpose_and_class(string type, PermitPurpose purpose, SubstanceClass c)
    {
        PermitScope scope = PermitPurposes.Find(type)!;
        Assert.True(scope.Allows(purpose));
        Assert.True(scope.Serves(c));
    }

    [Theory]
    [InlineData("PT-BUY-1N", SubstanceClass.Precursor1Pharmaceutical)]
    [InlineData("PT-BUY-23-M", SubstanceClass.Precursor1)]
    [InlineData("PT-TFILE-3-3M", SubstanceClass.Precursor2)]
    [InlineData("PT-TRANS-2-3M", SubstanceClass.Precursor1)]
    public void A_type_does_not_serve_another_class(string type, SubstanceClass c) =>
        Assert.False(PermitPurposes.Find(type)!.Serves(c));

    [Fact]
    public void What_is_only_a_precondition_allows_nothing() => Assert.False(PermitPurposes.Find("PT-VERIF")!
        .Allows(PermitPurpose.Export | PermitPurpose.Import | PermitPurpose.Purchase | PermitPurpose.Transport));
}
