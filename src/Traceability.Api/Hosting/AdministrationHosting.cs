using Traceability.Api.Exchange.Profiles;
using Traceability.Api.Features.Books;
using Traceability.Api.Features.Jobs;
using Traceability.Api.Features.Users;
using Traceability.Api.Security;
using Traceability.Db.Audit;

namespace Traceability.Api.Hosting;

/// <summary>What administrators work with: sign-ins, jobs by hand, the audit log, files on their way in.</summary>
internal static class AdministrationHosting
{
    public static void AddAdministration(this IServiceCollection services)
    {
        services.AddSingleton<AuditLog>().AddSingleton<AuditProof>().AddScoped<AuditNote>();
        services.AddScoped<UserDesk>();
        services.AddSingleton<JobDesk>();
        services.AddSingleton<ImportStage>().AddScoped<ImportCounter>();
    }
}
