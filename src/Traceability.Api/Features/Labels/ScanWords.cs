using Traceability.Api.Language;
using Traceability.Db.Trace;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Labels;

/// <summary>What a scan says in words: genuine or not, and what to do.</summary>
internal static class ScanWords
{
    public static bool IsGood(LabelVerdict verdict, Custody? custody) =>
        verdict != LabelVerdict.Forged && custody is { Recall: null };

    public static (string Title, string Words) Of(LabelVerdict verdict, Custody? custody)
    {
        if (verdict == LabelVerdict.Forged)
        {
            return (Tongue.Say("标签是伪造的", "Forged label"), Tongue.Say(
                "签名不符：这个标签不是本系统签发的。请勿收货，并报告当地公安机关。",
                "The signature is wrong: this label was not issued here. Do not accept the goods; tell the police."));
        }

        if (custody is null)
        {
            return (Tongue.Say("查无此标签", "Label not known"), Tongue.Say(
                "本系统没有这个编码的包装。请核对编码；如贴在货物上，请报告当地公安机关。",
                "No package has this code. Check the code; if it is on goods, tell the police."));
        }

        if (custody.Recall is { } recall)
        {
            return (Tongue.Say("已召回", "Recalled"), Tongue.Say(
                $"该批货物已召回，请停止使用并联系供货单位。理由：{recall.Reason}",
                $"This lot was recalled. Stop using it and turn to your supplier. Reason: {recall.Reason}"));
        }

        return verdict == LabelVerdict.Genuine
            ? (Tongue.Say("标签真实", "Genuine label"), Tongue.Say("本系统签发，签名有效。", "Issued here; the signature holds."))
            : (Tongue.Say("编码在册", "Code on the books"), Tongue.Say(
                "本系统有这个编码；手工输入的编码没有签名，请扫描二维码核验真伪。",
                "The code is known; a typed code has no signature: scan the QR code to tell a forgery."));
    }

    /// <summary>One line for a list of scans: verdict, and for who may see it what it is and where.</summary>
    public static string Line(LabelVerdict verdict, Custody? custody, Custody? shown)
    {
        (string title, string words) = Of(verdict, custody);
        if (!IsGood(verdict, custody)) return Tongue.Say($"{title}。{words}", $"{title}. {words}");
        if (shown?.Product is not { } product) return title;
        string state = shown.Held is null
            ? Tongue.Say("没有结存", "nothing left")
            : $"{Tongue.Say(shown.Held.Kind.Zh(), shown.Held.Kind.En())} {shown.Place}".Trim();
        return string.Join(" · ", title, product.Name, shown.Lot?.Number ?? "—",
            Spoken.Quantity(shown.Balance, product.BaseUnit), state);
    }
}
