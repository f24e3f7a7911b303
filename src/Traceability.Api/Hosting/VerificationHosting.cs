using Traceability.Api.Features.Devices;
using Traceability.Api.Features.Enrolments;
using Traceability.Api.Features.Verifications;

namespace Traceability.Api.Hosting;

/// <summary>Enrolments and verifications on site.</summary>
internal static class VerificationHosting
{
    public static void AddVerification(this IServiceCollection services)
    {
        services.AddScoped<EnrolmentDesk>().AddScoped<EnrolmentOffice>().AddScoped<NewUnit>();
        services.AddScoped<VerificationReading>().AddScoped<VerificationOffice>();
        services.AddScoped<DeviceDesk>();
    }
}
