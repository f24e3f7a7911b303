using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>登记库房 of one's own organisation.</summary>
public static class AddSite
{
    public static async Task<Results<Created<SiteRow>, ProblemHttpResult>> Handle(
        SiteRequest request, TraceabilityDb db, CurrentPerson person, IdSource ids)
    {
        if (db.Sites.Any(s => s.Code == request.Code)) return Refusals.Taken("code");
        Site site = new()
        {
            Id = ids.Next<Site>(),
            Organisation = person.Organisation,
            Code = request.Code,
            Name = request.Name,
            Kind = request.Kind,
            Region = request.Region,
            Address = request.Address,
            Controls = string.Join(';', request.Controls),
        };
        db.Sites.Add(site);
        await db.SaveChangesAsync();
        return TypedResults.Created((string?)null, SiteRow.Of(site));
    }
}

/// <summary>The site to add.</summary>
public sealed record SiteRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string Code { get; init; }

    [Text(200, MinimumLength = 1)]
    public required string Name { get; init; }

    public required SiteKind Kind { get; init; }

    [Region, Code]
    public required string Region { get; init; }

    [Text(300)]
    public string? Address { get; init; }

    /// <summary>double-lock, cctv, alarm …</summary>
    [AtMost(10, Longest = 25)]
    public IReadOnlyList<string> Controls { get; init; } = [];
}
