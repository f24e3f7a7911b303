using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Oversight.Devices;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;

namespace Traceability.Db;

/// <summary>Enrolments, verifications on site, controlled devices, lists of another register.</summary>
public abstract partial class TraceabilityDb
{
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<EnrolmentVersion> EnrolmentVersions => Set<EnrolmentVersion>();

    public DbSet<EnrolmentEvent> EnrolmentEvents => Set<EnrolmentEvent>();

    public DbSet<EnrolmentPaper> EnrolmentPapers => Set<EnrolmentPaper>();

    public DbSet<Verification> Verifications => Set<Verification>();

    public DbSet<VerificationEvent> VerificationEvents => Set<VerificationEvent>();

    public DbSet<VerificationAnswer> VerificationAnswers => Set<VerificationAnswer>();

    public DbSet<DeviceKind> DeviceKinds => Set<DeviceKind>();

    public DbSet<Device> Devices => Set<Device>();

    public DbSet<DeviceEvent> DeviceEvents => Set<DeviceEvent>();

    public DbSet<DeviceCheck> DeviceChecks => Set<DeviceCheck>();

    public DbSet<RegisterList> RegisterLists => Set<RegisterList>();

    public DbSet<RegisterListRow> RegisterListRows => Set<RegisterListRow>();

    private static void ConvertVerification(ModelConfigurationBuilder builder)
    {
        builder.Properties<Id<Enrolment>>().HaveConversion<IdConverter<Enrolment>>();
        builder.Properties<Id<EnrolmentPaper>>().HaveConversion<IdConverter<EnrolmentPaper>>();
        builder.Properties<Id<Verification>>().HaveConversion<IdConverter<Verification>>();
        builder.Properties<Id<Device>>().HaveConversion<IdConverter<Device>>();
        builder.Properties<Id<RegisterList>>().HaveConversion<IdConverter<RegisterList>>();
    }
}
