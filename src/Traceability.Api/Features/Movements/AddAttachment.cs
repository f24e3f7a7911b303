using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Hosting;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Movements;

/// <summary>
/// 附件: contract, invoice, photo … kept with its hash. The type is read from the bytes, not believed from the name.
/// </summary>
public static class AddAttachment
{
    public static async Task<Results<Created<AttachmentReceipt>, ValidationProblem, NotFound>> Handle(
        long number, IFormFile file, TraceabilityDb db, CurrentPerson person, IdSource ids, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Id<Movement> id = new(number);
        if (!await Visibility.Movements(db, person).AnyAsync(m => m.Id == id, cancellationToken))
            return TypedResults.NotFound();
        (PaperFile? paper, Dictionary<string, string[]> faults) = await PaperFile.ReadAsync(file, cancellationToken);
        if (paper is null) return TypedResults.ValidationProblem(faults);
        Attachment attachment = new()
        {
            Id = ids.Next<Attachment>(),
            Movement = id,
            Organisation = person.Organisation,
            FileName = paper.Name,
            ContentType = paper.ContentType,
            Hash = paper.Hash,
            Content = paper.Content,
            AddedAt = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            AddedBy = person.UserId,
        };
        db.Attachments.Add(attachment);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(
            $"/api/attachments/{attachment.Id}",
            new AttachmentReceipt(attachment.Id.Value, attachment.FileName, paper.ContentType,
                Convert.ToHexStringLower(attachment.Hash)));
    }
}

/// <summary>What was kept.</summary>
public sealed record AttachmentReceipt(long Id, string FileName, string ContentType, string Hash);
