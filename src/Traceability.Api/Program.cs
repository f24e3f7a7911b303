using Traceability.Api.Verbs;

return await Verbs.RunAsync(args);

/// <summary>The product's one binary; see <see cref="Verbs"/> for what it can do.</summary>
public partial class Program;
