using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Home;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>
/// 证件核验: anyone asks whether a certificate is genuine and still in force. The printed code is signed and shows whose
/// it is; a typed number, which can be guessed, shows only whether it is in force. Quantities are never shown.
/// </summary>
public static class VerifyPermit
{
    public const string Path = "/permit";

    public static async Task<ContentHttpResult> Handle(
        string? number, string? s, TraceabilityDb db, LabelKeys keys, TimeProvider clock, HttpContext context,
        CancellationToken cancellationToken)
    {
        string asked = (number ?? "").Trim();
        if (asked.Length == 0) return Asking(context);
        bool isSigned = s is not null;
        if (isSigned && !(LabelSignature.TryParse(s, out LabelSignature signature)
            && keys.Verifier.Verify(new PermitClaim(asked), signature)))
        {
            return Verdict(
                Tongue.Say("证件是伪造的", "Forged certificate"),
                Tongue.Say(
                    "签名不符：这个证件不是本系统签发的。请勿凭此交易，并报告当地公安机关。",
                    "The signature is wrong: it was not issued here. Do not trade on it; tell the police."),
                isGood: false, "", context);
        }

        Permit? permit = await db.Permits.AsNoTracking()
            .FirstOrDefaultAsync(p => p.Number == asked, cancellationToken);
        if (permit is null)
        {
            return Verdict(
                Tongue.Say("查无此证", "Permit not known"),
                Tongue.Say(
                    "本系统没有这个证号。请核对；真伪不明的向公安机关核实（《易制毒化学品购销和运输管理办法》第十条）。",
                    "No permit has this number. Check it; in doubt ask the police (Order 87, art. 10)."),
                isGood: false, Form(), context);
        }

        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        bool isInForce = permit.Status is PermitStatus.Valid or PermitStatus.Confirmed && permit.IsValidOn(today);
        string state = permit.Status is PermitStatus.Valid or PermitStatus.Confirmed && !isInForce
            ? Tongue.Say(today < permit.ValidFrom ? "尚未生效" : "已过有效期", today < permit.ValidFrom ? "not yet in force"
                : "past its term")
            : Tongue.Say(PermitWords.Zh(permit.Status), PermitWords.En(permit.Status));
        return Verdict(
            isInForce ? Tongue.Say("证件有效", "Permit in force") : Tongue.Say("证件无效", "Permit not in force"),
            isSigned
                ? Tongue.Say($"签名有效，状态：{state}。", $"The signature holds; state: {state}.")
                : Tongue.Say(
                    $"状态：{state}。手工输入的证号没有签名，请扫描证件上的二维码核对持证单位。",
                    $"State: {state}. A typed number has no signature: scan the code to compare the holder."),
            isInForce, isSigned ? await DetailAsync(db, permit, cancellationToken) : "", context);
    }

    /// <summary>The address on the certificate.</summary>
    public static string Address(string host, string number, LabelKeys keys) =>
        $"{host}{Path}?number={Uri.EscapeDataString(number)}&s={keys.Signer.Sign(new PermitClaim(number))}";

    private static async Task<string> DetailAsync(
        TraceabilityDb db, Permit permit, CancellationToken cancellationToken)
    {
        PermitType type = await db.PermitTypes.AsNoTracking()
            .SingleAsync(t => t.Code == permit.Type, cancellationToken);
        Organisation holder = await db.Organisations.AsNoTracking()
            .SingleAsync(o => o.Id == permit.Holder, cancellationToken);
        Organisation issuer = await db.Organisations.AsNoTracking()
            .SingleAsync(o => o.Id == permit.IssuedBy, cancellationToken);
        List<string> substances = await (
            from l in db.PermitLines
            where l.Permit == permit.Id
            join x in db.Substances on l.Substance equals x.Code
            orderby x.Code
            select Tongue.IsEnglish ? x.NameEn : x.NameZh).ToListAsync(cancellationToken);
        string Row(string zh, string en, string value) =>
            $"<dt>{Tongue.Say(zh, en)}</dt><dd>{HtmlPage.Safe(value)}</dd>";
        return "<dl>" + Row("证号", "Number", permit.Number) + Row("种类", "Kind", Tongue.Say(type.NameZh, type.NameEn))
            + Row("持证单位", "Holder", holder.Name) + Row("发证机关", "Issued by", permit.OutsideIssuer ?? issuer.Name)
            + Row("有效期", "Term", $"{permit.ValidFrom:yyyy-MM-dd} — {permit.ValidTo:yyyy-MM-dd}")
            + Row("使用", "Use", permit.SingleUse ? Tongue.Say("一次", "once") : Tongue.Say("多次", "repeatedly"))
            + Row("品种", "Substances", string.Join('、', substances)) + "</dl>";
    }

    private static ContentHttpResult Asking(HttpContext context)
    {
        string title = Tongue.Say("核验许可证、备案证明", "Check a permit or filing");
        string what = Tongue.Say(
            "扫描证件上的二维码可以核对持证单位和品种；输入证号只能核对是否有效。不显示数量。",
            "The code on the paper shows holder and goods; a typed number only whether it is in force. "
                + "Quantities are not shown.");
        return HtmlPage.Of(title, $"<h1>{title}</h1><p>{what}</p>{Form()}", context);
    }

    private static string Form() =>
        $"<form action=\"{Path}\"><label for=\"number\">{Tongue.Say("证号", "Permit number")}</label>"
        + "<input id=\"number\" name=\"number\" required maxlength=\"64\" autocomplete=\"off\">"
        + $"<button>{Tongue.Say("核验", "Check")}</button></form>";

    private static ContentHttpResult Verdict(
        string title, string words, bool isGood, string more, HttpContext context)
    {
        string next = isGood ? "" : HtmlPage.TellThePolice();
        string look = isGood ? "class=\"verdict\" role=\"status\"" : "class=\"verdict bad\" role=\"alert\"";
        return HtmlPage.Of(
            title, $"<h1>{(isGood ? "" : "⚠ ")}{title}</h1><p {look}>{HtmlPage.Safe(words)}</p>{more}{next}", context);
    }
}
