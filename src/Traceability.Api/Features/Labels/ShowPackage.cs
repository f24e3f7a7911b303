using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Home;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Labels;

/// <summary>
/// What a scan shows. A stranger learns only whether the label is genuine, forged, not known or recalled; who may see
/// the package learns where it is and what happened to it.
/// </summary>
public static class ShowPackage
{
    private const int MovementsShown = 10;

    public static async Task<ContentHttpResult> Handle(
        TraceabilityDb db, LabelKeys keys, HttpContext context, CancellationToken cancellationToken)
    {
        HttpRequest request = context.Request;
        string scanned = $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}";
        if (!LabelLink.Parse(scanned).TryGet(out LabelLink link, out InputFault? fault))
        {
            string why = HtmlPage.Safe(Tongue.Say(
                $"{fault.MessageZh}。{fault.CureZh}", $"{fault.MessageEn}. {fault.CureEn}"));
            string text = $"<h1>{Tongue.Say("编码有误", "Not a label code")}</h1>"
                + $"<p class=\"wrong\" role=\"alert\">{why}</p>{HtmlPage.LabelForm()}";
            return HtmlPage.Of(Tongue.Say("编码有误", "Not a label code"), text, context, StatusCodes.Status400BadRequest);
        }

        LabelVerdict verdict = keys.Verifier.Judge(link);
        Custody? custody = await CustodyReader.ReadAsync(db, link.Code.Value, cancellationToken);
        (string title, string words) = Verdict(verdict, custody);
        string code = HtmlPage.Safe(link.Code.ReadingForm);
        bool isGood = verdict != LabelVerdict.Forged && custody is { Recall: null };
        string look = isGood ? "class=\"verdict\" role=\"status\"" : "class=\"verdict bad\" role=\"alert\"";
        string main = $"<h1>{(isGood ? "" : "⚠ ")}{title}</h1><p {look}>{words}</p>"
            + $"<dl><dt>{Tongue.Say("编码", "Code")}</dt><dd class=\"mono\">{code}</dd></dl>";
        CurrentPerson? person = CurrentPerson.From(context.User);
        bool maySee = custody is not null && person is not null && (person.IsEnterprise || person.IsRegulator)
            && await Visibility.Packages(db, person).AnyAsync(p => p.Id == custody.Package.Id, cancellationToken);
        if (maySee) main += await DetailAsync(db, custody!, cancellationToken);
        if (!isGood) main += HtmlPage.TellThePolice();
        return HtmlPage.Of(title, main + HtmlPage.LabelForm(), context);
    }

    private static (string Title, string Words) Verdict(LabelVerdict verdict, Custody? custody)
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
            string why = HtmlPage.Safe(recall.Reason);
            return (Tongue.Say("已召回", "Recalled"), Tongue.Say(
                $"该批货物已召回，请停止使用并联系供货单位。理由：{why}",
                $"This lot was recalled. Stop using it and turn to your supplier. Reason: {why}"));
        }

        return verdict == LabelVerdict.Genuine
            ? (Tongue.Say("标签真实", "Genuine label"), Tongue.Say("本系统签发，签名有效。", "Issued here; the signature holds."))
            : (Tongue.Say("编码在册", "Code on the books"), Tongue.Say(
                "本系统有这个编码；手工输入的编码没有签名，请扫描二维码核验真伪。",
                "The code is known; a typed code has no signature: scan the QR code to tell a forgery."));
    }

    private static async Task<string> DetailAsync(TraceabilityDb db, Custody custody,
        CancellationToken cancellationToken)
    {
        string Row(string zh, string en, string? value) =>
            $"<dt>{Tongue.Say(zh, en)}</dt><dd>{HtmlPage.Safe(value ?? "—")}</dd>";
        string state = custody.Held is null ? "—" : Tongue.Say(custody.Held.Kind.Zh(), custody.Held.Kind.En());
        string quantity = custody.Product is null ? "—" : UnitName.Display(custody.Balance, custody.Product.BaseUnit);
        string detail = "<dl>" + Row("品名", "Product", custody.Product?.Name) + Row("批号", "Lot", custody.Lot?.Number)
            + Row("状态", "State", state) + Row("数量", "Quantity", quantity) + Row("货主", "Owner", custody.Owner?.Name)
            + Row("所在", "Place", custody.Place) + Row("外包装", "Packed in", custody.Outer?.Code) + "</dl>";
        Id<Package>? package = custody.Package.Id;
        var movements = await (
            from account in db.Accounts
            where account.Package == package
            join entry in db.LedgerEntries on account.Id equals entry.Account
            join line in db.MovementLines on entry.Line equals line.Id
            join movement in db.Movements on line.Movement equals movement.Id
            orderby movement.Id descending
            select new { movement.Id, movement.OccurredAt, movement.Kind, movement.RequestId }).Distinct()
            .OrderByDescending(m => m.Id).Take(MovementsShown).ToListAsync(cancellationToken);
        string list = string.Concat(movements.Select(m =>
            $"<li>{ChinaTime.Show(m.OccurredAt)} · {Tongue.Say(m.Kind.Zh(), m.Kind.En())} · "
            + $"<span class=\"mono\">{HtmlPage.Safe(m.RequestId)}</span></li>"));
        return detail + $"<h2>{Tongue.Say("最近流转", "Last movements")}</h2><ul>{list}</ul>";
    }
}
