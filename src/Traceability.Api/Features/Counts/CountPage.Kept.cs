using System.Text.Json;
using Microsoft.JSInterop;
using Traceability.Api.Language;

namespace Traceability.Api.Features.Counts;

/// <summary>What the browser keeps of a count, so that a closed page or a lost connection loses no scan.</summary>
public sealed partial class CountPage : IAsyncDisposable
{
    private async Task KeepAsync()
    {
        if (_script is null || _tally is null) return;
        Dictionary<string, long> measured = _tally.Bulk.Where(b => _tally.Measured(b) is not null)
            .ToDictionary(b => b.Key, b => _tally.Measured(b)!.Value);
        CountDraft draft = new(_scope!, [.. _tally.Scanned], measured);
        await _script.InvokeVoidAsync("keep", Shelf, JsonSerializer.Serialize(draft));
    }

    private async Task ResumeAsync()
    {
        string? kept = await _script!.InvokeAsync<string?>("kept", Shelf);
        if (CountDraft.Read(kept) is not { } draft) return;
        _scope = draft.Scope;
        if (await ExpectedAsync() is not { } expected) return;
        _tally = new CountTally(expected);
        foreach (ExpectedGoods bulk in _tally.Bulk.Where(b => draft.Measured.ContainsKey(b.Key)))
            _tally.Measure(bulk, draft.Measured[bulk.Key]);
        foreach (string code in draft.Scanned) await TakeAsync(code);
        (_last, _isGood) = (Tongue.Say("已接着上次的扫描继续", "Going on with the scans of before"), true);
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        if (_script is null) return;
        try
        {
            await _script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its module with it.
            _script = null;
        }
    }
}
