using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>待办: what waits for an authority, the nearest deadline first, and how many stand in each state.</summary>
/// <param name="Rows">At most <see cref="RowsMost"/>.</param>
internal sealed record ApplicationWorklist(
    IReadOnlyList<ApplicationAnswer> Rows, IReadOnlyDictionary<ApplicationState, int> Counts)
{
    public const int RowsMost = 500;

    private static readonly ApplicationState[] Waiting =
        [ApplicationState.Submitted, ApplicationState.Accepted, ApplicationState.Reviewed];

    public int Overdue => Rows.Count(r => r.IsOverdue);

    public static async Task<ApplicationWorklist> ReadAsync(
        TraceabilityDb db, CurrentPerson person, ApplicationState? state, string? type, string? applicant,
        DateOnly today, CancellationToken cancellationToken)
    {
        Dictionary<ApplicationState, int> counts = (await Visibility.Applications(db, person)
            .GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken))
            .ToDictionary(g => g.Key, g => g.Count);
        IQueryable<PermitApplication> open = ListApplications.Filtered(db, person, state, type, applicant)
            .Where(a => Waiting.Contains(a.State)).OrderBy(a => a.SubmittedAt).Take(RowsMost);
        List<ApplicationAnswer> rows = await ApplicationPage.ReadAsync(db, open, today, cancellationToken);
        return new ApplicationWorklist(
            [.. rows.OrderBy(r => r.DueOn ?? DateOnly.MaxValue).ThenBy(r => r.SubmittedAt)], counts);
    }
}
