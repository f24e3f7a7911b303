using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain;

namespace Traceability.Api.Features.Duties;

/// <summary>Reads the duties of the unit and the month of the address.</summary>
public sealed partial class DutyCalendarPage
{
    private const int NowMost = 8;
    private const int DayMost = 3;

    private IReadOnlyList<DutyRow> _rows = [];
    private IReadOnlyList<(string Code, string Name)> _units = [];
    private DateOnly _today;
    private DateOnly _month;

    [SupplyParameterFromQuery]
    public string? Organisation { get; set; }

    [SupplyParameterFromQuery]
    public string? View { get; set; }

    /// <summary>2026-11.</summary>
    [SupplyParameterFromQuery]
    public string? Month { get; set; }

    private bool IsList => View == "list";

    private IEnumerable<DutyRow> Now => _rows.Where(r => r.DueOn is null || r.IsOverdue);

    private IReadOnlyList<DutyRow> Next => [.. _rows.Where(r => r.DueOn is not null && !r.IsOverdue)];

    private static string[] Week => Tongue.IsEnglish
        ? ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        : ["一", "二", "三", "四", "五", "六", "日"];

    protected override async Task OnParametersSetAsync()
    {
        CurrentPerson person = await Seat.PersonAsync();
        _today = ChinaTime.DayOf(Clock.GetUtcNow().UtcDateTime);
        _month = DateOnly.TryParseExact(
            Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month)
            && month.Year is > 1 and < 9999 ? month : new DateOnly(_today.Year, _today.Month, 1);
        _units = await Units.OfAsync(Db, person, CancellationToken.None);
        string? unit = string.IsNullOrEmpty(Organisation) ? null : Organisation;
        if ((await ListDuties.Handle(unit, Db, person, Duties, Clock, CancellationToken.None)).Result
            is Ok<IReadOnlyList<DutyRow>> { Value: { } rows })
            _rows = rows;
        else Navigation.NotFound();
    }

    /// <summary>Where it is done, or for an authority where it reads about it.</summary>
    private string Href(DutyRow row) => row.Kind == DutyKind.Report && !string.IsNullOrEmpty(Organisation)
        ? $"/reports?organisation={Uri.EscapeDataString(Organisation)}" : DutyLinks.Of(row);

    private string Link(string view, DateOnly? month) =>
        $"/duties?view={view}" + (month is { } m ? m.ToString("'&month='yyyy-MM", CultureInfo.InvariantCulture) : "")
        + (string.IsNullOrEmpty(Organisation) ? "" : $"&organisation={Uri.EscapeDataString(Organisation)}");
}
