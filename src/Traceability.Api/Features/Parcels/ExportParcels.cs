using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Parcels;

/// <summary>收寄登记导出: the list as it is filtered; identity numbers stay masked.</summary>
public static class ExportParcels
{
    private static readonly Column<ParcelRow>[] Columns =
    [
        new("收寄时间", "Taken at", r => r.At),
        new("运单号", "Waybill", r => r.Waybill),
        new("寄件人", "Sender", r => r.SenderName),
        new("身份证号", "Identity number", r => r.SenderIdNumber),
        new("收件人", "Recipient", r => r.RecipientName),
        new("收件地区", "To region", r => r.RecipientRegion),
        new("内件", "Contents", r => r.Contents),
        new("已验视", "Opened", r => ParcelWords.YesNo(r.IsOpened)),
        new("已过机", "X-rayed", r => ParcelWords.YesNo(r.IsXrayed)),
        new("结果", "Outcome", r => ParcelWords.Of(r.Outcome)),
        new("理由", "Reason", r => r.Reason),
    ];

    public static Task<IResult> Handle(
        Word<ParcelOutcome>? outcome, string? format, TraceabilityDb db, CurrentPerson person, IdNumberVault vault,
        CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "parcels", format,
            async page => (await ListParcels.Handle(outcome, page, db, person, vault, cancellationToken)).Value!,
            Columns);
}
