using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>A trainee as the signed link names it: whoever holds the link is the trainee.</summary>
internal sealed record TraineeSeat(Trainee Trainee, Course Course, string Name, string Unit)
{
    public const string Path = "/training/card";

    /// <summary>The link that a unit gives to its person.</summary>
    public static string Address(string host, long trainee, LabelKeys keys) =>
        $"{host}{Path}?t={trainee}&s={keys.Signer.Sign(TrainingClaim.Card(new Id<Trainee>(trainee)))}";

    /// <returns>Null: the link was not made here.</returns>
    public static async Task<TraineeSeat?> FindAsync(
        long? trainee, string? signature, TraceabilityDb db, LabelKeys keys, CancellationToken cancellationToken)
    {
        if (trainee is not { } number || !LabelSignature.TryParse(signature, out LabelSignature signed)
            || !keys.Verifier.Verify(TrainingClaim.Card(new Id<Trainee>(number)), signed))
            return null;
        Id<Trainee> id = new(number);
        Trainee? found = await db.Trainees.AsTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        if (found is null) return null;
        Course course = await db.Courses.AsNoTracking().Include(c => c.Questions)
            .SingleAsync(c => c.Id == found.Course, cancellationToken);
        string name = await db.People.Where(p => p.Id == found.Person).Select(p => p.Name)
            .SingleAsync(cancellationToken);
        string unit = await db.Organisations.Where(o => o.Id == found.Organisation).Select(o => o.Name)
            .SingleAsync(cancellationToken);
        return new TraineeSeat(found, course, name, unit);
    }
}
