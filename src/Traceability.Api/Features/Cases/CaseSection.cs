using Microsoft.AspNetCore.Components;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>What every page of a case does: it writes the look down, then reads the case, or is not there.</summary>
public abstract class CaseSection : ComponentBase
{
    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [Inject]
    protected CaseDesk Desk { get; set; } = null!;

    [Inject]
    protected CaseRecordReader Reader { get; set; } = null!;

    [Inject]
    protected TraceabilityDb Db { get; set; } = null!;

    [Inject]
    protected IdSource Ids { get; set; } = null!;

    [Inject]
    protected TimeProvider Clock { get; set; } = null!;

    [Inject]
    protected Seat Seat { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    protected CaseDetail? Detail { get; private set; }

    protected CaseSeat? Place { get; private set; }

    protected CurrentPerson Person { get; private set; } = null!;

    protected Answered Says { get; set; } = Answered.Nothing;

    /// <summary>The word for the section in the record of looks.</summary>
    protected abstract string Section { get; }

    protected override async Task OnInitializedAsync()
    {
        Person = await Seat.PersonAsync();
        Place = await Desk.LookAsync(Number, LookWay.Page, Section, Person, CancellationToken.None);
        if (Place is null)
        {
            Navigation.NotFound();
            return;
        }

        Detail = await ShowCase.ReadAsync(Place, Reader, Db, CancellationToken.None);
        await ReadMoreAsync(Detail);
    }

    protected virtual Task ReadMoreAsync(CaseDetail detail) => Task.CompletedTask;

    /// <summary>Drawn with the form: sent twice, it counts once.</summary>
    protected string NewRequestId() => $"page-{Ids.Next<CaseEvent>()}";

    protected bool MayDo(CaseAct act) => Place?.MayDo(act) == true;

    /// <summary>Done: shown anew under an address. Not done: said above, with what was typed still there.</summary>
    protected void Answer(IResult result, string address)
    {
        Says = Answered.Of(result is INestedHttpResult nested ? nested.Result : result);
        if (Says.IsGood) Navigation.NavigateTo(address);
    }

    /// <summary>The request's own bounds first, as the route asks them.</summary>
    protected bool IsFit(object request)
    {
        Dictionary<string, string[]> faults = RequestCheck.Of(request);
        Says = Answered.Wrong(faults);
        return faults.Count == 0;
    }
}
