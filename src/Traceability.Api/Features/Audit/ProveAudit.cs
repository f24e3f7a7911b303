using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Db.Audit;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Audit;

/// <summary>核验审计日志: walks the chain; against a head kept elsewhere also whether its end was cut off.</summary>
public static class ProveAudit
{
    private const int HashLength = 64;

    public static async Task<Results<Ok<AuditReport>, ValidationProblem>> Handle(
        long? number, string? hash, AuditProof proof, CancellationToken cancellationToken)
    {
        if (number is null && string.IsNullOrWhiteSpace(hash))
            return TypedResults.Ok(await proof.CheckAsync(null, cancellationToken));
        string kept = (hash ?? "").Trim().ToLowerInvariant();
        if (number is not > 0 || kept.Length != HashLength || !kept.All(char.IsAsciiHexDigit))
        {
            string[] said =
                [Tongue.Say("序号和 64 位散列须一并填写", "Give the number and the hash of 64 digits together")];
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { ["number"] = said, ["hash"] = said });
        }

        return TypedResults.Ok(await proof.CheckAsync(new AuditHead(number.Value, kept), cancellationToken));
    }
}
