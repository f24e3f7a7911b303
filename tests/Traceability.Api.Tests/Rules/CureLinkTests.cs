using System.Net;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Api.Tests.Rules;

/// <summary>The cure of a finding is one click away, for whoever sees the finding.</summary>
public sealed class CureLinkTests(Town town) : IClassFixture<Town>
{
    private static readonly (string User, string Role)[] Clerks =
    [
        ("operator", Roles.Operator), ("safety", Roles.SafetyOfficer), ("carrier", Roles.Carrier),
        ("police", Roles.Police),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_link_opens_for_each_role_that_sees_it()
    {
        List<string> closed = [];
        foreach ((string user, string role) in Clerks)
        {
            using HttpClient client = await town.SignedInAsync(user);
            IEnumerable<CureLink?> links = CureLinks.ByRule.Keys.Select(r => CureLinks.OfRule(r, Person(role)))
                .Concat(CureLinks.ByField.Keys.Select(f => CureLinks.OfField(f, Person(role))));
            foreach (string path in links.OfType<CureLink>().Select(l => l.Path).Distinct())
            {
                using HttpResponseMessage page = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
                if (page.StatusCode != HttpStatusCode.OK) closed.Add($"{user} {path}: {page.StatusCode}");
            }
        }

        Assert.Empty(closed);
    }

    [Fact]
    public void An_enterprise_sees_every_link_and_an_authority_none_that_is_closed_to_it()
    {
        Assert.All(CureLinks.ByRule.Keys, rule => Assert.NotNull(CureLinks.OfRule(rule, Person(Roles.Operator))));
        Assert.Null(CureLinks.OfRule("R-008", Person(Roles.Police)));
        Assert.NotNull(CureLinks.OfRule("R-017", Person(Roles.Police)));
        Assert.Null(CureLinks.OfRule("R-099", Person(Roles.Operator)));
        Assert.Equal("/stock", CureLinks.OfField("items[3].lot", Person(Roles.Operator))!.Path);
    }

    [Fact]
    public void Each_rule_of_the_table_is_a_rule() =>
        Assert.All(CureLinks.ByRule.Keys, rule => Assert.Contains(RuleRegister.All, r => r.Id == rule));

    private static CurrentPerson Person(string role) => new(
        "id", "name", new Id<Organisation>(1), "code", OrganisationKinds.Trader, "150823", null,
        new HashSet<string> { role });
}
