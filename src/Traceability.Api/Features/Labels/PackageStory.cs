using Traceability.Db.Trace;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Labels;

/// <summary>What is known of one package, as far as the reader may see it.</summary>
/// <param name="SeesCustody">Whether where it is now is the reader's to see.</param>
/// <param name="Clones">Open alerts that its label was copied.</param>
public sealed record PackageStory(
    Custody Custody, bool SeesCustody, string Issuer, int Prints, IReadOnlyList<Alert> Clones,
    IReadOnlyList<PackageStep> Steps, bool IsComplete);
