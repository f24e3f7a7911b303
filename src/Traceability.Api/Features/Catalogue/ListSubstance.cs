using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Catalogue;

/// <summary>
/// 列管: an administrator first looks at whom a listing concerns, then lists the substance from its day. Whoever holds
/// goods with it owes a declaration of stock. Movements before the day stay judged as they were.
/// </summary>
public static class ListSubstance
{
    public static async Task<Results<Ok<ListingPreview>, ValidationProblem, ProblemHttpResult>> Preview(
        ListingRequest request, TraceabilityDb db, ListingReader reader, CancellationToken cancellationToken)
    {
        if (await FaultAsync(request, db, cancellationToken) is { } faults)
            return TypedResults.ValidationProblem(faults);
        if (await db.Substances.AnyAsync(s => s.Code == request.Code, cancellationToken))
            return Refusals.Taken("code");
        return TypedResults.Ok(await reader.ReadAsync(request, cancellationToken));
    }

    public static async Task<Results<Created<ListingPreview>, ValidationProblem, ProblemHttpResult>> Handle(
        ListingRequest request, TraceabilityDb db, ListingReader reader, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await FaultAsync(request, db, cancellationToken) is { } faults)
            return TypedResults.ValidationProblem(faults);
        if (await db.Substances.AnyAsync(s => s.Code == request.Code, cancellationToken))
            return Refusals.Taken("code");
        ListingPreview preview = await reader.ReadAsync(request, cancellationToken);
        await AddAsync(request, preview, db, ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime), cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return Refusals.Taken("code");
        }

        return TypedResults.Created($"/api/substances?code={Uri.EscapeDataString(request.Code)}", preview);
    }

    private static async Task AddAsync(
        ListingRequest request, ListingPreview preview, TraceabilityDb db, DateTime now,
        CancellationToken cancellationToken)
    {
        db.Substances.Add(new Substance
        {
            Code = request.Code,
            Class = request.Class,
            NameZh = request.NameZh,
            NameEn = request.NameEn,
            Aliases = string.Join(';', request.Aliases),
            Cas = request.Cas,
            IncludesSalts = request.IncludesSalts,
            ListedFrom = request.ListedFrom,
            LegalBasis = request.LegalBasis,
            Verified = "yes",
        });
        List<string> codes = [.. request.Products.Select(p => p.Code)];
        Dictionary<string, Id<Product>> products = await db.Products.Where(p => codes.Contains(p.Code))
            .ToDictionaryAsync(p => p.Code, p => p.Id, cancellationToken);
        db.ProductContents.AddRange(request.Products.Select(p => new ProductContent
        {
            Product = products[p.Code], Substance = request.Code, NanogramsPerUnit = p.NanogramsPerUnit,
        }));
        List<string> holders = [.. preview.Named.SelectMany(p => p.Holders).Select(h => h.Organisation).Distinct()];
        List<Id<Organisation>> owing = await db.Organisations.Where(o => holders.Contains(o.Code)).Select(o => o.Id)
            .ToListAsync(cancellationToken);
        db.StockDeclarations.AddRange(owing.Select(unit => new StockDeclaration
        {
            Substance = request.Code, Organisation = unit, DueOn = request.DeclareBy, OpenedAt = now,
        }));
    }

    private static async Task<Dictionary<string, string[]>?> FaultAsync(
        ListingRequest request, TraceabilityDb db, CancellationToken cancellationToken)
    {
        Dictionary<string, string[]> faults = [];
        if (request.DeclareBy < request.ListedFrom)
            faults["declareBy"] = [Tongue.Say("申报截止日早于列管之日", "Declared before it is listed")];
        if (request.Cas is { } cas && !CasNumber.TryParse(cas, out _))
            faults["cas"] = [Tongue.Say("CAS 号校验码不对", "The check digit of the CAS number is wrong")];
        for (int i = 0; i < request.Aliases.Count; i++)
        {
            if (request.Aliases[i] is not { Length: > 1 and <= 200 } alias || alias.Contains(';'))
                faults[$"aliases[{i}]"] = [Tongue.Say("别名 2 至 200 字，不含分号", "2 to 200 characters, no semicolon")];
        }

        List<string> codes = [.. request.Products.Select(p => p.Code)];
        HashSet<string> known = [.. await db.Products.Where(p => codes.Contains(p.Code)).Select(p => p.Code)
            .ToListAsync(cancellationToken)];
        for (int i = 0; i < codes.Count; i++)
        {
            if (!known.Contains(codes[i])) faults[$"products[{i}].code"] = [Tongue.Say("没有这个产品", "No such product")];
            else if (codes.IndexOf(codes[i]) < i)
                faults[$"products[{i}].code"] = [Tongue.Say("同一产品只写一行", "One line for each product")];
        }

        return faults.Count > 0 ? faults : null;
    }
}
