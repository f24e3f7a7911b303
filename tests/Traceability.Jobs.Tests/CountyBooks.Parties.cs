using System.Globalization;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Jobs.Tests;

internal sealed partial class CountyBooks
{
    private void AddOrganisation(Row row)
    {
        OrganisationKinds kinds = row["kinds"].Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(OrganisationKinds.None, (all, kind) =>
                all | Enum.Parse<OrganisationKinds>(kind.Replace("-", "", StringComparison.Ordinal), true));
        _organisations.Add(row["uscc"], new Organisation
        {
            Id = NextId<Organisation>(),
            Code = row["uscc"],
            Name = row["name"],
            Kinds = kinds,
            Region = row["region"],
            VerifiedOn = DateOnly.TryParse(row["verified_on"], CultureInfo.InvariantCulture, out DateOnly day)
                ? day : null,
            Status = Enum.Parse<OrganisationStatus>(row["status"], true),
        });
    }

    private void AddSite(Row row) => _sites.Add(row["code"], new Site
    {
        Id = NextId<Site>(),
        Organisation = _organisations[row["uscc"]].Id,
        Code = row["code"],
        Name = row["name"],
        Kind = SiteKind.Warehouse,
        Region = row["region"],
    });

    private void AddProduct(Row row)
    {
        Id<Product> id = NextId<Product>();
        _products.Add(row["code"], new Product
        {
            Id = id,
            Code = row["code"],
            Name = row["name"],
            Form = row["form"],
            BaseUnit = row["base_unit"] switch { "mg" => BaseUnit.Milligram, "piece" => BaseUnit.Piece,
                _ => BaseUnit.Microlitre },
            Contents = [.. row["content"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('='))
                .Select(c => new ProductContent
                {
                    Product = id,
                    Substance = c[0],
                    NanogramsPerUnit = (long)(decimal.Parse(c[1], CultureInfo.InvariantCulture) * 1_000_000),
                })],
        });
    }

    private static Substance Substance(string code) => new()
    {
        Code = code,
        Class = code switch
        {
            _ when code.StartsWith("CN-P1-12", StringComparison.Ordinal) => SubstanceClass.Precursor1Pharmaceutical,
            _ when code.StartsWith("CN-P1", StringComparison.Ordinal) => SubstanceClass.Precursor1,
            _ when code.StartsWith("CN-P2", StringComparison.Ordinal) => SubstanceClass.Precursor2,
            _ when code.StartsWith("CN-P3", StringComparison.Ordinal) => SubstanceClass.Precursor3,
            _ when code.StartsWith("CN-N", StringComparison.Ordinal) => SubstanceClass.Narcotic,
            _ when code.StartsWith("CN-Y1", StringComparison.Ordinal) => SubstanceClass.Psychotropic1,
            _ when code.StartsWith("CN-Y2", StringComparison.Ordinal) => SubstanceClass.Psychotropic2,
            _ => SubstanceClass.Ephedra,
        },
        NameZh = code,
        NameEn = code,
        Cas = code == "CN-P3-04" ? "7722-64-7" : null,
        LegalBasis = "",
        Verified = "",
    };
}
