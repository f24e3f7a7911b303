using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;
using Traceability.Testing;

namespace Traceability.Jobs.Tests;

/// <summary>A year of honest people with the usual dirt raises few alerts.</summary>
public sealed class HonestCountyTests(ITestOutputHelper output)
{
    private const string Bundle = "county-bundle/bundle.zip";

    [Fact]
    public void A_year_of_honest_books_raises_few_alerts()
    {
        string? zip = SharedData.Find(Bundle);
        if (zip is null) Assert.Skip(SharedData.Missing(Bundle));
        CountyBooks books = new(zip);
        WatchContext context = books.Fold(new DateOnly(2026, 10, 31));
        IReadOnlyList<Suspicion> found = CountyBooks.Ask(context);
        foreach (Suspicion s in found)
            output.WriteLine($"{s.Key.Rule} {s.Level} {s.ProductOrSubstance} {s.Key.Subject} {s.Key.Period} "
                + $"{s.FirstSeenOn:yyyy-MM-dd} {s.MessageEn}");
        Assert.InRange(found.Count, 0, 30);
    }
}
