using System.Globalization;
using System.Text.RegularExpressions;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Permits;

namespace Traceability.Db.Seed;

/// <summary>The dated catalogues of the law as shipped with this release: substances and kinds of permits.</summary>
public static partial class ReferenceCatalogue
{
    private static readonly Lazy<IReadOnlyList<Substance>> LazySubstances = new(() =>
        [.. Precursors().Concat(ControlledDrugs()).Concat(Plants())]);

    private static readonly Lazy<IReadOnlyList<PermitType>> LazyPermitTypes = new(() => [.. ReadPermitTypes()]);

    public static IReadOnlyList<Substance> Substances => LazySubstances.Value;

    public static IReadOnlyList<PermitType> PermitTypes => LazyPermitTypes.Value;

    private static readonly Lazy<IReadOnlyList<TradeListing>> LazyTradeListings = new(() => [.. ReadTradeListings()]);

    /// <summary>国别×品种 and the list of international verification.</summary>
    public static IReadOnlyList<TradeListing> TradeListings => LazyTradeListings.Value;

    private static IEnumerable<Substance> Precursors() =>
        from row in CsvTable.OfResource("precursors.csv").Rows
        select new Substance
        {
            Code = row["code"],
            Class = PrecursorClass(row["category"], row.IsYes("drug_class")),
            NameZh = row["name_zh"],
            NameEn = row["name_en"],
            Aliases = row["aliases"],
            Cas = row.Optional("cas"),
            HsCode = row.Optional("hs_code"),
            IncludesSalts = row.IsYes("includes_salts"),
            ListedFrom = DateOnly.ParseExact(row["listed_from"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            LegalBasis = row["legal_basis"],
            Verified = row["verified"],
            Notes = Join(row["notes"], row["cas_verified"] == "no" ? "CAS not seen in a source" : ""),
        };

    /// <summary>
    /// Items of the 2013 catalogue were controlled before it and have no first day; later additions name theirs. The
    /// catalogues' own notes include the salts that can exist.
    /// </summary>
    private static IEnumerable<Substance> ControlledDrugs() =>
        from row in CsvTable.OfResource("controlled-drugs.csv").Rows
        select new Substance
        {
            Code = row["code"],
            Class = DrugClass(row["schedule"]),
            NameZh = row["name_zh"],
            NameEn = row["name_en"],
            Cas = row.Optional("cas"),
            IncludesSalts = true,
            ListedFrom = InForceFrom(row["legal_basis"]),
            LegalBasis = row["legal_basis"],
            Verified = row["verified"],
            Notes = Join(row["notes"], "Forms: " + row["typical_forms"]),
        };

    private static IEnumerable<Substance> Plants() =>
        from row in CsvTable.OfResource("plants.csv").Rows
        select new Substance
        {
            Code = row["code"],
            Class = row["class"] == "ephedra" ? SubstanceClass.Ephedra : throw Unknown(row["class"]),
            NameZh = row["name_zh"],
            NameEn = row["name_en"],
            Aliases = row["aliases"],
            LegalBasis = row["legal_basis"],
            Verified = row["verified"],
            Notes = Join(row["notes"], "Species: " + row["species"]),
        };

    private static IEnumerable<PermitType> ReadPermitTypes() =>
        from row in CsvTable.OfResource("permit-types.csv").Rows
        select new PermitType
        {
            Code = row["code"],
            NameZh = row["name_zh"],
            NameEn = row["name_en"],
            AppliesTo = row["applies_to"],
            IssuingAuthority = row["issuing_authority"],
            IssuedFor = row["issued_for"],
            Validity = row["validity"],
            SingleUse = row["single_or_multi_use"] switch
            {
                "single" => true,
                "multi" => false,
                string other => throw Unknown(other),
            },
            LegalBasis = row["legal_basis"],
            Notes = row.Optional("notes"),
            Verified = row["verified"],
        };

    private static IEnumerable<TradeListing> ReadTradeListings() =>
        from row in CsvTable.OfResource("trade-listings.csv").Rows
        select new TradeListing
        {
            Code = row["code"],
            List = row["list"] switch
            {
                "specified-country" => TradeList.SpecifiedCountry,
                "verification" => TradeList.Verification,
                string other => throw Unknown(other),
            },
            Country = row.Optional("country"),
            CountryZh = row["country_zh"],
            CountryEn = row["country_en"],
            AlsoNamed = row["also_named"],
            Substance = row.Optional("substance"),
            InForceFrom = DateOnly.ParseExact(row["in_force_from"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            LegalBasis = row["legal_basis"],
            Verified = row["verified"],
            Notes = row.Optional("notes"),
        };

    private static SubstanceClass PrecursorClass(string category, bool isPharmaceutical) => category switch
    {
        "1" => isPharmaceutical ? SubstanceClass.Precursor1Pharmaceutical : SubstanceClass.Precursor1,
        "2" => SubstanceClass.Precursor2,
        "3" => SubstanceClass.Precursor3,
        _ => throw Unknown(category),
    };

    private static SubstanceClass DrugClass(string schedule) => schedule switch
    {
        "narcotic" => SubstanceClass.Narcotic,
        "psychotropic-1" => SubstanceClass.Psychotropic1,
        "psychotropic-2" => SubstanceClass.Psychotropic2,
        _ => throw Unknown(schedule),
    };

    private static DateOnly? InForceFrom(string legalBasis)
    {
        Match match = InForce().Match(legalBasis);
        return match.Success
            ? DateOnly.ParseExact(match.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private static string? Join(string first, string second)
    {
        string text = string.Join(". ", new[] { first, second }.Where(part => part.Length > 0));
        return text.Length > 0 ? text : null;
    }

    private static FormatException Unknown(string word) =>
        new($"The reference data say '{word}', which means nothing here.");

    [GeneratedRegex(@"(\d{4}-\d{2}-\d{2})施行")]
    private static partial Regex InForce();
}
