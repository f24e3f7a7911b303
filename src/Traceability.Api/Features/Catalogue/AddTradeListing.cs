using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Db;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Catalogue;

/// <summary>A country, a chemical, or both come on a list of foreign trade from a day.</summary>
public static class AddTradeListing
{
    public static async Task<Results<Created<TradeListing>, ValidationProblem, ProblemHttpResult>> Handle(
        TradeListingRequest request, TraceabilityDb db, CancellationToken cancellationToken)
    {
        Dictionary<string, string[]> faults = [];
        if (request.List == TradeList.SpecifiedCountry && request.Country is null)
            faults["country"] = [Tongue.Say("请填写国家（地区）两位代码", "Give the two letters of the country")];
        bool isNamed = request.CountryZh.Length > 0 && request.CountryEn.Length > 0;
        if (request.List == TradeList.SpecifiedCountry && !isNamed)
            faults["countryZh"] = [Tongue.Say("请填写国家（地区）的中文和英文名称", "Name the country in Chinese and English")];
        if (request.List == TradeList.Verification && request.Substance is null)
            faults["substance"] = [Tongue.Say("请填写品种编码", "Give the code of the substance")];
        if (request.Substance is { } substance
            && !await db.Substances.AnyAsync(s => s.Code == substance, cancellationToken))
            faults["substance"] = [Tongue.Say("目录中没有这个品种", "The catalogue has no such substance")];
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        bool isTaken = await db.TradeListings.AnyAsync(l => l.Code == request.Code, cancellationToken);
        if (isTaken) return Refusals.Taken("code");
        TradeListing listing = new()
        {
            Code = request.Code,
            List = request.List,
            Country = request.Country?.ToUpperInvariant(),
            CountryZh = request.CountryZh,
            CountryEn = request.CountryEn,
            AlsoNamed = request.AlsoNamed,
            Substance = request.Substance,
            InForceFrom = request.From,
            LegalBasis = request.LegalBasis,
            Verified = "no",
        };
        db.TradeListings.Add(listing);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created("/api/trade-listings", listing);
    }

    /// <summary>The row counts until the day before; exports of earlier days stay judged as they were.</summary>
    public static async Task<Results<NoContent, NotFound, ValidationProblem>> End(
        string code, EndListingRequest request, TraceabilityDb db, CancellationToken cancellationToken)
    {
        TradeListing? known = await db.TradeListings.AsNoTracking()
            .FirstOrDefaultAsync(l => l.Code == code, cancellationToken);
        if (known is null) return TypedResults.NotFound();
        if (request.From <= known.InForceFrom)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["from"] = [Tongue.Say("终止之日须晚于生效之日", "It ends after it began")],
            });
        }

        await db.TradeListings.Where(l => l.Code == code)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.EndedFrom, request.From), cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <summary>A row of a list of foreign trade.</summary>
public sealed record TradeListingRequest
{
    [Text(32, MinimumLength = 1), Code]
    public required string Code { get; init; }

    public required TradeList List { get; init; }

    /// <summary>ISO 3166-1, two letters.</summary>
    [Text(2, MinimumLength = 2), Code]
    public string? Country { get; init; }

    [Text(100)]
    public string CountryZh { get; init; } = "";

    [Text(100)]
    public string CountryEn { get; init; } = "";

    /// <summary>Further names a foreign party may bear, separated by semicolons.</summary>
    [Text(500)]
    public string AlsoNamed { get; init; } = "";

    /// <summary>Code of the catalogue; without it, whatever the goods.</summary>
    [Text(32), Code]
    public string? Substance { get; init; }

    /// <summary>First day in force.</summary>
    [Day]
    public required DateOnly From { get; init; }

    [Text(300, MinimumLength = 1)]
    public required string LegalBasis { get; init; }
}

/// <summary>From which day a row no longer counts.</summary>
public sealed record EndListingRequest
{
    [Day]
    public required DateOnly From { get; init; }
}
