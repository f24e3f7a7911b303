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
        (string title, string words) = ScanWords.Of(verdict, custody);
        string code = HtmlPage.Safe(link.Code.ReadingForm);
        bool isGood = ScanWords.IsGood(verdict, custody);
        string look = isGood ? "class=\"verdict\" role=\"status\"" : "class=\"verdict bad\" role=\"alert\"";
        string main = $"<h1>{(isGood ? "" : "⚠ ")}{title}</h1><p {look}>{HtmlPage.Safe(words)}</p>"
            + $"<dl><dt>{Tongue.Say("编码", "Code")}</dt><dd class=\"mono\">{code}</dd></dl>";
        CurrentPerson? person = CurrentPerson.From(context.User);
        bool maySee = custody is not null && person is not null && (person.IsEnterprise || person.IsRegulator)
            && await Visibility.Packages(db, person).AnyAsync(p => p.Id == custody.Package.Id, cancellationToken);
        if (maySee) main += await DetailAsync(db, custody!, cancellationToken);
        if (!isGood) main += HtmlPage.TellThePolice();
        return HtmlPage.Of(title, main + HtmlPage.LabelForm(), context);
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
