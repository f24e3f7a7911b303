namespace Traceability.Api.Demo;

/// <summary>A sign-in of the demo county.</summary>
public sealed record DemoLogin(string UserName, string Role, string Organisation);
