using Microsoft.Playwright;

namespace Traceability.Console.Tests.Goods;

/// <summary>What was typed is not lost by a reload or a wrong turn, and not kept longer than it should be.</summary>
public sealed class DraftTests(Office office)
{
    private const string Line = "[data-draft-said]";

    [Fact]
    public async Task A_form_that_was_left_comes_back_as_it_was_typed_until_it_is_discarded()
    {
        await using Visitor visitor = await office.OpenAsync("carrier");
        await visitor.GoAsync("/parcels/new");
        await visitor.Page.FillAsync("[name='Form.SenderName']", "王某");
        await visitor.Page.FillAsync("[name='Form.SenderIdNumber']", "11010519491231002X");
        await visitor.Page.FillAsync("[name='Form.Contents']", "图书");
        await visitor.GoAsync("/home");
        await visitor.GoAsync("/parcels/new");
        await Assertions.Expect(visitor.Page.Locator(Line)).ToContainTextAsync("已恢复");
        Assert.Equal("王某", await visitor.Page.InputValueAsync("[name='Form.SenderName']"));
        Assert.Equal("", await visitor.Page.InputValueAsync("[name='Form.SenderIdNumber']"));
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("draft-restored");
        await visitor.Page.ClickAsync("[data-draft-discard]");
        Assert.Equal("", await visitor.Page.InputValueAsync("[name='Form.Contents']"));
        await visitor.GoAsync("/parcels/new");
        Assert.Equal("", await visitor.Page.InputValueAsync("[name='Form.SenderName']"));
        Assert.Equal(0, await visitor.Page.Locator(Line).CountAsync());
    }

    [Fact]
    public async Task A_form_without_a_name_of_its_own_keeps_a_draft_too_and_forgets_it_when_it_was_sent()
    {
        await using Visitor visitor = await office.OpenAsync("safety");
        await visitor.GoAsync("/unit/sites");
        string code = $"DRAFT-{Environment.ProcessId}";
        await visitor.Page.FillAsync("[name='Form.Code']", code);
        await visitor.Page.ReloadAsync();
        await Assertions.Expect(visitor.Page.Locator(Line)).ToBeVisibleAsync();
        Assert.Equal(code, await visitor.Page.InputValueAsync("[name='Form.Code']"));
        await visitor.Page.FillAsync("[name='Form.Name']", "试验库");
        await visitor.Page.FillAsync("[name='Form.Region']", "150823");
        await visitor.Page.ClickAsync("form:has([name='Form.Code']) button");
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Assertions.Expect(visitor.Page.GetByText(code).First).ToBeVisibleAsync();
        await visitor.GoAsync("/unit/sites");
        Assert.Equal("", await visitor.Page.InputValueAsync("[name='Form.Code']"));
        Assert.Equal(0, await visitor.Page.Locator(Line).CountAsync());
    }

    [Fact]
    public async Task A_form_that_was_refused_keeps_what_was_typed_and_passwords_are_never_kept()
    {
        await using Visitor visitor = await office.OpenAsync("carrier");
        await visitor.GoAsync("/account");
        await visitor.Page.FillAsync("#f-current", "Secret-150823!");
        await visitor.GoAsync("/parcels/new");
        await visitor.Page.FillAsync("[name='Form.Contents']", "图书");
        Assert.DoesNotContain(
            "Secret", await visitor.Page.EvaluateAsync<string>("JSON.stringify({ ...sessionStorage })"),
            StringComparison.Ordinal);
        await visitor.GoAsync("/account");
        Assert.Equal("", await visitor.Page.InputValueAsync("#f-current"));
        await visitor.Page.ClickAsync("[data-sign-out] button");
        await visitor.Page.WaitForURLAsync(office.Address + "/");
        Assert.Equal("[]", await visitor.Page.EvaluateAsync<string>(
            "JSON.stringify(Object.keys(sessionStorage).filter(k => k.startsWith('draft-form')))"));
    }
}
