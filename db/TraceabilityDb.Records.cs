using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Db;

/// <summary>Files, signatures and seals of records.</summary>
public abstract partial class TraceabilityDb
{
    public DbSet<RecordFile> RecordFiles => Set<RecordFile>();

    public DbSet<RecordSignature> RecordSignatures => Set<RecordSignature>();

    public DbSet<RecordSeal> RecordSeals => Set<RecordSeal>();

    private static void ConvertRecords(ModelConfigurationBuilder builder)
    {
        builder.Properties<Id<RecordFile>>().HaveConversion<IdConverter<RecordFile>>();
        builder.Properties<Id<RecordSignature>>().HaveConversion<IdConverter<RecordSignature>>();
    }
}
