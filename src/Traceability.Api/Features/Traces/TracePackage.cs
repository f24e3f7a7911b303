using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces;

/// <summary>A package by its code, also one of which some characters cannot be read ('?').</summary>
public static class TracePackage
{
    private const int MostCandidates = 20;
    private const int MostCompletions = 500;

    public static async Task<Results<Ok<PackageTrace>, NotFound, ValidationProblem>> Handle(
        string code,
        [AsParameters] TraceQuery query, TraceReader reader, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        IQueryable<Package> visible = Visibility.Packages(db, person).AsNoTracking();
        List<Package> found;
        bool complete = true;
        bool damaged = code.Contains(DamagedCode.Unreadable, StringComparison.Ordinal);
        if (damaged)
        {
            if (!DamagedCode.Parse(code).TryGet(out DamagedCode broken, out InputFault? fault)) return Unread(fault);
            (found, complete) = await CandidatesAsync(visible, broken, cancellationToken);
        }
        else
        {
            if (!PackageCode.Parse(code).TryGet(out PackageCode whole, out InputFault? fault)) return Unread(fault);
            string value = whole.Value;
            found = await visible.Where(p => p.Code == value).ToListAsync(cancellationToken);
        }

        if (found.Count == 0) return TypedResults.NotFound();
        PackageCandidate[] candidates =
            [.. found.Select(p => new PackageCandidate(p.Code, Why(damaged)))];
        if (found.Count > 1 || !complete) return TypedResults.Ok(new PackageTrace(candidates, complete, null));
        TraceStart start = await TraceStartReader.OfPackageAsync(db, found[0].Id, cancellationToken);
        TraceGraph? graph = await new Tracing(reader, db, person).RunAsync(start, query, cancellationToken);
        return graph is null
            ? Tracing.Misdirected()
            : TypedResults.Ok(new PackageTrace(candidates, complete, graph));
    }

    /// <summary>The packages a damaged code may mean, for a page that lets a person choose.</summary>
    internal static async Task<(IReadOnlyList<PackageCandidate> Candidates, bool IsComplete)> LookForAsync(
        IQueryable<Package> visible, DamagedCode broken, CancellationToken cancellationToken)
    {
        (List<Package> found, bool complete) = await CandidatesAsync(visible, broken, cancellationToken);
        return ([.. found.Select(p => new PackageCandidate(p.Code, Why(damaged: true)))], complete);
    }

    /// <summary>
    /// The check digits often leave few codes to look for; if not, the books are searched by pattern.
    /// </summary>
    private static async Task<(List<Package> Found, bool Complete)> CandidatesAsync(
        IQueryable<Package> visible, DamagedCode broken, CancellationToken cancellationToken)
    {
        CodeCompletion completion = broken.Candidates(MostCompletions);
        string[] codes = [.. completion.Codes.Select(c => c.Value)];
        string pattern = broken.ToLikePattern();
        IQueryable<Package> like = completion.IsComplete
            ? visible.Where(p => codes.Contains(p.Code))
            : visible.Where(p => EF.Functions.Like(p.Code, pattern, DamagedCode.LikeEscape));
        List<Package> rows = await like.OrderBy(p => p.Code).Take(MostCompletions + 1).ToListAsync(cancellationToken);
        List<Package> matching =
            rows.FindAll(p => PackageCode.TryParse(p.Code, out PackageCode known) && broken.Matches(known));
        bool complete = rows.Count <= MostCompletions && matching.Count <= MostCandidates;
        return ([.. matching.Take(MostCandidates)], complete);
    }

    private static string Why(bool damaged) => damaged
        ? Tongue.Say(
            "可辨认的字符与校验位均相符，且台账中有此包装", "Readable characters and checks agree, and the books know it")
        : Tongue.Say("编码完全一致", "The code itself");

    private static ValidationProblem Unread(InputFault fault) => TypedResults.ValidationProblem(
        new Dictionary<string, string[]> { ["code"] = [FaultText.Of(fault)] });
}

/// <summary>The packages the code may mean, and, when it can mean only one, where that came from and went to.</summary>
/// <param name="IsComplete">False when there are more than are listed.</param>
public sealed record PackageTrace(
    IReadOnlyList<PackageCandidate> Candidates, bool IsComplete, TraceGraph? Trace);
