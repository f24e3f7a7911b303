using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.People;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Demo;

/// <summary>One sign-in for each role of the product, and one for each trade that has a story to show.</summary>
internal static class DemoLogins
{
    private static readonly (string Name, string Role, DemoFirm Firm, string? Person)[] All =
    [
        ("operator", Roles.Operator, DemoFirms.Trader, DemoFirms.Trader.Handler),
        ("safety", Roles.SafetyOfficer, DemoFirms.Coatings, DemoFirms.Coatings.Officer),
        ("pharma", Roles.Operator, DemoFirms.DrugProducer, DemoFirms.DrugProducer.Handler),
        ("hospital", Roles.Operator, DemoFirms.Hospital, DemoFirms.Hospital.Handler),
        ("carrier", Roles.Carrier, DemoFirms.Carrier, DemoFirms.Carrier.Handler),
        ("machine", Roles.Machine, DemoFirms.Producer, null),
        ("police", Roles.Police, DemoFirms.BannerPolice, DemoFirms.BannerPolice.Officer),
        ("platform", Roles.Platform, DemoFirms.BannerPolice, null),
        // 审查与决定分离: who reviews an application does not decide it.
        ("police-2", Roles.Police, DemoFirms.BannerPolice, DemoFirms.BannerPolice.Keeper),
        ("police-region", Roles.Police, DemoFirms.RegionPolice, DemoFirms.RegionPolice.Officer),
        ("police-region-2", Roles.Police, DemoFirms.RegionPolice, null),
        ("police-city", Roles.Police, DemoFirms.PrefecturePolice, DemoFirms.PrefecturePolice.Officer),
        ("market", Roles.MarketRegulation, DemoFirms.MarketRegulation, DemoFirms.MarketRegulation.Officer),
        ("emergency", Roles.EmergencyManagement, DemoFirms.BannerEmergency, DemoFirms.BannerEmergency.Officer),
        ("drug", Roles.DrugAdministration, DemoFirms.PrefectureDrug, DemoFirms.PrefectureDrug.Officer),
        ("commerce", Roles.Commerce, DemoFirms.RegionCommerce, DemoFirms.RegionCommerce.Officer),
        ("health", Roles.Health, DemoFirms.BannerHealth, DemoFirms.BannerHealth.Officer),
        ("agriculture", Roles.Agriculture, DemoFirms.BannerAgriculture, DemoFirms.BannerAgriculture.Officer),
        ("association", Roles.Association, DemoFirms.Association, DemoFirms.Association.Officer),
        ("committee", Roles.Committee, DemoFirms.Committee, DemoFirms.Committee.Officer),
        ("admin", Roles.Administrator, DemoFirms.Committee, null),
    ];

    public static async Task<IReadOnlyList<DemoLogin>> CreateAsync(IServiceProvider services)
    {
        using IServiceScope scope = services.CreateScope();
        TraceabilityDb db = scope.ServiceProvider.GetRequiredService<TraceabilityDb>();
        Dictionary<string, Id<Organisation>> firms = db.Organisations.ToDictionary(o => o.Code, o => o.Id);
        Dictionary<string, Id<Person>> people = db.People.ToDictionary(p => p.Code, p => p.Id);
        await SignIns.EnsureRolesAsync(scope.ServiceProvider);
        UserManager<User> users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        string? hash = null;
        foreach ((string name, string role, DemoFirm firm, string? person) in All)
        {
            User user = new()
            {
                UserName = name,
                DisplayName = firm.Name,
                Organisation = firms[firm.Code],
                Person = person is null ? null : people[person],
                LockoutEnabled = true,
            };
            // One slow hash serves all: the password is public anyway.
            user.PasswordHash = hash ??= users.PasswordHasher.HashPassword(user, DemoWorld.Password);
            Must(await users.CreateAsync(user));
            Must(await users.AddToRoleAsync(user, role));
        }

        return [.. All.Select(l => new DemoLogin(l.Name, l.Role, l.Firm.Name))];
    }

    /// <summary>Somebody of the demo world, as the product sees who is signed in.</summary>
    public static async Task<CurrentPerson> PersonAsync(
        TraceabilityDb db, string userName, TimeProvider clock, CancellationToken stop)
    {
        var found = await (
            from u in db.Users
            where u.UserName == userName
            join o in db.Organisations on u.Organisation equals o.Id
            select new
            {
                u.Id,
                Unit = o,
                Roles = (from link in db.UserRoles
                         where link.UserId == u.Id
                         join r in db.Roles on link.RoleId equals r.Id
                         select r.Name!).ToList(),
            }).AsNoTracking().SingleAsync(stop);
        return new CurrentPerson(
            found.Id, userName, found.Unit.Id, found.Unit.Code, found.Unit.Kinds, found.Unit.Region, found.Unit.Agency,
            found.Roles.ToHashSet())
        {
            Today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime),
        };
    }

    private static void Must(IdentityResult made)
    {
        if (!made.Succeeded) throw new InvalidOperationException(string.Join("; ", made.Errors.Select(e => e.Code)));
    }
}
