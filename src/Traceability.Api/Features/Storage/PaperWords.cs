using System.Globalization;
using Traceability.Api.Language;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Storage;

/// <summary>How the paper book speaks.</summary>
public static class PaperWords
{
    public static string Of(PaperLineKind kind) => kind switch
    {
        PaperLineKind.Opening => Tongue.Say("上月结转", "brought over from last month"),
        PaperLineKind.BroughtForward => Tongue.Say("承前页", "brought forward"),
        PaperLineKind.Voucher => "",
        PaperLineKind.MonthTotal => Tongue.Say("本月合计", "total of the month"),
        PaperLineKind.CarriedOver => Tongue.Say("结转下月", "carried over to next month"),
        PaperLineKind.CarriedForward => Tongue.Say("过次页（本月累计）", "carried forward (month so far)"),
    };

    public static string Month(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>摘要: the kind of act and what the voucher says of it.</summary>
    public static string Summary(BookEntry voucher)
    {
        string kind = Tongue.Say(voucher.Kind.Zh(), voucher.Kind.En());
        return voucher.Summary is null ? kind : Tongue.Say($"{kind}：{voucher.Summary}", $"{kind}: {voucher.Summary}");
    }
}
