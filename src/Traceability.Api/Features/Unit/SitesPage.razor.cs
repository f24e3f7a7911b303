using Microsoft.AspNetCore.Components;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Parties;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Unit;

/// <summary>库房: the list, and the same use case as the route for one to add.</summary>
public sealed partial class SitesPage
{
    private Page<SiteRow> _sites = new([], null);
    private Dictionary<string, string[]> _faults = [];
    private CurrentPerson _person = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private IdSource Ids { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery]
    public long? After { get; set; }

    [SupplyParameterFromQuery]
    public string? Added { get; set; }

    [SupplyParameterFromForm(FormName = "site")]
    public SiteForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        Form ??= new SiteForm { Region = _person.Region };
        _sites = (await ListSites.Handle(new PageQuery(After, null), Db, _person, CancellationToken.None)).Value!;
    }

    private async Task AddAsync()
    {
        (bool Has, string Code)[] controls =
        [
            (Form!.DoubleLock, UnitWords.Controls[0].Code), (Form.Cctv, UnitWords.Controls[1].Code),
            (Form.Alarm, UnitWords.Controls[2].Code),
        ];
        SiteRequest request = new()
        {
            Code = InputText.Exact(Form.Code),
            Name = Form.Name?.Trim() ?? "",
            Kind = Form.Kind,
            Region = InputText.Exact(Form.Region),
            Address = string.IsNullOrWhiteSpace(Form.Address) ? null : Form.Address.Trim(),
            Controls = [.. controls.Where(c => c.Has).Select(c => c.Code)],
        };
        _faults = FormAnswers.Check(request);
        if (_faults.Count > 0) return;
        IResult answer = (await AddSite.Handle(request, Db, _person, Ids)).Result;
        _faults = FormAnswers.Faults(answer);
        if (_faults.Count == 0) Navigation.NavigateTo($"/unit/sites?added={Uri.EscapeDataString(request.Name)}");
    }

    private string? Bad(string field) => _faults.ContainsKey(field) ? "true" : null;
}

/// <summary>The form of the page.</summary>
public sealed record SiteForm
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public SiteKind Kind { get; set; } = SiteKind.Warehouse;

    public string? Region { get; set; }

    public string? Address { get; set; }

    public bool DoubleLock { get; set; }

    public bool Cctv { get; set; }

    public bool Alarm { get; set; }
}
