using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Features.Records;

/// <summary>签名 under records.</summary>
public static class RecordSigning
{
    /// <summary>The signatures of a record, oldest first.</summary>
    /// <param name="contentHash">SHA-256 of the record as it is now: shows which signatures still fit.</param>
    public static async Task<IReadOnlyList<RecordSignatureRow>> ListAsync(
        TraceabilityDb db, RecordKind kind, long record, byte[]? contentHash, CancellationToken cancellationToken)
    {
        var rows = await db.RecordSignatures.AsNoTracking().Where(s => s.Kind == kind && s.Record == record)
            .OrderBy(s => s.Id)
            .Select(s => new
            {
                s.Id,
                s.Role,
                s.Name,
                s.Position,
                Agency = db.Organisations.Where(o => o.Id == s.Organisation).Select(o => o.Name).First(),
                s.Reason,
                s.Ink,
                s.ContentHash,
                s.At,
                By = db.Users.Where(u => u.Id == s.By).Select(u => u.UserName).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(s => new RecordSignatureRow(
            s.Id.Value, s.Role, s.Name, s.Position, s.Agency, s.Reason, s.Ink?.Value,
            Convert.ToHexStringLower(s.ContentHash), contentHash is null || contentHash.SequenceEqual(s.ContentHash),
            s.At, s.By))];
    }
}
