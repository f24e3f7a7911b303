using System.Net;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.Permits;

/// <summary>Many orders under one permit at once, over HTTP: the losers are told the article.</summary>
public sealed class PermitRaceTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, 100, 16, 5, 1)]
    [InlineData(false, 100, 16, 30, 3)]
    [InlineData(false, 50, 200, 1, 50)]
    public async Task No_more_is_ordered_than_the_permit_allows(
        bool singleUse, int granted, int clerks, int kilograms, int winners)
    {
        using Dealing deal = await Dealing.OfAsync(town);
        await deal.GrantAsync(deal.Paper(granted, singleUse));
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, clerks)
            .Select(i => deal.OrderAsync($"O{i}", kilograms)));
        Assert.Equal(winners, answers.Count(a => a.StatusCode == HttpStatusCode.Created));
        foreach (HttpResponseMessage refused in answers.Where(a => a.StatusCode != HttpStatusCode.Created))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            JsonNode problem = JsonNode.Parse(await refused.Content.ReadAsStringAsync(Cancellation))!;
            Assert.Contains(problem["findings"]!.AsArray(), f =>
                (string)f!["rule"]! is "R-017" or "R-018"
                && ((string)f["article"]!).Contains("第四十条", StringComparison.Ordinal));
        }

        Assert.Equal(winners * kilograms, (await deal.LeftAsync()).Reserved);
        Array.ForEach(answers, a => a.Dispose());
    }
}
