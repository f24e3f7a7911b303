using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Labels;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Counts;

/// <summary>
/// 盘点: the tally lives here, what was scanned also in the browser, so that a lost connection loses no walk through the
/// store.
/// </summary>
public sealed partial class CountPage
{
    private const string Shelf = "count";
    private IJSObjectReference? _script;
    private DotNetObjectReference<CountPage>? _self;
    private CurrentPerson _person = null!;
    private List<(string Code, string Name)> _sites = [];
    private List<(string Code, string Name)> _people = [];
    private string _site = "";
    private string _product = "";
    private string _lot = "";
    private CountScope? _scope;
    private CountTally? _tally;
    private string? _number;
    private DateTimeOffset _at;
    private string? _last;
    private bool _isGood;
    private bool _isReview;
    private bool _isBusy;
    private bool _isWatching;
    private string? _fault;
    private IReadOnlyList<FieldFault> _faults = [];
    private IReadOnlyList<Finding> _findings = [];
    private List<(long Number, string Request)> _receipts = [];

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private IDbContextFactory<TraceabilityDb> Books { get; set; } = null!;

    [Inject]
    private CountReader Reader { get; set; } = null!;

    [Inject]
    private MovementDesk Desk { get; set; } = null!;

    [Inject]
    private IdSource Ids { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    private string SheetLink => $"/counts/sheet?site={Uri.EscapeDataString(_scope!.Site)}"
        + $"&product={Uri.EscapeDataString(_scope.Product ?? "")}&lot={Uri.EscapeDataString(_scope.Lot ?? "")}";

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        await using TraceabilityDb db = await Books.CreateDbContextAsync();
        _sites = [.. (await db.Sites.AsNoTracking().Where(s => s.Organisation == _person.Organisation)
            .OrderBy(s => s.Code).Select(s => new { s.Code, s.Name }).ToListAsync()).Select(s => (s.Code, s.Name))];
        _people = [.. (await db.People.AsNoTracking().Where(p => p.Organisation == _person.Organisation)
            .OrderBy(p => p.Code).Select(p => new { p.Code, p.Name }).ToListAsync()).Select(p => (p.Code, p.Name))];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _script = await Browser.InvokeAsync<IJSObjectReference>("import", "/counts.js");
            _self = DotNetObjectReference.Create(this);
            await ResumeAsync();
        }

        bool isScanning = _tally is not null && !_isReview && _receipts.Count == 0;
        if (isScanning && !_isWatching && _script is not null)
            await _script.InvokeVoidAsync("watch", "count-scan", _self);
        _isWatching = isScanning;
    }

    /// <summary>Whatever a scanner read or a person typed and ended with Enter.</summary>
    [JSInvokable]
    public async Task ScannedAsync(string text)
    {
        if (_tally is null || _isReview) return;
        string code = SheetChecks.CodeOf(text.Trim());
        if (!PackageCode.TryParse(code, out PackageCode parsed))
            (_last, _isGood) = (Tongue.Say($"不是包装码：{text}", $"Not a package code: {text}"), false);
        else if (_tally.WasScanned(parsed.Value))
            (_last, _isGood) = (Tongue.Say($"已扫过：{parsed.Value}", $"Scanned before: {parsed.Value}"), true);
        else
            await TakeAsync(parsed.Value);
        StateHasChanged();
    }

    private async Task TakeAsync(string code)
    {
        if (_tally!.IsExpected(code))
        {
            _tally.Find(code);
            (_last, _isGood) = (Tongue.Say($"相符：{code}", $"Agrees: {code}"), true);
        }
        else
        {
            CountStranger stranger = await Reader.StrangerAsync(code, _person, CancellationToken.None);
            _tally.Note(stranger);
            (_last, _isGood) = (Tongue.Say(
                $"多出：{code} {stranger.Why}", $"Not of this place: {code} {stranger.Why}"), false);
        }

        await KeepAsync();
    }

    private async Task BeginAsync()
    {
        _fault = null;
        if (_site.Length == 0)
        {
            _fault = Tongue.Say("请选择库房", "Choose a site");
            return;
        }

        _scope = new CountScope(_site, Given(_product), Given(_lot));
        if (await ExpectedAsync() is not { } expected) return;
        _tally = new CountTally(expected);
        await KeepAsync();
    }

    private async Task<IReadOnlyList<ExpectedGoods>?> ExpectedAsync()
    {
        IReadOnlyList<ExpectedGoods>? expected =
            await Reader.ExpectedAsync(_scope!, _person, CancellationToken.None);
        _fault = expected switch
        {
            null => Tongue.Say("没有这个库房", "No such site"),
            { Count: 0 } => Tongue.Say("账上这里没有货物", "The books have nothing here"),
            { Count: > CountReader.GoodsMost } => Tongue.Say(
                $"超过 {CountReader.GoodsMost} 件，请按品种分次盘点",
                $"More than {CountReader.GoodsMost} packages: count product by product"),
            _ => null,
        };
        return _fault is null ? expected : null;
    }

    private async Task ForgetAsync(string code)
    {
        _tally!.Forget(code);
        _last = null;
        await KeepAsync();
    }

    /// <summary>The number of the count is drawn once: sending it again records nothing twice.</summary>
    private Task ReviewAsync()
    {
        DateTimeOffset now = Clock.GetUtcNow();
        _number = string.Create(CultureInfo.InvariantCulture,
            $"PD{ChinaTime.DayOf(now.UtcDateTime):yyyyMMdd}-{Ids.Next<Movement>()}");
        _at = now.ToOffset(TimeSpan.FromMinutes(ChinaTime.OffsetMinutes));
        (_isReview, _faults, _findings, _fault) = (true, [], [], null);
        return Task.CompletedTask;
    }

    private void Back() => (_isReview, _last) = (false, null);

    private async Task RecordAsync(CountSignatures signatures)
    {
        if (_isBusy) return;
        _isBusy = true;
        try
        {
            (_faults, _findings, _fault) = ([], [], null);
            if (await ExpectedAsync() is not { } now) return;
            if (_receipts.Count == 0 && !_tally!.AgreesWith(now))
            {
                _tally = _tally.Against(now);
                _fault = Tongue.Say(
                    "盘点期间账面有变化，差异已按现在的账面重新计算，请再核对一次",
                    "The books have changed meanwhile. The differences are those of now: look at them again");
                return;
            }

            foreach (MovementRequest request in CountRequests.Of(
                _number!, _scope!, _tally!.Lines, _at, signatures.Counter, signatures.Checker, signatures.Note))
            {
                if (!await RecordAsync(request)) return;
            }

            await _script!.InvokeVoidAsync("drop", Shelf);
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task<bool> RecordAsync(MovementRequest request)
    {
        switch (await Desk.RecordAsync(MovementKind.StockCount, request, _person))
        {
            case RecordOutcome.Recorded done:
                if (_receipts.All(r => r.Number != done.Movement.Id.Value))
                    _receipts.Add((done.Movement.Id.Value, done.Movement.RequestId));
                return true;
            case RecordOutcome.Invalid invalid:
                _faults = invalid.Faults;
                return false;
            case RecordOutcome.Refused refused:
                _findings = refused.Findings;
                return false;
            default:
                _fault = Tongue.Say("系统繁忙，请稍后再登记一次", "Busy: record it again in a moment");
                return false;
        }
    }

    private async Task RestartAsync()
    {
        (_tally, _scope, _isReview, _last, _fault, _receipts) = (null, null, false, null, null, []);
        await _script!.InvokeVoidAsync("drop", Shelf);
    }
}
