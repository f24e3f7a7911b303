using System.Text.Json;

namespace Traceability.Api.Hosting;

/// <summary>A text that no field takes, whatever its length.</summary>
internal sealed class UnfitTextException(string message) : JsonException(message);
