using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>What the list shows: the filters of its address.</summary>
public sealed partial class PermitListPage
{
    private Page<PermitAnswer> _permits = new([], null);
    private Dictionary<string, string> _names = [];
    private CurrentPerson _person = null!;
    private PermitStatus? _status;
    private DateOnly _today;

    [SupplyParameterFromQuery]
    public string? Status { get; set; }

    [SupplyParameterFromQuery]
    public string? Type { get; set; }

    [SupplyParameterFromQuery]
    public string? Holder { get; set; }

    [SupplyParameterFromQuery]
    public string? Number { get; set; }

    [SupplyParameterFromQuery]
    public long? After { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private bool IsFiltered => new[] { Status, Type, Holder, Number }.Any(t => Given(t) is not null);

    /// <summary>The filters, for the file of the same rows.</summary>
    private string Export(string format) => "/api/permits/export" + new Uri(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["after"] = null, ["format"] = format,
        ["status"] = Given(Status), ["type"] = Given(Type), ["holder"] = Given(Holder),
        ["number"] = Given(Number),
    })).Query;

    protected override async Task OnParametersSetAsync()
    {
        _person = await Seat.PersonAsync();
        _today = ChinaTime.DayOf(Clock.GetUtcNow().UtcDateTime);
        _status = Word<PermitStatus>.TryParse(Given(Status) ?? "-", out Word<PermitStatus> word) ? word.Value : null;
        _permits = (await ListPermits.Handle(
            _status is { } status ? new Word<PermitStatus>(status) : null, Given(Type), Given(Holder), Given(Number),
            new PageQuery(After, null), Db, _person, CancellationToken.None)).Value!;
        string[] codes = [.. _permits.Items.SelectMany(p => p.Lines).Select(l => l.Substance).Distinct()];
        _names = await Db.Substances.AsNoTracking().Where(s => codes.Contains(s.Code))
            .ToDictionaryAsync(s => s.Code, s => Tongue.Say(s.NameZh, s.NameEn));
    }
}
