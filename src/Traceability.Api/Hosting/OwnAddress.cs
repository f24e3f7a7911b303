namespace Traceability.Api.Hosting;

/// <summary>An address to go back to is one of ours, or it is not followed.</summary>
internal static class OwnAddress
{
    public static string Or(string? address, string otherwise) =>
        address is { Length: > 0 } && address[0] == '/'
        && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal)
            ? address : otherwise;
}
