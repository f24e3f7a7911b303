using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>A running import, and where its original is kept.</summary>
public sealed record ImportTicket(Id<ImportRun> Run, string KeptAs);
