using Traceability.Api.Security;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Parcels;

/// <summary>收寄登记.</summary>
/// <param name="SenderIdNumber">Masked: 150823********0018.</param>
public sealed record ParcelRow(
    long Id, string Waybill, DateTime At, string SenderName, string? SenderIdNumber, string RecipientName,
    string RecipientRegion, string Contents, bool IsOpened, bool IsXrayed, ParcelOutcome Outcome, string? Reason)
{
    public static ParcelRow Of(Parcel p, string? number) => new(
        p.Id.Value, p.Waybill, p.At, p.SenderName, number is null ? null : IdNumberVault.Mask(number),
        p.RecipientName, p.RecipientRegion, p.Contents, p.IsOpened, p.IsXrayed, p.Outcome, p.Reason);
}
