using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.EndUses;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.EndUse;

/// <summary>最终用户核查 over HTTP: declared by the user, its seller or an authority.</summary>
public static class DeclareEndUse
{
    public static async Task<Results<Created<EndUseDetail>, Ok<EndUseDetail>, ValidationProblem, ProblemHttpResult>>
        Handle(
            EndUseRequest request, EndUseDesk desk, EndUseReader reader, TraceabilityDb db, CurrentPerson person,
            CancellationToken cancellationToken)
    {
        Measure? measure = UnitName.IsKnown(request.Unit)
            ? UnitName.TryMeasure(request.Quantity, request.Unit) : null;
        if (await desk.KnownAsync(request.RequestId, person, cancellationToken) is { } known)
        {
            return (known.Substance, known.Quantity, known.Period)
                    == (request.Substance, measure?.Units, request.Period)
                ? TypedResults.Ok(await reader.ReadAsync(known, person, cancellationToken))
                : Refusals.Conflict(isOtherBody: true);
        }

        Dictionary<string, string[]> faults = [];
        Organisation? user = await UserAsync(request.User, db, person, cancellationToken);
        if (user is null)
        {
            faults["user"] = [Tongue.Say(
                "没有这个单位，或者不是本单位、本单位的买方、本辖区的单位",
                "No such unit, or neither oneself, nor one's buyer, nor of one's region")];
        }

        if (!await db.Substances.AnyAsync(s => s.Code == request.Substance, cancellationToken))
            faults["substance"] = [Tongue.Say("目录中没有这种物质", "The catalogue has no such substance")];
        if (!UnitName.IsKnown(request.Unit))
            faults["unit"] = [Tongue.Say("单位可用 t kg g mg L mL µL piece", "Use t kg g mg L mL µL piece")];
        else if (measure is not { Units: > 0 and <= Measure.Most })
            faults["quantity"] = [Tongue.Say("数量须大于零，可精确到基本单位", "A quantity above zero, exact in base units")];
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        if (await desk.OpenAsync(user!.Id, request.Substance, cancellationToken) is { } open) return OpenAlready(open);
        if (await desk.DeclareAsync(request, user, measure!.Value, person, cancellationToken) is not { } check)
            return Refusals.Conflict(isOtherBody: false);
        return TypedResults.Created(
            $"/api/end-use/{check.Id}", await reader.ReadAsync(check, person, cancellationToken));
    }

    public static async Task<Ok<Page<EndUseRow>>> List(
        Word<EndUseState>? state, [AsParameters] PageQuery page, EndUseReader reader, CurrentPerson person,
        CancellationToken cancellationToken) =>
        TypedResults.Ok(await reader.ListAsync(state?.Value, page, person, cancellationToken));

    /// <summary>The list as it is filtered, as a file.</summary>
    public static Task<IResult> Export(
        Word<EndUseState>? state, string? format, EndUseReader reader, CurrentPerson person,
        CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "end-use", format, page => reader.ListAsync(state?.Value, page, person, cancellationToken),
            [
                new Column<EndUseRow>("编号", "Number", r => r.Number),
                new Column<EndUseRow>("最终用户代码", "User (code)", r => r.User),
                new Column<EndUseRow>("最终用户", "User", r => r.UserName),
                new Column<EndUseRow>("申报单位", "Asked by", r => r.AskedBy),
                new Column<EndUseRow>("物质", "Substance", r => r.SubstanceName),
                new Column<EndUseRow>("用量", "Quantity", r => r.Quantity),
                new Column<EndUseRow>("周期", "Period", r => EndUseWords.Of(r.Period)),
                new Column<EndUseRow>("状态", "State", r => EndUseWords.Of(r.State)),
                new Column<EndUseRow>("核查期限", "Due", r => r.DueOn),
                new Column<EndUseRow>("有效期至", "Valid to", r => r.ValidTo),
            ]);

    public static async Task<Ok<IReadOnlyList<EndUseCoverage>>> Coverage(
        EndUseReader reader, CurrentPerson person, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reader.CoverageAsync(person, cancellationToken));

    public static async Task<Results<Ok<EndUseDetail>, NotFound>> Show(
        long number, EndUseDesk desk, EndUseReader reader, CurrentPerson person,
        CancellationToken cancellationToken) =>
        await desk.FindAsync(number, person, cancellationToken) is { } check
            ? TypedResults.Ok(await reader.ReadAsync(check, person, cancellationToken)) : TypedResults.NotFound();

    public static async Task<Results<Ok<EndUseDetail>, NotFound, ValidationProblem, ProblemHttpResult>> Act(
        long number, EndUseActRequest request, EndUseDesk desk, EndUseReader reader, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } check) return TypedResults.NotFound();
        if (!EndUseDesk.ActsOf(check, person).Contains(request.Act)) return NotNow();
        // A doubt is not taken up again beside a new declaration.
        if (request.Act == EndUseAct.Begin
            && await desk.OpenAsync(check.User, check.Substance, cancellationToken) is { } open && open.Id != check.Id)
            return OpenAlready(open);
        Dictionary<string, string[]> faults = [];
        if (EndUseLife.NeedsReason(request.Act) && string.IsNullOrWhiteSpace(request.Reason))
            faults["reason"] = [Tongue.Say("请写明核查情况或理由", "Say what was seen, or why")];
        DateOnly? validTo = request.Act == EndUseAct.Verify
            ? request.ValidTo ?? await desk.UsualEndAsync(cancellationToken) : null;
        if (validTo < desk.Today)
            faults["validTo"] = [Tongue.Say("有效期不能早于今天", "The last day is not before today")];
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        string? reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        return await desk.DoAsync(check, request.Act, reason, validTo, person, cancellationToken)
            ? TypedResults.Ok(await reader.ReadAsync(check, person, cancellationToken)) : NotNow();
    }

    /// <summary>Oneself; a unit one has dealt with; for an authority, one it oversees.</summary>
    private static Task<Organisation?> UserAsync(
        string code, TraceabilityDb db, CurrentPerson person, CancellationToken stop)
    {
        Id<Organisation> own = person.Organisation;
        bool isEnterprise = person.IsEnterprise;
        return db.Organisations.AsNoTracking().FirstOrDefaultAsync(
            o => o.Code == code && o.Agency == null && (o.Id == own
                || Visibility.Holders(db, person).Any(h => h.Id == o.Id)
                || (isEnterprise && db.Movements.Any(m => (m.Organisation == own && m.Counterparty == o.Id)
                    || (m.Organisation == o.Id && m.Counterparty == own)))),
            stop);
    }

    private static ProblemHttpResult OpenAlready(EndUseCheck open) => TypedResults.Problem(
        title: Tongue.Say(
            $"该单位的这种物质正在核查（编号 {open.Id}），请等待结果或者补充材料",
            $"This user and substance are under check already ({open.Id}): wait, or add to it"),
        statusCode: StatusCodes.Status409Conflict);

    private static ProblemHttpResult NotNow() => TypedResults.Problem(
        title: Tongue.Say(
            "现在的状态不能办理这一项，不是您的权限，或者刚被他人办理，请刷新后查看",
            "Not possible where it stands, not yours to do, or somebody has just acted on it: look again"),
        statusCode: StatusCodes.Status409Conflict);
}
