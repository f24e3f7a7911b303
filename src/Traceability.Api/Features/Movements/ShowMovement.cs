using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Movements;

/// <summary>凭证: one movement with its lines.</summary>
public static class ShowMovement
{
    public static async Task<Results<Ok<MovementReceipt>, NotFound>> Handle(
        long number, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Movement> id = new(number);
        Movement? movement = await Visibility.Movements(db, person).AsNoTracking()
            .FirstOrDefaultAsync(m => m.Id == id, cancellationToken);
        if (movement is null) return TypedResults.NotFound();
        List<MovementLine> lines = await db.MovementLines.AsNoTracking().Where(l => l.Movement == id)
            .OrderBy(l => l.Id).ToListAsync(cancellationToken);
        return TypedResults.Ok(MovementReceipt.Of(movement, lines));
    }
}
