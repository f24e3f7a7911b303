using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>Where the mapping profiles stand: in the database, the product's own put there at first use.</summary>
public sealed class ProfileShelf(TraceabilityDbFactory factory, TimeProvider clock)
{
    public const int DefinitionMost = 64 * 1024;

    public async Task<IReadOnlyList<MappingProfile>> ListAsync(CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        List<MappingProfile> kept = await db.MappingProfiles.AsNoTracking().ToListAsync(cancellationToken);
        IEnumerable<MappingProfile> own = ProfileDefaults.All.Where(d => kept.TrueForAll(k => k.Name != d.Key))
            .Select(d => Of(d.Key, d.Value, 1));
        return [.. kept.Concat(own).OrderBy(p => p.Name, StringComparer.Ordinal)];
    }

    /// <summary>The profile of a name, or null when there is none or it cannot be read.</summary>
    public async Task<BookProfile?> FindAsync(string name, CancellationToken cancellationToken)
    {
        IReadOnlyList<MappingProfile> all = await ListAsync(cancellationToken);
        MappingProfile? found = all.FirstOrDefault(p => p.Name == name);
        return found is null ? null : BookProfile.Parse(found.Definition);
    }

    /// <summary>Keeps a definition; false when it is not a profile.</summary>
    public async Task<bool> KeepAsync(string name, string definition, CancellationToken cancellationToken)
    {
        if (definition.Length > DefinitionMost || BookProfile.Parse(definition) is null) return false;
        await using TraceabilityDb db = factory.CreateDbContext();
        MappingProfile? old = await db.MappingProfiles.FindAsync([name], cancellationToken);
        int version = old is not null ? old.Version + 1 : ProfileDefaults.All.ContainsKey(name) ? 2 : 1;
        MappingProfile changed = Of(name, definition, version);
        if (old is null) db.MappingProfiles.Add(changed);
        else db.Entry(old).CurrentValues.SetValues(changed);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private MappingProfile Of(string name, string definition, int version) => new()
    {
        Name = name,
        Definition = definition,
        Version = version,
        ChangedAt = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
    };
}
