namespace Traceability.Console.Tests.Days;

/// <summary>A step of a day: the page opens, fits everyone, and its picture is kept.</summary>
internal static class Steps
{
    public static async Task LookAsync(this Visitor person, string path, string picture)
    {
        Assert.Equal(200, await person.GoAsync(path));
        await person.SeenAsync(picture);
    }

    /// <summary>The page that an act has led to.</summary>
    public static async Task SeenAsync(this Visitor person, string picture)
    {
        Assert.Equal(1, await person.Page.Locator("h1").CountAsync());
        await person.FitsEveryoneAsync();
        await person.PictureAsync("day-" + picture);
    }
}
