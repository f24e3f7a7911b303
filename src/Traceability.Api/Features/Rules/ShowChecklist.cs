using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Rules;

/// <summary>申明事项: the checklist of a movement before it is recorded, by its kind and its products.</summary>
public static class ShowChecklist
{
    public static async Task<Ok<IReadOnlyList<ChecklistLine>>> Handle(
        Word<MovementKind> kind, string[] product, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        List<Substance> substances = await (
            from p in Visibility.Products(db, person)
            where product.Contains(p.Code)
            join content in db.ProductContents on p.Id equals content.Product
            join substance in db.Substances on content.Substance equals substance.Code
            select substance).AsNoTracking().Distinct().ToListAsync(cancellationToken);
        return TypedResults.Ok<IReadOnlyList<ChecklistLine>>([.. Rulebook
            .Checklist(kind.Value, substances.Where(s => s.IsControlledOn(today)).Select(s => s.Class), today)
            .Select(ChecklistLine.Of)]);
    }
}

/// <summary>One line: confirm it by sending its id in <c>confirmed</c>.</summary>
public sealed record ChecklistLine(string Rule, string Title, string Text, string Article)
{
    public static ChecklistLine Of(DeclaredDuty duty) => new(
        duty.Card.Id,
        Tongue.Say(duty.Card.TitleZh, duty.Card.TitleEn),
        Tongue.Say(duty.Card.ChecksZh, duty.Card.ChecksEn),
        Tongue.Say(duty.Card.SourceZh, duty.Card.SourceEn));
}
