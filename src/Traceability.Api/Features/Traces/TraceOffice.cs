using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces;

/// <summary>Asks the use case that a question is for, for pages and dossiers.</summary>
public sealed class TraceOffice(TraceReader reader, TraceabilityDb db, TimeProvider clock)
{
    private const int LotsMost = 20;

    /// <summary>Of a unit without a period: the last three months.</summary>
    private const int UsualDays = 90;

    public async Task<TraceReply> AskAsync(TraceQuestion question, CurrentPerson person, CancellationToken stop)
    {
        TraceReply reply = question.What switch
        {
            TraceQuestion.Package => await PackageAsync(question, person, stop),
            TraceQuestion.Lot => await LotAsync(question, person, stop),
            TraceQuestion.Movement => await MovementAsync(question, person, stop),
            TraceQuestion.Consignment => await ConsignmentAsync(question, person, stop),
            TraceQuestion.Organisation => await OrganisationAsync(question, person, stop),
            _ => new TraceReply(),
        };
        return reply.Graph is null ? reply : reply with { Graph = TraceFilter.Of(reply.Graph, question) };
    }

    private async Task<TraceReply> PackageAsync(TraceQuestion question, CurrentPerson person, CancellationToken stop)
    {
        IResult answer = (await TracePackage.Handle(question.Code, question.Query, reader, db, person, stop)).Result;
        if (answer is not Ok<PackageTrace> { Value: { } found }) return Reply(answer);
        if (found.Trace is not null) return new TraceReply { Graph = found.Trace };
        return new TraceReply
        {
            Candidates =
            [
                .. found.Candidates.Select(c => new TraceCandidate(question with { Code = c.Code }, c.Code, c.Reason)),
            ],
            IsComplete = found.IsComplete,
        };
    }

    private async Task<TraceReply> LotAsync(TraceQuestion question, CurrentPerson person, CancellationToken stop)
    {
        string number = InputText.Exact(question.Code);
        if (question.Product is { } product)
            return Reply((await TraceLot.Handle(product, number, question.Query, reader, db, person, stop)).Result);
        var lots = await (
            from l in db.Lots
            where l.Number == number
            join p in db.Products on l.Product equals p.Id
            where Visibility.Accounts(db, person).Any(a => a.Commodity == l.Id)
            orderby p.Code
            select new { p.Code, p.Name }).Take(LotsMost + 1).ToListAsync(stop);
        if (lots.Count == 1)
            return Reply((await TraceLot.Handle(lots[0].Code, number, question.Query, reader, db, person,
                stop)).Result);
        return new TraceReply
        {
            Candidates =
            [
                .. lots.Take(LotsMost).Select(l => new TraceCandidate(
                    question with { Code = number, Product = l.Code }, number, $"{l.Name} {l.Code}")),
            ],
            IsComplete = lots.Count <= LotsMost,
        };
    }

    private async Task<TraceReply> MovementAsync(TraceQuestion question, CurrentPerson person, CancellationToken stop)
    {
        if (long.TryParse(question.Code, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            TraceReply reply = Reply((await TraceMovement.Handle(
                number, null, null, question.Query, reader, db, person, stop)).Result);
            if (!reply.IsUnknown) return reply;
        }

        string requestId = question.Code.Trim();
        Movement[] known = await Visibility.Movements(db, person).AsNoTracking().Where(m => m.RequestId == requestId)
            .OrderBy(m => m.Id).Take(LotsMost).ToArrayAsync(stop);
        if (known.Length == 1)
        {
            return Reply((await TraceMovement.Handle(
                known[0].Id.Value, null, null, question.Query, reader, db, person, stop)).Result);
        }

        return new TraceReply
        {
            Candidates =
            [
                .. known.Select(m => new TraceCandidate(
                    question with { Code = m.Id.ToString() }, m.Id.ToString(),
                    $"{ChinaTime.Show(m.OccurredAt)} {Tongue.Say(m.Kind.Zh(), m.Kind.En())}")),
            ],
        };
    }

    private async Task<TraceReply> ConsignmentAsync(
        TraceQuestion question, CurrentPerson person, CancellationToken stop) =>
        long.TryParse(question.Code, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? Reply((await TraceConsignment.Handle(number, question.Query, reader, db, person, stop)).Result)
            : new TraceReply { Fault = Tongue.Say("一票货的编号是数字", "A consignment has a number") };

    private async Task<TraceReply> OrganisationAsync(
        TraceQuestion question, CurrentPerson person, CancellationToken stop)
    {
        if (question.Product is not { } product)
        {
            return new TraceReply
            {
                Fault = Tongue.Say("按单位追溯须填写产品编码", "To trace a unit, give a product code too"),
            };
        }

        DateOnly to = question.To ?? ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        DateOnly from = question.From ?? to.AddDays(-UsualDays);
        return Reply((await TraceOrganisation.Handle(
            question.Code, product, from, to, question.Query, reader, db, person, stop)).Result);
    }

    private static TraceReply Reply(IResult answer) => answer switch
    {
        Ok<TraceGraph> found => new TraceReply { Graph = found.Value },
        ValidationProblem wrong => new TraceReply
        {
            Fault = string.Join('；', wrong.ProblemDetails.Errors.SelectMany(e => e.Value)),
        },
        _ => new TraceReply(),
    };
}
