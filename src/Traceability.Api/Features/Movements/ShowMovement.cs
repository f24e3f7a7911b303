using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Movements;

/// <summary>凭证: one movement with its lines, its papers and its retention.</summary>
public static class ShowMovement
{
    public static async Task<Results<Ok<MovementVoucher>, NotFound>> Handle(
        long number, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Movement> id = new(number);
        Movement? movement = await Visibility.Movements(db, person).AsNoTracking()
            .FirstOrDefaultAsync(m => m.Id == id, cancellationToken);
        if (movement is null) return TypedResults.NotFound();
        List<MovementLine> lines = await db.MovementLines.AsNoTracking().Where(l => l.Movement == id)
            .OrderBy(l => l.Id).ToListAsync(cancellationToken);
        List<AttachmentReceipt> papers = (await db.Attachments.AsNoTracking().Where(a => a.Movement == id)
            .OrderBy(a => a.Id).Select(a => new { a.Id, a.FileName, a.ContentType, a.Hash })
            .ToListAsync(cancellationToken))
            .ConvertAll(a => new AttachmentReceipt(
                a.Id.Value, a.FileName, a.ContentType, Convert.ToHexStringLower(a.Hash)));
        return TypedResults.Ok(MovementVoucher.Of(
            MovementReceipt.Of(movement, lines), papers,
            await RetentionReader.ReadAsync(db, movement, cancellationToken)));
    }
}
