using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Features.Permits;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Domain.Ledger;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>
/// 准予: the decision first, so that no other can be made, then what it does. After a crash in between the same decision
/// sent again finishes it. Who reviewed does not decide.
/// </summary>
public static class DecideApplication
{
    public static async Task<Results<Ok<ApplicationDetail>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        string number, DecisionRequest request, ApplicationDesk desk, ApplicationReader reader,
        ApplicationOffice office, CurrentPerson person, HttpContext context, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } application)
            return TypedResults.NotFound();
        bool isRepeat = application.State == ApplicationState.Granted
            && !await office.IsDoneAsync(application, cancellationToken);
        if (!isRepeat && await desk.RefuseAsync(application, ApplicationAct.Grant, person, cancellationToken)
            is { } refused)
            return refused;

        string granted = application.GrantedNumber ?? request.Number ?? application.PaperNumber ?? application.Number;
        Decision decision = await office.PrepareAsync(application, granted, request, person, cancellationToken);
        if (decision.Faults.Count > 0) return TypedResults.ValidationProblem(decision.Faults);
        if (decision.Blocked is { } findings) return Refusals.NotGranted(findings);
        if (!isRepeat && !await desk.MoveAsync(
            application, ApplicationAct.Grant, request.Reason, person, cancellationToken, granted))
            return Refusals.Conflict(isOtherBody: false);
        if (await office.CarryOutAsync(application, decision, person, context, cancellationToken) is { } failed)
            return failed;
        PermitApplication? moved = await desk.FindAsync(number, person, cancellationToken);
        return TypedResults.Ok(await reader.ReadAsync(moved ?? application, person, cancellationToken));
    }
}

/// <summary>The decision.</summary>
public sealed record DecisionRequest
{
    /// <summary>证号; the application's own number when not given.</summary>
    [Text(58, MinimumLength = 1), Code]
    public string? Number { get; init; }

    [Text(500)]
    public string? Reason { get; init; }

    /// <summary>Less than was asked, substance by substance; all that was asked when empty.</summary>
    [AtMost(50)]
    public IReadOnlyList<GrantedLine> Lines { get; init; } = [];
}

/// <summary>What is granted of a substance.</summary>
public sealed record GrantedLine
{
    [Text(32, MinimumLength = 1), Code]
    public required string Substance { get; init; }

    [Text(40)]
    public required string Quantity { get; init; }

    [Text(8, MinimumLength = 1)]
    public string Unit { get; init; } = "kg";

    internal Measure? Measure => UnitName.TryMeasure(Quantity, Unit);
}
