using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Traces;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Search;

/// <summary>
/// The box on top: one text, tried as everything it can be, each time among what the person may see. An exact code wins
/// over a name that contains it.
/// </summary>
public sealed class Finder(TraceabilityDb db)
{
    public const int GroupMost = 10;
    public const int TextMost = 400;
    private const int NameLeast = 2;
    private readonly List<FoundRow> _rows = [];
    private readonly List<string> _tried = [];

    public async Task<FindReply> FindAsync(string text, CurrentPerson person, CancellationToken stop)
    {
        string asked = InputText.Exact(text);
        bool isDamaged = asked.Contains(DamagedCode.Unreadable, StringComparison.Ordinal)
            && !asked.Contains("://", StringComparison.Ordinal) && DamagedCode.TryParse(asked, out _);
        if (asked.Length is 0 or > TextMost) return new FindReply([], [], false);
        bool seesGoods = person.IsEnterprise || person.IsRegulator;
        if (seesGoods) await PackagesAsync(asked, isDamaged, person, stop);
        if (seesGoods && !isDamaged) await PapersAsync(PermitNumber(asked), person, stop);
        if (seesGoods && !isDamaged) await LotsAsync(asked, person, stop);
        if (seesGoods && !isDamaged) await MovementsAsync(asked, person, stop);
        if (!isDamaged) await OrganisationsAsync(asked, isExact: true, person, stop);
        if (_rows.Count == 0 && !isDamaged && asked.Length >= NameLeast)
        {
            await OrganisationsAsync(asked, isExact: false, person, stop);
            if (seesGoods) await ProductsAsync(asked, person, stop);
        }

        return new FindReply(_rows, _tried, isDamaged);
    }

    private async Task PackagesAsync(string asked, bool isDamaged, CurrentPerson person, CancellationToken stop)
    {
        string group = Tried("包装", "package");
        if (isDamaged)
        {
            // The picture's page lists the candidates, and goes on by itself when there is one.
            TraceQuestion question = new(TraceQuestion.Package, asked, null, null, null, null, null);
            _rows.Add(new FoundRow(group, asked, Tongue.Say("残码", "damaged code"), question.Address));
            return;
        }

        string? code = LabelLink.Parse(asked).TryGet(out LabelLink link, out _) ? link.Code.Value
            : PackageCode.TryParse(asked, out PackageCode typed) ? typed.Value : null;
        if (code is null) return;
        if (await Visibility.Packages(db, person).AnyAsync(p => p.Code == code, stop))
        {
            _rows.Add(new FoundRow(
                group, code, "", new TraceQuestion(TraceQuestion.Package, code, null, null, null, null, null).Address));
        }
    }

    /// <summary>The code on a certificate is an address with the number in it.</summary>
    private static string PermitNumber(string asked) =>
        Uri.TryCreate(asked, UriKind.Absolute, out Uri? address)
        && address.AbsolutePath == Permits.VerifyPermit.Path
        && Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address.Query)
            .TryGetValue("number", out var number) ? number.ToString() : asked;

    private async Task PapersAsync(string asked, CurrentPerson person, CancellationToken stop)
    {
        string group = Tried("许可证、备案证明", "permit");
        string upper = asked.ToUpperInvariant();
        var permits = await (
            from p in Visibility.Permits(db, person)
            where p.Number == asked || p.Number == upper
            join o in db.Organisations on p.Holder equals o.Id
            orderby p.Id
            select new { p.Number, Holder = o.Name }).Take(GroupMost).ToListAsync(stop);
        _rows.AddRange(permits.Select(p => new FoundRow(
            group, p.Number, p.Holder, $"/permits/{Uri.EscapeDataString(p.Number)}")));
        string applied = Tried("许可申请", "application");
        var applications = await (
            from a in Visibility.Applications(db, person)
            where a.Number == asked || a.Number == upper
            join o in db.Organisations on a.Applicant equals o.Id
            select new { a.Number, Applicant = o.Name }).Take(GroupMost).ToListAsync(stop);
        _rows.AddRange(applications.Select(a => new FoundRow(
            applied, a.Number, a.Applicant, $"/applications/{Uri.EscapeDataString(a.Number)}")));
    }

    private async Task LotsAsync(string asked, CurrentPerson person, CancellationToken stop)
    {
        string group = Tried("批号", "lot");
        string upper = asked.ToUpperInvariant();
        var lots = await (
            from l in db.Lots
            where l.Number == asked || l.Number == upper
            join p in db.Products on l.Product equals p.Id
            where Visibility.Accounts(db, person).Any(a => a.Commodity == l.Id)
            orderby p.Code
            select new { l.Number, p.Code, p.Name }).Take(GroupMost).ToListAsync(stop);
        _rows.AddRange(lots.Select(l => new FoundRow(
            group, l.Number, $"{l.Name} {l.Code}",
            new TraceQuestion(TraceQuestion.Lot, l.Number, l.Code, null, null, null, null).Address)));
    }

    private async Task MovementsAsync(string asked, CurrentPerson person, CancellationToken stop)
    {
        string group = Tried("凭证", "movement");
        bool isNumber = long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out long number);
        Id<Movement> id = new(isNumber ? number : 0);
        var movements = await Visibility.Movements(db, person).Where(m => m.Id == id || m.RequestId == asked)
            .OrderBy(m => m.Id).Select(m => new { m.Id, m.RequestId, m.Kind, m.OccurredAt }).Take(GroupMost)
            .ToListAsync(stop);
        _rows.AddRange(movements.Select(m => new FoundRow(
            group, $"{m.Id} · {m.RequestId}", $"{Words.Of(m.Kind)} {ChinaTime.Show(m.OccurredAt)}",
            $"/movements/{m.Id}")));
    }

    private async Task OrganisationsAsync(string asked, bool isExact, CurrentPerson person, CancellationToken stop)
    {
        string group = isExact ? Tried("统一社会信用代码", "USCC") : Tried("单位名称", "organisation by name");
        string code = UnifiedSocialCreditCode.TryParse(asked, out UnifiedSocialCreditCode unit) ? unit.Value : asked;
        IQueryable<Organisation> known = Visibility.Organisations(db, person).AsNoTracking();
        known = isExact ? known.Where(o => o.Code == code || o.Name == asked) : known.Where(o
            => o.Name.Contains(asked));
        List<Organisation> units = await known.OrderBy(o => o.Id).Take(GroupMost).ToListAsync(stop);
        _rows.AddRange(units.Select(o => new FoundRow(
            group, o.Name, o.Code, o.Id == person.Organisation && person.IsEnterprise
                ? "/unit" : $"/organisations/{Uri.EscapeDataString(o.Code)}")));
    }

    private async Task ProductsAsync(string asked, CurrentPerson person, CancellationToken stop)
    {
        string group = Tried("产品", "product");
        List<Product> products = await Visibility.Products(db, person).AsNoTracking()
            .Where(p => p.Code == asked || p.Name.Contains(asked)).OrderBy(p => p.Code).Take(GroupMost)
            .ToListAsync(stop);
        _rows.AddRange(products.Select(p => new FoundRow(
            group, p.Name, p.Code, $"/stock?product={Uri.EscapeDataString(p.Code)}")));
    }

    private string Tried(string zh, string en)
    {
        string name = Tongue.Say(zh, en);
        _tried.Add(name);
        return name;
    }
}
