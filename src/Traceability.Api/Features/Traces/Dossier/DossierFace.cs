using Traceability.Api.Features.Traces.Picture;

namespace Traceability.Api.Features.Traces.Dossier;

/// <summary>What stands on the paper.</summary>
/// <param name="Unit">Who made it: the authority or enterprise.</param>
/// <param name="Hash">Of its twin for machines.</param>
public sealed record DossierFace(
    TraceDossier Dossier, PictureLayout Layout, string Unit, string By, DateTime At, string Hash);
