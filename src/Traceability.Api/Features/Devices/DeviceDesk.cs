using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Devices;

namespace Traceability.Api.Features.Devices;

/// <summary>受控设备: reads them, and keeps every act with who, when and why.</summary>
public sealed class DeviceDesk(TraceabilityDb db, TimeProvider clock)
{
    public const int CheckDaysUsual = 365;

    public DateOnly Today => ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);

    public DateTime Now => ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);

    public async Task<Device?> FindAsync(long number, CurrentPerson person, CancellationToken stop)
    {
        Id<Device> id = new(number);
        return await Visibility.Devices(db, person).FirstOrDefaultAsync(d => d.Id == id, stop);
    }

    public Task<int> CheckDaysAsync(CancellationToken stop) =>
        SettingReader.NumberAsync(db, SettingNames.DeviceCheckDays, CheckDaysUsual, Today, stop);

    public async Task<List<DeviceRow>> RowsAsync(IQueryable<Device> devices, CancellationToken stop)
    {
        int days = await CheckDaysAsync(stop);
        var rows = await (
            from d in devices.AsNoTracking()
            join k in db.DeviceKinds on d.Kind equals k.Code
            join o in db.Organisations on d.Owner equals o.Id
            join s in db.Sites on d.Site equals s.Id
            orderby d.Id descending
            select new
            {
                Device = d,
                Kind = k,
                Owner = o,
                Site = s,
                Buyer = db.Organisations.Where(b => b.Id == d.Buyer).Select(b => b.Name).FirstOrDefault(),
            }).ToListAsync(stop);
        return rows.ConvertAll(r => new DeviceRow(
            r.Device.Id.Value, r.Kind.Code, Tongue.Say(r.Kind.NameZh, r.Kind.NameEn), r.Device.Maker, r.Device.Model,
            r.Device.Serial, r.Device.BoughtOn, r.Owner.Code, r.Owner.Name, r.Owner.Region, r.Site.Name, r.Device.Room,
            r.Device.State, r.Buyer, r.Device.CheckedOn, r.Device.CheckDueOn(days)));
    }

    public async Task<DeviceDetail> DetailAsync(Device device, CurrentPerson person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(person);
        DeviceRow row = (await RowsAsync(db.Devices.Where(d => d.Id == device.Id), stop)).Single();
        List<DeviceEventRow> events = await (
            from e in db.DeviceEvents
            where e.Device == device.Id
            join o in db.Organisations on e.Owner equals o.Id
            join u in db.Users on e.By equals u.Id into users
            from u in users.DefaultIfEmpty()
            orderby e.Number
            select new DeviceEventRow(
                e.Number, e.Act, e.After, o.Name,
                db.Organisations.Where(x => x.Id == e.Other).Select(x => x.Name).FirstOrDefault(), e.Reason,
                u == null ? null : u.UserName, e.At)).ToListAsync(stop);
        List<DeviceCheckRow> checks = await (
            from c in db.DeviceChecks
            where c.Device == device.Id
            join o in db.Organisations on c.Organisation equals o.Id
            join u in db.Users on c.By equals u.Id into users
            from u in users.DefaultIfEmpty()
            orderby c.Number descending
            select new DeviceCheckRow(
                c.Number, c.Day, o.Name, o.Agency == null, c.IsInOrder, c.Finding, u == null ? null : u.UserName,
                c.At)).ToListAsync(stop);
        return new DeviceDetail(
            row, events, checks,
            [.. Enum.GetValues<DeviceAct>().Where(a => DeviceLife.After(device.State, a) is not null
                && Acts(device, a, person))],
            device.State != DeviceState.Scrapped && (device.Owner == person.Organisation || person.IsRegulator));
    }

    /// <summary>Whose act it is: the buyer's or the owner's.</summary>
    public static bool Acts(Device device, DeviceAct act, CurrentPerson person)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(person);
        return person.IsEnterprise && (DeviceLife.IsBuyers(act)
            ? device.Buyer == person.Organisation : device.Owner == person.Organisation);
    }

    /// <summary>One act with its reason. <paramref name="act"/> gives null when it cannot be done now.</summary>
    /// <returns>False when it cannot be done now, or somebody was quicker.</returns>
    public async Task<bool> DoAsync(
        Device device, DeviceAct kind, Func<Device, int?> act, string? reason, CurrentPerson person,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(person);
        Id<Domain.Parties.Organisation>? before = device.Buyer;
        Id<Domain.Parties.Organisation> seller = device.Owner;
        if (act(device) is not { } number) return false;
        db.DeviceEvents.Add(new DeviceEvent
        {
            Device = device.Id,
            Number = number,
            Act = kind,
            After = device.State,
            Owner = device.Owner,
            Other = kind == DeviceAct.TakeOver ? seller : device.Buyer ?? before,
            Reason = reason,
            By = person.UserId,
            At = Now,
        });
        return await SaveAsync(stop);
    }

    public Task<bool> SaveAsync(CancellationToken stop) => db.TrySaveAsync(stop);
}
