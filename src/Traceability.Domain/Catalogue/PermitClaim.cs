using System.Text;

namespace Traceability.Domain.Catalogue;

/// <summary>What the code on a certificate vouches for: the number of a permit that was granted here.</summary>
public sealed record PermitClaim(string Number)
{
    /// <summary>The signed bytes; no label's claim begins with them.</summary>
    internal byte[] ToBytes() => Encoding.UTF8.GetBytes("traceability-permit-1\n" + Number);
}
