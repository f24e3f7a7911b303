using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain.Oversight.EndUses;

namespace Traceability.Api.Features.EndUse;

/// <summary>The acts on one check: the same use case as the route.</summary>
public sealed partial class EndUsePage
{
    private EndUseDetail? _detail;
    private string? _fault;
    private CurrentPerson _person = null!;

    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromForm(FormName = "act")]
    private EndUseInput? Act { get; set; }

    [Inject]
    private EndUseDesk Desk { get; set; } = null!;

    [Inject]
    private EndUseReader Reader { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        if (await Desk.FindAsync(Number, _person, CancellationToken.None) is { } check)
            _detail = await Reader.ReadAsync(check, _person, CancellationToken.None);
        else Navigation.NotFound();
    }

    private async Task ActAsync()
    {
        DateOnly? validTo = DateOnly.TryParseExact(
            Act?.ValidTo, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day : null;
        string? reason = string.IsNullOrWhiteSpace(Act?.Reason) ? null : Act.Reason.Trim();
        if (!Enum.TryParse(Act?.Name, out EndUseAct act) || !Enum.IsDefined(act))
        {
            _fault = Tongue.Say("请选择办理事项", "Choose what is to be done");
            return;
        }

        EndUseActRequest request = new() { Act = act, Reason = reason, ValidTo = validTo };
        _fault = reason is not null && !WritableText.IsFit(reason) ? WritableText.Fault
            : FormAnswers.Check(request) is { Count: > 0 } faults
                ? string.Join('；', faults.SelectMany(f => f.Value)) : null;
        if (_fault is not null) return;
        IResult answer = (await DeclareEndUse.Act(
            Number, request, Desk, Reader, _person, CancellationToken.None)).Result;
        if (answer is Ok<EndUseDetail>)
        {
            Navigation.NavigateTo($"/end-use/{Number}");
            return;
        }

        _fault = string.Join('；', FormAnswer.Of(answer).SelectMany(f => f.Value));
        if (await Desk.FindAsync(Number, _person, CancellationToken.None) is { } check)
            _detail = await Reader.ReadAsync(check, _person, CancellationToken.None);
    }
}

/// <summary>The form of the page.</summary>
public sealed record EndUseInput
{
    public string? Name { get; set; }

    public string? Reason { get; set; }

    public string? ValidTo { get; set; }
}
