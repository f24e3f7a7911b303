namespace Traceability.Api.Tests.Cases;

/// <summary>One county for all tests of cases: each opens its own.</summary>
[CollectionDefinition(Name)]
public sealed class CaseTown : ICollectionFixture<Town>
{
    public const string Name = "cases";
}
