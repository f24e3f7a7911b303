using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight.Enrolments;

namespace Traceability.Api.Features.Enrolments;

/// <summary>One enrolment before an officer.</summary>
public sealed partial class EnrolmentPage
{
    private EnrolmentDetail? _detail;
    private EnrolmentAccepted? _accepted;
    private string? _fault;
    private bool _waitsForOther;

    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromForm(FormName = "act")]
    public EnrolmentInput? Input { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private EnrolmentOffice Office { get; set; } = null!;

    [Inject]
    private NewUnit Unit { get; set; } = null!;

    [Inject]
    private AuditNote Note { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<EnrolmentAct> Written => [.. _detail!.Acts.Where(a => a != EnrolmentAct.Accept)];

    protected override async Task OnInitializedAsync()
    {
        if (!await ReadAsync()) Navigation.NotFound();
    }

    private async Task<bool> ReadAsync()
    {
        CurrentPerson person = await Seat.PersonAsync();
        if (await Office.FindAsync(Number, person, CancellationToken.None) is not { } enrolment) return false;
        _detail = await Office.ReadAsync(enrolment, person, CancellationToken.None);
        _waitsForOther = enrolment.State == EnrolmentState.UnderReview && !enrolment.MayDecide(person.UserId);
        return true;
    }

    private async Task ActAsync()
    {
        if (!Word<EnrolmentAct>.TryParse(Input?.Act, out Word<EnrolmentAct> act))
        {
            _fault = Tongue.Say("请选择办理事项", "Choose what is to be done");
            return;
        }

        EnrolmentActRequest request = new()
        {
            Act = act.Value, Reason = Given(Input?.Reason), Article = Given(Input?.Article),
        };
        Dictionary<string, string[]> faults = FormFaults.Of(request);
        if (faults.Count == 0)
        {
            faults = FormAnswer.Of((await ActOnEnrolment.Handle(
                Number, request, Office, await Seat.PersonAsync(), CancellationToken.None)).Result);
        }

        if (faults.Count == 0) Navigation.NavigateTo($"/enrolments/{Number}");
        else await FaultAsync(faults);
    }

    private async Task AcceptAsync()
    {
        IResult answer = (await AcceptEnrolment.Handle(
            Number, Office, Unit, Db, await Seat.PersonAsync(), Services, Note, Http!, CancellationToken.None)).Result;
        if (answer is Ok<EnrolmentAccepted> { Value: { } accepted }) _accepted = accepted;
        await FaultAsync(FormAnswer.Of(answer));
    }

    /// <summary>Not done: said above, with what was typed still there.</summary>
    private async Task FaultAsync(Dictionary<string, string[]> faults)
    {
        _fault = faults.Count == 0 ? null : string.Join('；', faults.Values.SelectMany(f => f));
        await ReadAsync();
    }
}
