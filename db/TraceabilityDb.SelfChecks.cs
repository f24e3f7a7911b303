using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Society;

namespace Traceability.Db;

/// <summary>自查.</summary>
public abstract partial class TraceabilityDb
{
    public DbSet<SelfCheckForm> SelfCheckForms => Set<SelfCheckForm>();

    public DbSet<SelfCheck> SelfChecks => Set<SelfCheck>();

    public DbSet<SelfCheckAnswer> SelfCheckAnswers => Set<SelfCheckAnswer>();

    private static void ConvertSelfChecks(ModelConfigurationBuilder builder) =>
        builder.Properties<Id<SelfCheckForm>>().HaveConversion<IdConverter<SelfCheckForm>>();
}
