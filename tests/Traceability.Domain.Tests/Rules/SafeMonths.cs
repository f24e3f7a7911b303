using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

/// <summary>What both rules on transport papers promise of the short and the long one.</summary>
internal static class SafeMonths
{
    public static void AssertKept(SafeTransportRule rule, string shortTerm, string longTerm)
    {
        DateOnly last = GrantWorld.From.AddMonths(3), year = GrantWorld.From.AddYears(1);
        Assert.Null(rule.Check(GrantWorld.Of(shortTerm, last)));
        Assert.Equal("validTo", rule.Check(GrantWorld.Of(shortTerm, last.AddDays(1)))!.Field);
        Assert.Equal("singleUse", rule.Check(GrantWorld.Of(shortTerm, last, single: true))!.Field);

        Paper safe = Since(GrantWorld.From.AddMonths(-6)), late = Since(GrantWorld.From.AddMonths(-6).AddDays(1));
        Assert.Null(rule.Check(GrantWorld.Of(longTerm, year, before: safe)));
        Assert.Equal("type", rule.Check(GrantWorld.Of(longTerm, year, before: late))!.Field);
        Assert.Equal("type", rule.Check(GrantWorld.Of(longTerm, year))!.Field);
        Assert.Equal("validTo", rule.Check(GrantWorld.Of(longTerm, year.AddDays(1), before: safe))!.Field);
        Assert.Equal("type", rule.Check(
            GrantWorld.Of(longTerm, year, before: safe with { Status = PermitStatus.Revoked }))!.Field);
        Assert.Null(rule.Check(GrantWorld.Of("PT-SEAL", year.AddYears(9))));

        Paper Since(DateOnly day) => new(shortTerm, Cast.Plant) { From = day, To = day.AddMonths(3) };
    }
}
