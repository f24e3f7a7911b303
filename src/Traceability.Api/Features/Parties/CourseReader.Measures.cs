using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Cases;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>处理处罚 of a unit, once they are final.</summary>
internal static partial class CourseReader
{
    private static async Task<IEnumerable<CourseRow>> PunishedAsync(
        TraceabilityDb db, CurrentPerson person, Id<Organisation> unit, DateTime until,
        CancellationToken cancellationToken)
    {
        DateOnly day = ChinaTime.DayOf(until);
        List<CaseMeasure> measures = await Visibility.FinalMeasures(db, person).AsNoTracking()
            .Where(m => m.Unit == unit && m.DecidedOn <= day).OrderByDescending(m => m.DecidedOn).Take(RowsMost)
            .ToListAsync(cancellationToken);
        return measures.Select(m => new CourseRow(
                ChinaTime.StartOf(m.DecidedOn!.Value), Tongue.Say("处理处罚", "measure"),
                $"{CaseWords.Of(m.Kind)} {CaseMeasures.Yuan(m.AmountFen)}　{m.PaperNumber}　{m.Article}　"
                    + (m.ExecutedOn is { } on ? Tongue.Say($"{on:yyyy-MM-dd} 执行", $"executed {on:yyyy-MM-dd}")
                        : CaseWords.Of(m.State)),
                null, null))
            .Where(r => r.At < until);
    }
}
