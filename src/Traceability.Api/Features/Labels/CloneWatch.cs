using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Db.Watch;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;
using Traceability.Jobs;

namespace Traceability.Api.Features.Labels;

/// <summary>
/// 标签复制: asks at the scan what the nightly job asks (D-001), and raises the alert under the same key: whichever comes
/// first, there is one.
/// </summary>
public sealed class CloneWatch(TraceabilityDbFactory factory, AlertDesk desk)
{
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    public async Task<bool> LooksCopiedAsync(Package package, DateTime scannedAt, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        WatchSettings settings =
            await WatchReader.SettingsAsync(db, ChinaTime.DayOf(scannedAt), cancellationToken);
        LabelTrack track = await new LabelTrackReader(factory)
            .OfAsync(package, scannedAt + Instant, cancellationToken);
        if (Rulebook.Labels.Check(track, settings) is not { } suspicion) return false;
        await desk.RaiseAsync([suspicion], cancellationToken);
        return true;
    }
}
