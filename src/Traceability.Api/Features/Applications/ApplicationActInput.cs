using Traceability.Api.ConsoleUi;
using Traceability.Api.Security;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>What the form of an act brings.</summary>
public sealed class ApplicationActInput
{
    public string? Reason { get; set; }

    public string? Number { get; set; }

    public List<ApplicationLineInput> Lines { get; set; } = [];

    /// <summary>Does it, as the route of the act would.</summary>
    internal async Task<Reply> SendAsync(
        string number, ApplicationAct act, ApplicationDesk desk, ApplicationReader reader, ApplicationOffice office,
        CurrentPerson person, HttpContext context)
    {
        ReasonRequest request = new() { Reason = InputCodes.Words(Reason) ?? "" };
        if (ApplicationWords.WantsReason(act) && Reply.Check(request) is { IsDone: false } wrong) return wrong;
        CancellationToken stop = CancellationToken.None;
        return act switch
        {
            ApplicationAct.Submit => Reply.Of(await ActOnApplication.Submit(number, desk, reader, person, stop)),
            ApplicationAct.Complete => Reply.Of(await ActOnApplication.Complete(number, desk, reader, person, stop)),
            ApplicationAct.Accept => Reply.Of(await ActOnApplication.Accept(number, desk, reader, person, stop)),
            ApplicationAct.Withdraw =>
                Reply.Of(await ActOnApplication.Withdraw(number, request, desk, reader, person, stop)),
            ApplicationAct.AskToComplete =>
                Reply.Of(await ActOnApplication.AskToComplete(number, request, desk, reader, person, stop)),
            ApplicationAct.Decline =>
                Reply.Of(await ActOnApplication.Decline(number, request, desk, reader, person, stop)),
            ApplicationAct.Review =>
                Reply.Of(await ActOnApplication.Review(number, request, desk, reader, person, stop)),
            ApplicationAct.Refuse =>
                Reply.Of(await ActOnApplication.Refuse(number, request, desk, reader, person, stop)),
            ApplicationAct.BeginVerification =>
                Reply.Of(await ActOnApplication.BeginVerification(number, request, desk, reader, person, stop)),
            ApplicationAct.EndVerification =>
                Reply.Of(await ActOnApplication.EndVerification(number, request, desk, reader, person, stop)),
            ApplicationAct.Grant => await GrantAsync(number, desk, reader, office, person, context),
        };
    }

    private async Task<Reply> GrantAsync(
        string number, ApplicationDesk desk, ApplicationReader reader, ApplicationOffice office, CurrentPerson person,
        HttpContext context)
    {
        DecisionRequest request = new()
        {
            Number = InputCodes.Plain(Number),
            Reason = InputCodes.Words(Reason),
            Lines = [.. Lines.Select(l => new GrantedLine
            {
                Substance = InputCodes.Plain(l.Substance) ?? "",
                Quantity = InputCodes.Plain(l.Quantity) ?? "",
                Unit = InputCodes.Plain(l.Unit) ?? "kg",
            })],
        };
        return Reply.Check([request, .. request.Lines]) is { IsDone: false } wrong ? wrong
            : Reply.Of(await DecideApplication.Handle(
                number, request, desk, reader, office, person, context, CancellationToken.None));
    }
}
