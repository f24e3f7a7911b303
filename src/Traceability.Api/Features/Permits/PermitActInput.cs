using Traceability.Api.ConsoleUi;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>What the form of an act brings.</summary>
public sealed class PermitActInput
{
    public string? Reason { get; set; }

    public string? Counterparty { get; set; }

    public string? Carrier { get; set; }

    /// <summary>USCC of carriers of other legs, divided by commas.</summary>
    public string? OtherCarriers { get; set; }

    /// <summary>途经地区, divided by commas.</summary>
    public string? ViaRegions { get; set; }

    public string? FromRegion { get; set; }

    public string? ToRegion { get; set; }

    /// <summary>Does it, as the route of the act would.</summary>
    internal async Task<Reply> SendAsync(
        string number, PermitAct act, TraceabilityDb db, PermitClerk clerk, CurrentPerson person, TimeProvider clock)
    {
        PermitActRequest request = new() { Reason = Reason?.Trim() ?? "" };
        if (Reply.Check(request) is { IsDone: false } wrong) return wrong;
        CancellationToken stop = CancellationToken.None;
        return act switch
        {
            PermitAct.Suspend => Reply.Of(await ActOnPermit.Suspend(number, request, clerk, person, stop)),
            PermitAct.Resume => Reply.Of(await ActOnPermit.Resume(number, request, clerk, person, stop)),
            PermitAct.Revoke => Reply.Of(await ActOnPermit.Revoke(number, request, clerk, person, stop)),
            PermitAct.Close => Reply.Of(await ActOnPermit.Close(number, request, clerk, person, stop)),
            PermitAct.Expire => Reply.Of(await ActOnPermit.Expire(number, request, clerk, person, stop)),
            PermitAct.HandBack => Reply.Of(await ActOnPermit.HandBack(number, request, clerk, person, stop)),
            PermitAct.Change => await ChangeAsync(number, request.Reason, db, clerk, person, clock),
        };
    }

    private async Task<Reply> ChangeAsync(
        string number, string reason, TraceabilityDb db, PermitClerk clerk, CurrentPerson person, TimeProvider clock)
    {
        PermitChangeRequest request = new()
        {
            Counterparty = InputCodes.Party(Counterparty),
            Carrier = InputCodes.Party(Carrier),
            OtherCarriers = InputCodes.Several(OtherCarriers),
            ViaRegions = InputCodes.Several(ViaRegions),
            FromRegion = InputCodes.Plain(FromRegion),
            ToRegion = InputCodes.Plain(ToRegion),
            Reason = reason,
        };
        return Reply.Check(request) is { IsDone: false } wrong ? wrong
            : Reply.Of(await ChangePermit.Handle(number, request, db, clerk, person, clock, CancellationToken.None));
    }
}
