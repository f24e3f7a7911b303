using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Labels;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Scanning;

/// <summary>Reads a label or a typed code: what it is, genuine or not, where it should be, what to do.</summary>
internal static class ScanReader
{
    /// <returns>The facts, or why the text is no code.</returns>
    public static async Task<(ScanFacts? Facts, string? Fault)> ReadAsync(
        string text, TraceabilityDb db, CurrentPerson person, LabelKeys keys, CancellationToken cancellationToken)
    {
        if (!LabelLink.Parse(text).TryGet(out LabelLink link, out InputFault? fault))
            return (null, FaultText.Of(fault));
        LabelVerdict verdict = keys.Verifier.Judge(link);
        Custody? custody = await CustodyReader.ReadAsync(db, link.Code.Value, cancellationToken);
        bool maySee = custody is not null
            && await Visibility.Scanned(db, person).AnyAsync(p => p.Id == custody.Package.Id, cancellationToken);
        Consignment? way = maySee && custody!.Held is { Kind: AccountKind.InTransit } held
            ? await OnTheWayAsync(held, db, person, cancellationToken) : null;
        (string title, string words) = ScanWords.Of(verdict, custody);
        return (new ScanFacts(
            link.Code.Value, title, words, ScanWords.IsGood(verdict, custody), maySee ? custody : null,
            [.. NextOf(link.Code.Value, maySee, way, person)]), null);
    }

    private static async Task<Consignment?> OnTheWayAsync(
        Account held, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Consignment> id = new(held.Holder);
        return await Visibility.Consignments(db, person).AsNoTracking()
            .FirstOrDefaultAsync(c => c.Id == id, cancellationToken);
    }

    private static IEnumerable<ScanNext> NextOf(string code, bool maySee, Consignment? way, CurrentPerson person)
    {
        string escaped = Uri.EscapeDataString(code);
        if (way is not null && way.Consignee == person.Organisation)
            yield return new ScanNext(Tongue.Say("收货", "Receive"), $"/inbox/{way.Id}");
        if (way is not null && person.IsEnterprise)
        {
            yield return new ScanNext(Tongue.Say("这票货", "The consignment"), $"/trips/{way.Id}");
            yield return new ScanNext(
                Tongue.Say("报告途中事件", "Report an incident"), $"/trips/{way.Id}/incident");
        }

        if (maySee && way is null && person.IsEnterprise && !person.Is(Roles.Carrier))
            yield return new ScanNext(Tongue.Say("盘点", "Count stock"), "/counts");
        if (maySee) yield return new ScanNext(Tongue.Say("包装详情", "The package"), $"/packages/{escaped}");
        if (maySee) yield return new ScanNext(Tongue.Say("追溯", "Trace"), $"/trace/package/{escaped}");
        if (way is null) yield return new ScanNext(Tongue.Say("报告问题", "Report a problem"), "/tips");
    }
}
