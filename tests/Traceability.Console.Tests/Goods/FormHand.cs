using Microsoft.Playwright;

namespace Traceability.Console.Tests.Goods;

/// <summary>A clerk's hands on a live form: waits until it is connected, leaves each field as people do.</summary>
internal static class FormHand
{
    public static async Task OpenFormAsync(this Visitor visitor, string path)
    {
        await visitor.GoAsync(path);
        await visitor.Page.WaitForSelectorAsync("#send:enabled");
    }

    public static async Task GiveAsync(this Visitor visitor, string field, string value)
    {
        await visitor.Page.FillAsync("#f-" + field, value);
        await visitor.Page.PressAsync("#f-" + field, "Tab");
    }

    /// <summary>A scanner that types into the box and ends with Enter.</summary>
    public static async Task ScanAsync(this Visitor visitor, string code)
    {
        await visitor.Page.Keyboard.InsertTextAsync(code);
        await visitor.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes on with Tab until the element of this id has the focus.</summary>
    public static async Task TabToAsync(this Visitor visitor, string id)
    {
        const int stepsMost = 80;
        for (int i = 0; i < stepsMost; i++)
        {
            if (await visitor.Page.EvaluateAsync<string>("document.activeElement?.id ?? ''") == id) return;
            await visitor.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not come to {id}.");
    }

    public static async Task<string> TextAsync(this Visitor visitor, string selector) =>
        await visitor.Page.InnerTextAsync(selector);

    public static ILocatorAssertions Expect(this Visitor visitor, string selector) =>
        Assertions.Expect(visitor.Page.Locator(selector));
}
