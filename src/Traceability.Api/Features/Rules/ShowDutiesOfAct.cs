using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Domain;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Rules;

/// <summary>
/// 申明事项: the checklist of an act that is no movement, such as an inspection, a parcel or a revocation.
/// </summary>
public static class ShowDutiesOfAct
{
    public static Ok<IReadOnlyList<ChecklistLine>> Handle(Word<DutyAct> act, TimeProvider clock) =>
        TypedResults.Ok<IReadOnlyList<ChecklistLine>>([.. Rulebook
            .Checklist(act.Value, ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime)).Select(ChecklistLine.Of)]);
}
