using Traceability.Api.Language;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Parcels;

/// <summary>How the counter calls what becomes of a parcel.</summary>
internal static class ParcelWords
{
    public static string Of(ParcelOutcome outcome) => outcome switch
    {
        ParcelOutcome.Accepted => Tongue.Say("收寄", "accepted"),
        ParcelOutcome.Refused => Tongue.Say("不予收寄", "refused"),
        ParcelOutcome.Stopped => Tongue.Say("停止寄递并报告", "stopped and reported"),
    };

    public static string YesNo(bool done) => done ? Tongue.Say("是", "yes") : Tongue.Say("否", "no");
}
