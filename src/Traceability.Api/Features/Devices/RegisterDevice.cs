using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Devices;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Devices;

/// <summary>登记受控设备 of one's own unit.</summary>
public static class RegisterDevice
{
    public static async Task<Results<Created<DeviceDetail>, Ok<DeviceDetail>, ValidationProblem,
        ProblemHttpResult>> Handle(
        DeviceRequest request, TraceabilityDb db, DeviceDesk desk, CurrentPerson person, IdSource ids,
        CancellationToken stop)
    {
        Dictionary<string, string[]> faults = [];
        DeviceKind? kind = await db.DeviceKinds.AsNoTracking()
            .FirstOrDefaultAsync(k => k.Code == request.Kind, stop);
        if (kind?.IsListed(desk.Today) != true)
            faults["kind"] = [Tongue.Say("没有这种受控设备", "No such kind of controlled equipment")];
        Site? site = await db.Sites.AsNoTracking().FirstOrDefaultAsync(
            s => s.Code == request.Site && s.Organisation == person.Organisation, stop);
        if (site is null) faults["site"] = [Tongue.Say("不是本单位的场所", "Not a place of the own unit")];
        if (request.BoughtOn > desk.Today)
            faults["boughtOn"] = [Tongue.Say("购置日期不能晚于今天", "Not in the future")];
        if (site is null || faults.Count > 0) return TypedResults.ValidationProblem(faults);
        Device? known = await db.Devices.FirstOrDefaultAsync(
            d => d.Kind == request.Kind && d.Maker == request.Maker && d.Serial == request.Serial, stop);
        if (known is not null)
        {
            // Sent twice it is one device; another's serial number stays another's.
            return known.Owner == person.Organisation && known.Model == request.Model
                ? TypedResults.Ok(await desk.DetailAsync(known, person, stop)) : Refusals.Taken("serial");
        }

        Device device = new()
        {
            Id = ids.Next<Device>(),
            Kind = request.Kind,
            Maker = request.Maker,
            Model = request.Model,
            Serial = request.Serial,
            BoughtOn = request.BoughtOn,
            RegisteredOn = desk.Today,
        };
        db.Devices.Add(device.Of(person.Organisation, site.Id, request.Room));
        db.DeviceEvents.Add(new DeviceEvent
        {
            Device = device.Id,
            Number = 1,
            Act = DeviceAct.Register,
            After = device.State,
            Owner = device.Owner,
            By = person.UserId,
            At = desk.Now,
        });
        await db.SaveChangesAsync(stop);
        return TypedResults.Created($"/api/devices/{device.Id}", await desk.DetailAsync(device, person, stop));
    }
}

/// <summary>The device to register.</summary>
public sealed record DeviceRequest
{
    /// <summary>Code of the kind: NMR.</summary>
    [Text(32, MinimumLength = 1), Code]
    public required string Kind { get; init; }

    [Text(100, MinimumLength = 1)]
    public required string Maker { get; init; }

    [Text(100, MinimumLength = 1)]
    public required string Model { get; init; }

    /// <summary>出厂编号.</summary>
    [Text(64, MinimumLength = 1)]
    public required string Serial { get; init; }

    [Day]
    public required DateOnly BoughtOn { get; init; }

    /// <summary>Code of an own site.</summary>
    [Text(64, MinimumLength = 1), Code]
    public required string Site { get; init; }

    /// <summary>房间、位置.</summary>
    [Text(100, MinimumLength = 1)]
    public required string Room { get; init; }
}
