namespace Traceability.Console.Tests.Everyone;

/// <summary>At 200 % zoom every page is whole.</summary>
public sealed class ZoomTests(Office office)
{
    [Fact]
    public async Task Every_page_is_read_at_200_percent_without_scrolling_sideways_and_nothing_is_cut()
    {
        List<string> wrongs = await Walk.EveryPageAsync(
            office, ScreenSize.Zoomed, "zh-CN", async (visitor, _) => await visitor.CutAsync());
        Assert.True(wrongs.Count == 0, string.Join('\n', wrongs));
    }
}
