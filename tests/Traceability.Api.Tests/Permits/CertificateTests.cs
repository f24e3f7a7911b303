using System.Net;
using System.Text.Json.Nodes;
using Traceability.Api.Tests.Labels;
using Traceability.Testing;

namespace Traceability.Api.Tests.Permits;

/// <summary>A certificate is printed, scanned with a real reader, and verified by a stranger.</summary>
public sealed class CertificateTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(100)]
    [InlineData(203)]
    public async Task Its_code_is_read_from_paper_and_says_whose_it_is_and_that_it_is_in_force(int dpi)
    {
        using Dealing deal = await Dealing.OfAsync(town);
        await deal.GrantAsync(deal.Paper(100));
        string page = await PageAsync(await ScannedAsync(deal, dpi));
        Assert.Contains("证件有效", page, StringComparison.Ordinal);
        Assert.Contains("甲苯", page, StringComparison.Ordinal);
        Assert.Contains((string)(await deal.ShowAsync())["holderName"]!, page, StringComparison.Ordinal);
        Assert.DoesNotContain("100 kg", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_one_says_so_on_the_screen_and_across_the_paper()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        await deal.GrantAsync(deal.Paper(100));
        string address = await ScannedAsync(deal, 150);
        using HttpResponseMessage revoked = await deal.ActAsync("revoke");
        Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        string page = await PageAsync(address);
        Assert.Contains("证件无效", page, StringComparison.Ordinal);
        Assert.Contains("已吊销", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_altered_to_another_number_is_a_forgery()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        await deal.GrantAsync(deal.Paper(100));
        string address = await ScannedAsync(deal, 150);
        string forged = address.Replace(deal.Number, deal.Number + "1", StringComparison.Ordinal);
        Assert.Contains("伪造", await PageAsync(forged), StringComparison.Ordinal);
        Assert.Contains("伪造", await PageAsync(address[..^5] + "AAAAA"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_number_tells_only_whether_it_is_in_force()
    {
        using Dealing deal = await Dealing.OfAsync(town);
        await deal.GrantAsync(deal.Paper(100));
        string page = await PageAsync($"/permit?number={deal.Number}");
        Assert.Contains("证件有效", page, StringComparison.Ordinal);
        JsonNode shown = await deal.ShowAsync();
        Assert.DoesNotContain((string)shown["holderName"]!, page, StringComparison.Ordinal);
        Assert.Contains("查无此证", await PageAsync("/permit?number=%3Cscript%3E"), StringComparison.Ordinal);
        Assert.Contains("<form", await PageAsync("/permit"), StringComparison.Ordinal);
    }

    private static async Task<string> ScannedAsync(Dealing deal, int dpi)
    {
        PaperReader.SkipWhenMissing();
        string pdf = ProcessFolder.NewPath(".pdf");
        await File.WriteAllBytesAsync(
            pdf,
            await deal.BuyerClient.GetByteArrayAsync(
                new Uri($"/api/permits/{deal.Number}/certificate.pdf", UriKind.Relative), Cancellation),
            Cancellation);
        string page = Assert.Single(await PaperReader.RasteriseAsync(pdf, dpi));
        return await PaperReader.ScanAsync(page);
    }

    private async Task<string> PageAsync(string address)
    {
        using HttpClient stranger = town.App.CreateClient();
        string path = Uri.TryCreate(address, UriKind.Absolute, out Uri? whole) && whole.Scheme is "http" or "https"
            ? whole.PathAndQuery : address;
        return await stranger.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation);
    }
}
