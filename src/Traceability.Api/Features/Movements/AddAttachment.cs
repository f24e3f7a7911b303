using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
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
    private const int NameMost = 260;

    public const long SizeMost = 5 * 1024 * 1024;

    public static async Task<Results<Created<AttachmentReceipt>, ValidationProblem, NotFound>> Handle(
        long number, IFormFile file, TraceabilityDb db, CurrentPerson person, IdSource ids, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Id<Movement> id = new(number);
        if (!await Visibility.Movements(db, person).AnyAsync(m => m.Id == id, cancellationToken))
            return TypedResults.NotFound();
        if (file.Length is 0 or > SizeMost) return Wrong("文件须为 1 字节至 5 MB", "The file has 1 byte to 5 MB");
        if (Path.GetFileName(file.FileName) is not { Length: > 0 and <= NameMost } name || name.Any(char.IsControl))
            return Wrong($"文件名须为 1 至 {NameMost} 个字", $"The file's name has 1 to {NameMost} characters");
        using MemoryStream content = new();
        await file.CopyToAsync(content, cancellationToken);
        byte[] bytes = content.ToArray();
        if (TypeOf(bytes) is not { } type) return Wrong("只接受 PDF、PNG、JPEG 文件", "PDF, PNG and JPEG files only");
        Attachment attachment = new()
        {
            Id = ids.Next<Attachment>(),
            Movement = id,
            Organisation = person.Organisation,
            FileName = name,
            ContentType = type,
            Hash = SHA256.HashData(bytes),
            Content = bytes,
            AddedAt = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            AddedBy = person.UserId,
        };
        db.Attachments.Add(attachment);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(
            $"/api/attachments/{attachment.Id}",
            new AttachmentReceipt(attachment.Id.Value, attachment.FileName, type,
                Convert.ToHexStringLower(attachment.Hash)));
    }

    private static string? TypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return "application/pdf";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return "image/png";
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg" : null;
    }

    private static ValidationProblem Wrong(string zh, string en) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["file"] = [Tongue.Say(zh, en)] });
}

/// <summary>What was kept.</summary>
public sealed record AttachmentReceipt(long Id, string FileName, string ContentType, string Hash);
