using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Movements;

/// <summary>The bytes of a paper, for whoever may see its movement; always as a download.</summary>
public static class ShowAttachment
{
    public static async Task<Results<FileContentHttpResult, NotFound>> Handle(
        long id, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Attachment> key = new(id);
        Attachment? attachment = await db.Attachments.AsNoTracking().FirstOrDefaultAsync(
            a => a.Id == key && Visibility.Movements(db, person).Any(m => m.Id == a.Movement), cancellationToken);
        if (attachment is null) return TypedResults.NotFound();
        return TypedResults.File(attachment.Content, attachment.ContentType, attachment.FileName);
    }
}
