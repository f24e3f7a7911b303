using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>The register: its filters live in the address.</summary>
public sealed partial class OrganisationsPage
{
    private Page<RatedOrganisation> _units = new([], null);
    private List<string> _regions = [];
    private bool _isAuthority;
    private bool _seesMore;

    [SupplyParameterFromQuery]
    public string? Search { get; set; }

    [SupplyParameterFromQuery]
    public string? Region { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? Status { get; set; }

    [SupplyParameterFromQuery]
    public string? Risk { get; set; }

    [SupplyParameterFromQuery]
    public long? After { get; set; }

    private OrganisationQuery Query => new(
        Given(Search), Given(Region), Word<OrganisationKinds>(Kind), Word<OrganisationStatus>(Status));

    private RiskBand? Band => Word<RiskBand>(Risk)?.Value;

    private string ExportHref => QueryHelpers.AddQueryString(
        "/api/organisations/export?format=xlsx", new Dictionary<string, string?>
        {
            ["search"] = Query.Search, ["region"] = Query.Region, ["kind"] = Query.Kind?.Value.ToString(),
            ["status"] = Query.Status?.Value.ToString(), ["risk"] = _isAuthority ? Band?.ToString() : null,
        });

    private IReadOnlyList<(string Name, string Text)> Chosen => [.. ChosenWords()];

    protected override async Task OnParametersSetAsync()
    {
        CurrentPerson person = await Seat.PersonAsync();
        _isAuthority = person.IsRegulator;
        _seesMore = _isAuthority || person.IsEnterprise || person.Is(Roles.Administrator);
        _units = await OrganisationList.ReadAsync(
            Query, _isAuthority ? Band : null, new PageQuery(After, null), Db, person,
            Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
        if (!_isAuthority) return;
        _regions = await Visibility.Organisations(Db, person).Where(o => o.Region != "").Select(o => o.Region)
            .Distinct().OrderBy(r => r).ToListAsync();
    }

    /// <summary>A word that is none of the set filters nothing.</summary>
    private static Word<T>? Word<T>(string? text)
        where T : struct, Enum =>
        Given(text) is { } given && Language.Word<T>.TryParse(given, out Word<T> word) ? word : null;

    private IEnumerable<(string Name, string Text)> ChosenWords()
    {
        if (Query.Search is { } search) yield return ("search", search);
        if (Query.Region is { } region) yield return ("region", PartyWords.Region(region));
        if (Query.Kind is { } kind) yield return ("kind", PartyWords.Of(kind.Value));
        if (Query.Status is { } status) yield return ("status", Words.Of(status.Value));
        if (_isAuthority && Band is { } band)
            yield return ("risk", Tongue.Say($"风险{RiskMark.Word(band)}", $"{RiskMark.Word(band)} risk"));
    }
}
