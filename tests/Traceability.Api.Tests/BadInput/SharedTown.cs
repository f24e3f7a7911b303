namespace Traceability.Api.Tests.BadInput;

/// <summary>All tests of bad input share one server.</summary>
[CollectionDefinition(Name)]
public sealed class SharedTown : ICollectionFixture<OpenTown>
{
    public const string Name = "bad input";
}
