using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Devices;

namespace Traceability.Api.Features.Devices;

/// <summary>受控设备列表: a unit's own, or those of one's ground by region.</summary>
public static class ListDevices
{
    public static async Task<Ok<Page<DeviceRow>>> Handle(
        [AsParameters] DeviceQuery query, [AsParameters] PageQuery page, TraceabilityDb db, DeviceDesk desk,
        CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<Device> found = Visibility.Devices(db, person);
        if (query.State is { Value: var state }) found = found.Where(d => d.State == state);
        if (!string.IsNullOrEmpty(query.Kind)) found = found.Where(d => d.Kind == query.Kind);
        if (!string.IsNullOrEmpty(query.Region))
        {
            string prefix = Prefix(query.Region);
            found = found.Where(d => db.Organisations.Any(o => o.Id == d.Owner && o.Region.StartsWith(prefix)));
        }

        if (!string.IsNullOrEmpty(query.Organisation))
            found = found.Where(d => db.Organisations.Any(o => o.Id == d.Owner && o.Code == query.Organisation));
        if (page.After is { } after)
        {
            Id<Device> last = new(after);
            found = found.Where(d => d.Id < last);
        }

        List<DeviceRow> rows = await desk.RowsAsync(
            found.OrderByDescending(d => d.Id).Take(page.Size + 1), cancellationToken);
        return TypedResults.Ok(Page<DeviceRow>.Of(rows, page.Size, d => d.Number));
    }

    /// <summary>The list as it is filtered, as a file.</summary>
    public static Task<IResult> Export(
        [AsParameters] DeviceQuery query, string? format, TraceabilityDb db, DeviceDesk desk, CurrentPerson person,
        CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "devices", format, async page => (await Handle(query, page, db, desk, person, cancellationToken)).Value!,
            [
                new Column<DeviceRow>("编号", "Number", d => d.Number),
                new Column<DeviceRow>("种类", "Kind", d => d.KindName),
                new Column<DeviceRow>("制造商", "Maker", d => d.Maker),
                new Column<DeviceRow>("型号", "Model", d => d.Model),
                new Column<DeviceRow>("出厂编号", "Serial", d => d.Serial),
                new Column<DeviceRow>("购置日期", "Bought on", d => d.BoughtOn),
                new Column<DeviceRow>("统一社会信用代码", "USCC", d => d.Owner),
                new Column<DeviceRow>("所有单位", "Owner", d => d.OwnerName),
                new Column<DeviceRow>("地区", "Region", d => PartyWords.Region(d.Region)),
                new Column<DeviceRow>("场所", "Place", d => d.Site),
                new Column<DeviceRow>("房间", "Room", d => d.Room),
                new Column<DeviceRow>("状态", "State", d => DeviceWords.Of(d.State)),
                new Column<DeviceRow>("受让单位", "Buyer", d => d.Buyer),
                new Column<DeviceRow>("最近检查", "Checked on", d => d.CheckedOn),
                new Column<DeviceRow>("检查期限", "Check due", d => d.CheckDueOn),
            ]);

    public static async Task<Results<Ok<DeviceDetail>, NotFound>> Show(
        long number, DeviceDesk desk, CurrentPerson person, CancellationToken stop) =>
        await desk.FindAsync(number, person, stop) is { } device
            ? TypedResults.Ok(await desk.DetailAsync(device, person, stop)) : TypedResults.NotFound();

    private static string Prefix(string region)
    {
        while (region.EndsWith("00", StringComparison.Ordinal)) region = region[..^2];
        return region;
    }
}

/// <summary>What the list is filtered by.</summary>
public sealed record DeviceQuery(
    Word<DeviceState>? State = null, string? Kind = null, string? Region = null,
    string? Organisation = null);
