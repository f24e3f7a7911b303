using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Security;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Labels;

/// <summary>
/// The public key of this server's labels (JWK set): whoever holds it can tell a forged label offline.
/// </summary>
public static class ShowLabelKeys
{
    public static ContentHttpResult Handle(LabelKeys keys) =>
        TypedResults.Content(LabelKey.JwkSet([keys.Signer.PublicKey]), "application/jwk-set+json");
}
