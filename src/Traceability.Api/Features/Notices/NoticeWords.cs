using Traceability.Api.Language;

namespace Traceability.Api.Features.Notices;

/// <summary>How people call what they are told of.</summary>
internal static class NoticeWords
{
    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.Alert => Tongue.Say("预警", "alert"),
        NoticeKind.Application => Tongue.Say("许可申请", "application"),
        NoticeKind.Arrival => Tongue.Say("到货", "arrival"),
    };
}
