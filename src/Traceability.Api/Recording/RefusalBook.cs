using System.Text.Json;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Api.Recording;

/// <summary>被拒登记簿: a refusal is evidence and is kept with every broken rule.</summary>
public sealed class RefusalBook(TraceabilityDbFactory factory, IdSource ids)
{
    public void Keep(MovementDraft draft, Id<Organisation> organisation, string by, IReadOnlyList<Finding> findings,
        DateTime now)
    {
        using TraceabilityDb db = factory.CreateDbContext();
        db.Refusals.Add(new Refusal
        {
            Id = ids.Next<Refusal>(),
            RequestId = draft.Header.RequestId,
            BodyHash = DraftHash.Of(draft),
            Kind = draft.Kind,
            Organisation = organisation,
            RecordedBy = by,
            At = ChinaTime.ToMillisecond(now),
            Rules = string.Join(';', findings.Select(f => f.Rule)),
            Findings = JsonSerializer.Serialize(findings, FindingJson.Options),
        });
        db.SaveChanges();
    }
}
