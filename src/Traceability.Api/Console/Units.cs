using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.ConsoleUi;

/// <summary>Which units an authority may ask about, by name: the choices of a list box.</summary>
internal static class Units
{
    private const int Most = 300;

    public static async Task<IReadOnlyList<(string Code, string Name)>> OfAsync(
        TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        !person.IsRegulator ? [] : (await Visibility.Holders(db, person).AsNoTracking().Where(o => o.Agency == null)
            .OrderBy(o => o.Name).Take(Most).Select(o => new { o.Code, o.Name }).ToListAsync(cancellationToken))
            .ConvertAll(o => (o.Code, o.Name));
}
