using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Catalogue;

/// <summary>
/// 类别调整: in one act the entry in the old class ends and one in the new class begins on the same day, with the same
/// products. The law is that of each movement's day: before it the old class, from it the new. Holders declare.
/// </summary>
public static class ReclassifySubstance
{
    public static async Task<Results<Ok<ReclassifyPreview>, NotFound, ValidationProblem, ProblemHttpResult>> Preview(
        string code, ReclassifyRequest request, TraceabilityDb db, ListingReader reader,
        CancellationToken cancellationToken)
    {
        Substance? old = await FindAsync(code, db, cancellationToken);
        if (old is null) return TypedResults.NotFound();
        if (Faults(old, request) is { } faults) return TypedResults.ValidationProblem(faults);
        if (await db.Substances.AnyAsync(s => s.Code == request.NewCode, cancellationToken))
            return Refusals.Taken("newCode");
        return TypedResults.Ok(await ReadAsync(old, request, db, reader, cancellationToken));
    }

    public static async Task<Results<Created<ReclassifyPreview>, NotFound, ValidationProblem,
        ProblemHttpResult>> Handle(
        string code, ReclassifyRequest request, TraceabilityDb db, ListingReader reader, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Substance? old = await FindAsync(code, db, cancellationToken);
        if (old is null) return TypedResults.NotFound();
        if (await db.Substances.AnyAsync(s => s.Code == request.NewCode, cancellationToken))
            return Refusals.Taken("newCode");
        if (Faults(old, request) is { } faults) return TypedResults.ValidationProblem(faults);
        ReclassifyPreview preview = await ReadAsync(old, request, db, reader, cancellationToken);
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        int ended = await db.Substances.Where(s => s.Code == old.Code && s.DelistedFrom == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.DelistedFrom, request.From), cancellationToken);
        if (ended == 0) return Refusals.Conflict(isOtherBody: false);
        await AddAsync(old, request, preview, db, now, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return Refusals.Taken("newCode");
        }

        return TypedResults.Created($"/api/substances?code={Uri.EscapeDataString(request.NewCode)}", preview);
    }

    private static Task<Substance?> FindAsync(string code, TraceabilityDb db, CancellationToken cancellationToken) =>
        db.Substances.AsNoTracking().FirstOrDefaultAsync(s => s.Code == code, cancellationToken);

    private static Dictionary<string, string[]>? Faults(Substance old, ReclassifyRequest request)
    {
        Dictionary<string, string[]> faults = [];
        if (request.Class == old.Class)
            faults["class"] = [Tongue.Say("已经是这一类", "It is in this class already")];
        if (request.From <= (old.ListedFrom ?? DateOnly.MinValue))
            faults["from"] = [Tongue.Say("调整之日须晚于列管之日", "It changes after it was listed")];
        else if (old.DelistedFrom is not null)
            faults["from"] = [Tongue.Say("已经解除列管或者调整过类别", "Its control has ended, or it was changed, already")];
        if (request.DeclareBy < request.From)
            faults["declareBy"] = [Tongue.Say("申报截止日早于调整之日", "Declared before it changes")];
        return faults.Count > 0 ? faults : null;
    }

    private static async Task<ReclassifyPreview> ReadAsync(
        Substance old, ReclassifyRequest request, TraceabilityDb db, ListingReader reader,
        CancellationToken cancellationToken)
    {
        DateOnly first = request.From;
        List<Product> products = await db.Products.AsNoTracking()
            .Where(p => p.Contents.Any(c => c.Substance == old.Code)).OrderBy(p => p.Code)
            .ToListAsync(cancellationToken);
        List<AffectedPermit> permits = await (
            from p in db.Permits.AsNoTracking()
            where p.ValidTo >= first && p.Lines.Any(l => l.Substance == old.Code)
                && (p.Status == PermitStatus.Valid || p.Status == PermitStatus.Suspended)
            join o in db.Organisations on p.Holder equals o.Id
            orderby p.Number
            select new AffectedPermit(p.Number, p.Type, o.Code, o.Name, p.ValidTo)).ToListAsync(cancellationToken);
        return new ReclassifyPreview(
            old.Code, old.Class, request.NewCode, request.Class, first,
            await reader.WithHoldersAsync(products, cancellationToken), permits);
    }

    private static async Task AddAsync(
        Substance old, ReclassifyRequest request, ReclassifyPreview preview, TraceabilityDb db, DateTime now,
        CancellationToken cancellationToken)
    {
        db.Substances.Add(new Substance
        {
            Code = request.NewCode,
            Class = request.Class,
            NameZh = old.NameZh,
            NameEn = old.NameEn,
            Aliases = old.Aliases,
            Cas = old.Cas,
            HsCode = old.HsCode,
            IncludesSalts = request.IncludesSalts,
            ListedFrom = request.From,
            Follows = old.Code,
            LegalBasis = request.LegalBasis,
            Verified = "yes",
        });
        db.ProductContents.AddRange((await db.ProductContents.AsNoTracking().Where(c => c.Substance == old.Code)
            .ToListAsync(cancellationToken)).Select(c => new ProductContent
            {
                Product = c.Product, Substance = request.NewCode, NanogramsPerUnit = c.NanogramsPerUnit,
            }));
        List<string> holders = [.. preview.Products.SelectMany(p => p.Holders).Select(h => h.Organisation).Distinct()];
        List<Id<Organisation>> owing = await db.Organisations.Where(o => holders.Contains(o.Code)).Select(o => o.Id)
            .ToListAsync(cancellationToken);
        db.StockDeclarations.AddRange(owing.Select(unit => new StockDeclaration
        {
            Substance = request.NewCode, Organisation = unit, DueOn = request.DeclareBy, OpenedAt = now,
        }));
    }
}
