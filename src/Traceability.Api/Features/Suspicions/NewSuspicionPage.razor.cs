using System.Globalization;
using Microsoft.AspNetCore.Components;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Oversight.Suspicions;

namespace Traceability.Api.Features.Suspicions;

/// <summary>报告可疑情况: the form, and the same checks as the route.</summary>
public sealed partial class NewSuspicionPage
{
    private Dictionary<string, string[]> _faults = [];
    private CurrentPerson _person = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private SuspicionDesk Desk { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private IdSource Ids { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    [SupplyParameterFromForm(FormName = "suspicion")]
    public SuspicionForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        Form ??= new SuspicionForm
        {
            RequestId = $"page-{Ids.Next<SuspicionReport>()}",
            Region = _person.Region,
            HappenedOn = ChinaTime.DayOf(Clock.GetUtcNow().UtcDateTime)
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private async Task SendAsync()
    {
        if (RequestOf(Form!) is not { } request) return;
        _faults = FormAnswers.Check(request);
        foreach ((string field, string[] said) in ReportSuspicion.FaultsOf(request, Clock)) _faults[field] = said;
        List<PaperFile> files = await FilesAsync();
        if (_faults.Count > 0) return;
        SuspicionReport? report = await Desk.KnownAsync(request.RequestId, _person, CancellationToken.None)
            ?? await Desk.ReportAsync(request, files, _person, CancellationToken.None)
            ?? await Desk.KnownAsync(request.RequestId, _person, CancellationToken.None);
        if (report is null || !ReportSuspicion.IsSame(report, request))
            _faults[""] = [Tongue.Say("这张表单已经用过，请重新打开填写", "This form was sent before: open a new one")];
        else Navigation.NavigateTo($"/suspicions/{report.Id}");
    }

    private async Task<List<PaperFile>> FilesAsync()
    {
        List<PaperFile> files = [];
        IReadOnlyList<IFormFile> sent = [.. (Http?.Request.Form.Files ?? (IEnumerable<IFormFile>)[])
            .Where(f => f.Length > 0)];
        if (sent.Count > SuspicionDesk.FilesMost)
        {
            _faults["file"] = [Tongue.Say(
                $"最多 {SuspicionDesk.FilesMost} 个文件", $"{SuspicionDesk.FilesMost} files at most")];
            return [];
        }

        foreach (IFormFile file in sent)
        {
            (PaperFile? paper, Dictionary<string, string[]> faults) = await PaperFile.ReadAsync(
                file, CancellationToken.None);
            if (paper is null) _faults["file"] = [.. faults.SelectMany(f => f.Value)];
            else files.Add(paper);
        }

        return files;
    }

    /// <summary>What was typed as the route would have it; null when a box holds what it cannot.</summary>
    private SuspicionRequest? RequestOf(SuspicionForm form)
    {
        if (!Enum.TryParse(form.Kind, out SuspicionKind kind) || !Enum.IsDefined(kind))
            _faults["kind"] = [Tongue.Say("请选择可疑情形", "Choose the kind")];
        if (!DateOnly.TryParseExact(form.HappenedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out DateOnly day))
            _faults["happenedOn"] = [Tongue.Say("请填写发生日期", "Give the day")];
        string[] texts = [form.What ?? "", form.About ?? "", form.AboutCode ?? ""];
        if (!Array.TrueForAll(texts, t => WritableText.IsFit(t))) _faults["what"] = [WritableText.Fault];
        return _faults.Count > 0 ? null : new SuspicionRequest
        {
            RequestId = form.RequestId ?? "",
            Kind = kind,
            AboutCode = form.AboutCode?.Trim(),
            About = form.About?.Trim(),
            What = form.What?.Trim() ?? "",
            HappenedOn = day,
            Region = form.Region?.Trim() ?? "",
        };
    }
}

/// <summary>The form of the page.</summary>
public sealed record SuspicionForm
{
    public string? RequestId { get; set; }

    public string? Kind { get; set; }

    public string? AboutCode { get; set; }

    public string? About { get; set; }

    public string? What { get; set; }

    public string? HappenedOn { get; set; }

    public string? Region { get; set; }
}
