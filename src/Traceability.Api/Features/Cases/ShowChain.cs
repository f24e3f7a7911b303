using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>责任链 of a case: who answered for the goods at each step, and where nobody did.</summary>
public static class ShowChain
{
    public static async Task<Results<Ok<IReadOnlyList<ResponsibleStep>>, NotFound>> Handle(
        long number, CaseDesk desk, CaseRecordReader reader, ChainReader chains, CurrentPerson person,
        CancellationToken cancellationToken) =>
        await desk.LookAsync(number, LookWay.Api, "chain", person, cancellationToken) is { } seat
            ? TypedResults.Ok(await ReadAsync(seat, reader, chains, person, cancellationToken))
            : TypedResults.NotFound();

    public static async Task<IResult> Export(
        long number, string? format, CaseDesk desk, CaseRecordReader reader, ChainReader chains, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await desk.LookAsync(number, LookWay.Export, $"chain {format}".Trim(), person, cancellationToken)
            is not { } seat)
            return TypedResults.NotFound();
        IReadOnlyList<ResponsibleStep> chain = await ReadAsync(seat, reader, chains, person, cancellationToken);
        return await ListExport.OfAsync(
            $"case-{number}-chain", format, _ => Task.FromResult(new Page<ResponsibleStep>(chain, null)),
            [
                new Column<ResponsibleStep>("时间", "When", s => s.Step.OccurredAt),
                new Column<ResponsibleStep>("业务", "Movement", s => Words.Of(s.Step.Kind)),
                new Column<ResponsibleStep>("货物", "Goods", s => string.Join(Tongue.Say("；", "; "), s.Step.Goods)),
                new Column<ResponsibleStep>("单位和责任人", "Unit, persons", s => ChainText.Of(s.Unit)),
                new Column<ResponsibleStep>("对方单位和责任人", "Other unit, persons", s => ChainText.Of(s.Counterparty)),
                new Column<ResponsibleStep>("交出人", "Handed over by", s => s.Step.HandedOverBy),
                new Column<ResponsibleStep>("接收人", "Taken over by", s => s.Step.TakenOverBy),
                new Column<ResponsibleStep>("承运单位和责任人", "Carrier, persons", s => ChainText.Of(s.Carrier)),
                new Column<ResponsibleStep>("驾驶员", "Driver", s => s.Step.Driver),
                new Column<ResponsibleStep>(
                    "许可和批准人", "Permits, decided by",
                    s => string.Join(Tongue.Say("；", "; "), s.Step.Permits.Select(ChainText.Of))),
                new Column<ResponsibleStep>(
                    "责任缺口", "Gaps", s => string.Join(Tongue.Say("；", "; "), s.Gaps.Select(ChainText.Of))),
            ]);
    }

    internal static async Task<IReadOnlyList<ResponsibleStep>> ReadAsync(
        CaseSeat seat, CaseRecordReader reader, ChainReader chains, CurrentPerson person, CancellationToken stop) =>
        await chains.ReadAsync(await reader.ReadAsync(seat.Case, stop), person, stop);
}
