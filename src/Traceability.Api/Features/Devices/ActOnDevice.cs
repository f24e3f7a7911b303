using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Devices;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Devices;

/// <summary>停用、移位、转让移交、接收、报废 …: each with who, when and why. A sale has two sides.</summary>
public static class ActOnDevice
{
    private const OrganisationKinds NoOwners =
        OrganisationKinds.Foreign | OrganisationKinds.Regulator | OrganisationKinds.Association
        | OrganisationKinds.Committee;

    public static async Task<Results<Ok<DeviceDetail>, NoContent, NotFound, ValidationProblem,
        ProblemHttpResult>> Handle(
        long number, DeviceActRequest request, TraceabilityDb db, DeviceDesk desk, CurrentPerson person,
        CancellationToken stop)
    {
        if (await desk.FindAsync(number, person, stop) is not { } device) return TypedResults.NotFound();
        if (!DeviceDesk.Acts(device, request.Act, person))
        {
            return TypedResults.Problem(
                title: Tongue.Say("移交由所有单位办理，接收由受让单位办理", "The owner hands over, the buyer takes over"),
                statusCode: StatusCodes.Status403Forbidden);
        }

        if (DeviceLife.After(device.State, request.Act) is null) return NotNow();
        Dictionary<string, string[]> faults = [];
        if (DeviceLife.NeedsReason(request.Act) && string.IsNullOrWhiteSpace(request.Reason))
            faults["reason"] = [Tongue.Say("请写明理由", "Say why")];
        Site? site = await SiteAsync(request, db, person, faults, stop);
        Organisation? buyer = await BuyerAsync(request, device, db, faults, stop);
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        bool done = await desk.DoAsync(
            device, request.Act, d => request.Act switch
            {
                DeviceAct.Place => d.PlaceIn(site!.Id, request.Room!),
                DeviceAct.HandOver => d.HandOverTo(buyer!.Id),
                DeviceAct.TakeOver => d.TakeOver(person.Organisation, site!.Id, request.Room!),
                DeviceAct.Register or DeviceAct.Stop or DeviceAct.Resume or DeviceAct.TakeBack or DeviceAct.Decline
                    or DeviceAct.Scrap => d.Do(request.Act),
            }, request.Reason, person, stop);
        if (!done) return NotNow();
        // Who declined has nothing more to see.
        return await desk.FindAsync(number, person, stop) is { } seen
            ? TypedResults.Ok(await desk.DetailAsync(seen, person, stop)) : TypedResults.NoContent();
    }

    private static async Task<Site?> SiteAsync(
        DeviceActRequest request, TraceabilityDb db, CurrentPerson person, Dictionary<string, string[]> faults,
        CancellationToken stop)
    {
        bool isNeeded = request.Act is DeviceAct.Place or DeviceAct.TakeOver;
        if (!isNeeded && request.Site is null) return null;
        if (isNeeded && string.IsNullOrWhiteSpace(request.Room))
            faults["room"] = [Tongue.Say("请写明房间、位置", "Say which room")];
        Site? site = await db.Sites.AsNoTracking().FirstOrDefaultAsync(
            s => s.Code == request.Site && s.Organisation == person.Organisation, stop);
        if (site is null) faults["site"] = [Tongue.Say("不是本单位的场所", "Not a place of the own unit")];
        return site;
    }

    private static async Task<Organisation?> BuyerAsync(
        DeviceActRequest request, Device device, TraceabilityDb db, Dictionary<string, string[]> faults,
        CancellationToken stop)
    {
        if (request.Act != DeviceAct.HandOver && request.Buyer is null) return null;
        Organisation? buyer = await db.Organisations.AsNoTracking().FirstOrDefaultAsync(
            o => o.Code == request.Buyer && (o.Kinds & NoOwners) == 0 && o.Id != device.Owner
                && o.Status != OrganisationStatus.Closed && db.Users.Any(u => u.Organisation == o.Id), stop);
        if (buyer is null)
        {
            faults["buyer"] = [Tongue.Say(
                "受让单位须是已入网的其他单位；没有入网的，请其先办理入网登记",
                "The buyer is another unit on the platform; one that is not enrols first")];
        }

        return buyer;
    }

    private static ProblemHttpResult NotNow() => TypedResults.Problem(
        title: Tongue.Say(
            "设备现在的状态不能办理这一项，或者刚被他人办理，请刷新后查看",
            "The device is not where this can be done, or somebody has just acted on it: look again"),
        statusCode: StatusCodes.Status409Conflict);
}

/// <summary>What is done with a device.</summary>
public sealed record DeviceActRequest
{
    public required DeviceAct Act { get; init; }

    /// <summary>Code of an own site: of a move, or where a buyer puts it.</summary>
    [Text(64), Code]
    public string? Site { get; init; }

    [Text(100)]
    public string? Room { get; init; }

    /// <summary>USCC of the buyer.</summary>
    [Text(32), Code(CodeKind.Party)]
    public string? Buyer { get; init; }

    [Text(500)]
    public string? Reason { get; init; }
}
