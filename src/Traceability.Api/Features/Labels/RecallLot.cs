using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Labels;

/// <summary>召回: by the unit that brought the lot into being, or by an authority that oversees who holds it.</summary>
public static class RecallLot
{
    public static async Task<Results<Created<RecallRow>, ValidationProblem>> Handle(
        RecallRequest request, TraceabilityDb db, CurrentPerson person, IdSource ids, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var found = await (
            from l in db.Lots.AsNoTracking()
            where l.Number == request.Lot
            join p in db.Products on l.Product equals p.Id
            where p.Code == request.Product && Visibility.Accounts(db, person).Any(a => a.Commodity == l.Id)
            select new { Lot = l, Product = p }).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            string[] unknown =
                [Tongue.Say("没有这批货物，或不在您可查看的范围内", "No such lot, or not among what you may see")];
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { ["product"] = unknown, ["lot"] = unknown });
        }

        if (!person.IsRegulator && found.Lot.OpenedBy != person.Organisation)
            return Refusals.Wrong("lot", "只有产出该批的单位或主管部门可以召回", "Only who made the lot or an authority recalls it");
        Recall recall = new()
        {
            Id = ids.Next<Recall>(),
            Lot = found.Lot.Id,
            Organisation = person.Organisation,
            Reason = request.Reason.Trim(),
            RecordedBy = person.UserId,
            At = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
        };
        db.Recalls.Add(recall);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(
            $"/api/recalls/{recall.Id}", RecallRow.Of(recall, found.Product.Code, found.Lot.Number));
    }
}

/// <summary>Which lot, and why.</summary>
public sealed record RecallRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string Product { get; init; }

    [Text(64, MinimumLength = 1), Code]
    public required string Lot { get; init; }

    [Text(1000, MinimumLength = 1)]
    public required string Reason { get; init; }
}

/// <summary>A recall; times are UTC.</summary>
public sealed record RecallRow(
    long Id, string Product, string Lot, string Reason, DateTime At, DateTime? LiftedAt, string? LiftReason)
{
    internal static RecallRow Of(Recall recall, string product, string lot) => new(
        recall.Id.Value, product, lot, recall.Reason, recall.At, recall.LiftedAt, recall.LiftReason);
}
