using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight.Devices;

namespace Traceability.Api.Features.Devices;

/// <summary>年度自查 by the owner, 检查 by an authority.</summary>
public static class CheckDevice
{
    public static async Task<Results<Ok<DeviceDetail>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        long number, DeviceCheckRequest request, TraceabilityDb db, DeviceDesk desk, CurrentPerson person,
        CancellationToken stop)
    {
        if (await desk.FindAsync(number, person, stop) is not { } device
            || (device.Owner != person.Organisation && !person.IsRegulator))
            return TypedResults.NotFound();
        if (request.Day > desk.Today || request.Day < device.BoughtOn)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["day"] = [Tongue.Say("检查日期在购置以后、今天以前", "The day lies between purchase and today")],
            });
        }

        // The same check sent again, because the answer was lost, is one check.
        if (await db.DeviceChecks.AnyAsync(
            c => c.Device == device.Id && c.Day == request.Day && c.Organisation == person.Organisation
                && c.IsInOrder == request.IsInOrder && c.Finding == request.Finding, stop))
            return TypedResults.Ok(await desk.DetailAsync(device, person, stop));
        if (device.CheckOn(request.Day) is not { } check)
        {
            return TypedResults.Problem(
                title: Tongue.Say("已报废的设备不再检查", "A scrapped device is not checked"),
                statusCode: StatusCodes.Status409Conflict);
        }

        db.DeviceChecks.Add(new DeviceCheck
        {
            Device = device.Id,
            Number = check,
            Day = request.Day,
            Organisation = person.Organisation,
            IsInOrder = request.IsInOrder,
            Finding = request.Finding,
            By = person.UserId,
            At = desk.Now,
        });
        return await desk.SaveAsync(stop)
            ? TypedResults.Ok(await desk.DetailAsync(device, person, stop))
            : TypedResults.Problem(
                title: Tongue.Say("刚被他人办理，请刷新后查看", "Somebody has just acted on it: look again"),
                statusCode: StatusCodes.Status409Conflict);
    }
}

/// <summary>The check.</summary>
public sealed record DeviceCheckRequest
{
    [Day]
    public required DateOnly Day { get; init; }

    /// <summary>Whether the device is there and as registered.</summary>
    public required bool IsInOrder { get; init; }

    /// <summary>检查情况.</summary>
    [Text(1000, MinimumLength = 2)]
    public required string Finding { get; init; }
}
