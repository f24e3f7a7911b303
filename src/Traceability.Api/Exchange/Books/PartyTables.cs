using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Exchange.Books;

/// <summary>
/// organisations.csv, sites.csv, persons.csv: adds what the register does not have, leaves what it has.
/// </summary>
internal sealed class PartyTables(TraceabilityDb db, IdSource ids, ImportTally tally)
{
    public async Task ReadOrganisationsAsync(BookTable table, CancellationToken cancellationToken)
    {
        Dictionary<string, Id<Organisation>> known = await db.Organisations
            .ToDictionaryAsync(o => o.Code, o => o.Id, cancellationToken);
        List<(Id<Organisation> Member, string Association)> members = [];
        while (table.Read())
        {
            string code = table["uscc"];
            if (code.Length is 0 or > 32 || table["name"].Length is 0 or > 200)
            {
                Refuse(table, code, "uscc", "代码或名称为空或过长", "The code or the name is empty or too long");
                continue;
            }

            if (!known.TryAdd(code, ids.Next<Organisation>())) continue;
            db.Organisations.Add(Organisation(table, code, known[code]));
            if (table.Optional("member_of") is { } association) members.Add((known[code], association));
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach ((Id<Organisation> member, string association) in members.Where(m => known.ContainsKey(m.Association)))
        {
            Id<Organisation> of = known[association];
            await db.Organisations.Where(o => o.Id == member)
                .ExecuteUpdateAsync(s => s.SetProperty(o => o.MemberOf, of), cancellationToken);
        }

        db.ChangeTracker.Clear();
    }

    public async Task ReadSitesAsync(BookTable table, CancellationToken cancellationToken)
    {
        Dictionary<string, Id<Organisation>> owners = await Owners(cancellationToken);
        HashSet<string> known = [.. await db.Sites.Select(s => s.Code).ToListAsync(cancellationToken)];
        while (table.Read())
        {
            string code = table["code"];
            if (!owners.TryGetValue(table["uscc"], out Id<Organisation> owner))
                Refuse(table, code, "uscc", "单位未登记", "The organisation is not registered");
            else if (BookValues.Word<SiteKind>(table["kind"]) is not { } kind)
                Refuse(table, code, "kind", "没有这种场所类型", "There is no such kind of site");
            else if (known.Add(code))
                db.Sites.Add(Site(table, code, owner, kind));
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    public async Task ReadPeopleAsync(BookTable table, CancellationToken cancellationToken)
    {
        Dictionary<string, Id<Organisation>> owners = await Owners(cancellationToken);
        HashSet<string> known = [.. await db.People.Select(p => p.Code).ToListAsync(cancellationToken)];
        while (table.Read())
        {
            string code = table["code"];
            string uscc = table["uscc"];
            if (uscc.Length > 0 && !owners.ContainsKey(uscc))
            {
                Refuse(table, code, "uscc", "单位未登记", "The organisation is not registered");
                continue;
            }

            if (!known.Add(code)) continue;
            db.People.Add(new Person
            {
                Id = ids.Next<Person>(),
                Code = code,
                Organisation = uscc.Length == 0 ? null : owners[uscc],
                Name = table["name"],
                Role = Role(table["role"], uscc.Length == 0),
                Phone = table.Optional("phone"),
            });
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static PersonRole Role(string word, bool isNaturalPerson)
    {
        if (isNaturalPerson) return PersonRole.NaturalPerson;
        return word == "legal-rep"
            ? PersonRole.LegalRepresentative : BookValues.Word<PersonRole>(word) ?? PersonRole.Handler;
    }

    private static Organisation Organisation(BookTable table, string code, Id<Organisation> id) => new()
    {
        Id = id,
        Code = code,
        Name = table["name"],
        Kinds = table["kinds"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Aggregate(OrganisationKinds.None, (all, word) => all | (BookValues.Word<OrganisationKinds>(word) ?? 0)),
        Region = table["region"].Length == 6 ? table["region"] : "",
        LegalRepresentative = table.Optional("legal_rep"),
        RegisteredOn = BookValues.Date(table["registered_on"]),
        VerifiedOn = BookValues.Date(table["verified_on"]),
        Status = BookValues.Word<OrganisationStatus>(table["status"]) ?? OrganisationStatus.Registered,
        Agency = BookValues.Word<AgencyKind>(table["agency"]),
        AnnualCapacity = table.Optional("annual_capacity"),
        Note = table.Unknown(),
    };

    private Site Site(BookTable table, string code, Id<Organisation> owner, SiteKind kind) => new()
    {
        Id = ids.Next<Site>(),
        Organisation = owner,
        Code = code,
        Name = table["name"],
        Kind = kind,
        Region = table["region"].Length == 6 ? table["region"] : "",
        Address = table.Optional("address"),
        LatitudeMicrodegrees = (int?)BookValues.Scaled(table["lat"], 6),
        LongitudeMicrodegrees = (int?)BookValues.Scaled(table["lon"], 6),
        Controls = table["controls"],
    };

    private Task<Dictionary<string, Id<Organisation>>> Owners(CancellationToken cancellationToken) =>
        db.Organisations.ToDictionaryAsync(o => o.Code, o => o.Id, cancellationToken);

    private void Refuse(BookTable table, string id, string column, string zh, string en) =>
        tally.Refuse(new BookFault(table.Name, table.Row, id, column, zh, en));
}
