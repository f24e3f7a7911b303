using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>
/// 查找单位 for a box that asks for one: by a part of the name or of the code, those one dealt with before first. Name,
/// code and region, as the public register gives them, and few at a time: it is no list of everybody.
/// </summary>
public static class FindParties
{
    public const int FoundMost = 12;

    /// <summary>Fewer characters would match half the register.</summary>
    public const int LettersLeast = 2;

    private const int RecentMost = 200;

    /// <param name="search">Two characters at least.</param>
    /// <param name="kind">Only units of this kind: carriers for a carrier's box.</param>
    public static async Task<Ok<IReadOnlyList<FoundParty>>> Handle(
        string? search, Word<OrganisationKinds>? kind, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        string name = search?.Trim() ?? "";
        string code = PlainAddress.CodeOf(name);
        if (name.Length < LettersLeast) return TypedResults.Ok<IReadOnlyList<FoundParty>>([]);
        IQueryable<Organisation> register = Visibility.Register(db, person).AsNoTracking()
            .Where(o => o.Name.Contains(name) || o.Code.StartsWith(code));
        if (kind is { Value: var wanted }) register = register.Where(o => (o.Kinds & wanted) != 0);
        List<Id<Organisation>> partners = await PartnersAsync(db, person, cancellationToken);
        List<Organisation> found = await register.Where(o => partners.Contains(o.Id)).OrderBy(o => o.Name)
            .Take(FoundMost).ToListAsync(cancellationToken);
        if (found.Count < FoundMost)
        {
            found.AddRange(await register.Where(o => !partners.Contains(o.Id)).OrderBy(o => o.Name)
                .Take(FoundMost - found.Count).ToListAsync(cancellationToken));
        }

        return TypedResults.Ok<IReadOnlyList<FoundParty>>([.. found.Select(
            o => new FoundParty(o.Code, o.Name, PartyWords.Region(o.Region), partners.Contains(o.Id)))]);
    }

    private static async Task<List<Id<Organisation>>> PartnersAsync(
        TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (!person.IsEnterprise) return [];
        var recent = await Visibility.NewestMovements(db, person, m => m.Where(x => x.Counterparty != null), RecentMost)
            .AsNoTracking().Select(m => new { m.Organisation, m.Counterparty, m.Carrier })
            .ToListAsync(cancellationToken);
        return [.. recent.SelectMany(m => new[] { m.Counterparty, m.Organisation, m.Carrier })
            .OfType<Id<Organisation>>().Where(id => id != person.Organisation).Distinct()];
    }
}

/// <summary>A unit as the public register tells of it.</summary>
/// <param name="IsPartner">One has dealt with it lately.</param>
public sealed record FoundParty(string Code, string Name, string Region, bool IsPartner);
