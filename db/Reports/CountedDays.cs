using Microsoft.EntityFrameworkCore;
using Traceability.Domain;

namespace Traceability.Db.Reports;

/// <summary>
/// Reads what is counted of sealed days (<see cref="ActivityBook"/>) together with what was posted after them.
/// </summary>
internal static class CountedDays
{
    /// <summary>
    /// Reads counts and what was posted since. When a day was counted meanwhile it would be there twice, or half: then
    /// it is read again.
    /// </summary>
    /// <param name="read">Takes the instant from which nothing is counted (UTC).</param>
    public static async Task<T> AsOfOneAsync<T>(
        TraceabilityDb db, Func<DateTime, Task<T>> read, CancellationToken cancellationToken)
    {
        DateOnly? counted = await LastAsync();
        while (true)
        {
            T found = await read(counted is { } day ? ChinaTime.StartOf(day.AddDays(1)) : DateTime.MinValue);
            DateOnly? now = await LastAsync();
            if (now == counted) return found;
            counted = now;
        }

        Task<DateOnly?> LastAsync() => db.ActivityDays.MaxAsync(d => (DateOnly?)d.Day, cancellationToken);
    }
}
