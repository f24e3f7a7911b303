using Traceability.Domain.Catalogue;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

/// <summary>The lists of foreign trade as the catalogue of this release has them.</summary>
internal static class TradeLists
{
    public static readonly IReadOnlyList<TradeListing> All =
    [
        Country("MM", "缅甸", "Myanmar", "Burma;MYANMAR", InForce.Order12Of2005),
        Country("LA", "老挝", "Laos", "Lao PDR;Lao People;LAOS", InForce.Order12Of2005),
        Country("AF", "阿富汗", "Afghanistan", "AFGHANISTAN", InForce.Order12Of2005),
        Country("US", "美国", "United States", "USA;U.S.A;UNITED STATES", InForce.SpecifiedCountries2025),
        Country("MX", "墨西哥", "Mexico", "MEXICO;México", InForce.SpecifiedCountries2025),
        Country("CA", "加拿大", "Canada", "CANADA", InForce.SpecifiedCountries2025),
        Verified(Cast.AceticAnhydride), Verified(Cast.Permanganate),
    ];

    public static TradeListing Country(
        string code, string zh, string en, string also, DateOnly from, Substance? only = null,
        DateOnly? until = null) =>
        new()
        {
            Code = $"TL-{code}-{only?.Code ?? "ANY"}", List = TradeList.SpecifiedCountry, Country = code,
            CountryZh = zh, CountryEn = en, AlsoNamed = also, Substance = only?.Code, InForceFrom = from,
            EndedFrom = until, LegalBasis = "商务部等令2005年第12号", Verified = "partial",
        };

    public static TradeListing Verified(Substance substance, DateOnly? until = null) => new()
    {
        Code = $"TL-VF-{substance.Code}", List = TradeList.Verification, Substance = substance.Code,
        InForceFrom = InForce.Order445, EndedFrom = until, LegalBasis = "《易制毒化学品管理条例》第二十九条", Verified = "no",
    };
}
