namespace Traceability.Api.Tests.BadInput;

/// <summary>The papers that applications of the scene need.</summary>
internal sealed partial class Scene
{
    private static async Task AddPaperAsync(OpenTown town, string number, string kind)
    {
        using MultipartFormDataContent form = [];
        using ByteArrayContent file = new("%PDF-1.7"u8.ToArray());
        using StringContent kindPart = new(kind);
        form.Add(file, "file", "a.pdf");
        form.Add(kindPart, "kind");
        using HttpResponseMessage answer = await (await town.ClientAsync("operator")).PostAsync(
            new Uri($"/api/applications/{number}/papers", UriKind.Relative), form, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
