using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.People;

namespace Traceability.Db.Mappings;

/// <summary>
/// 通行密钥, as Identity's third schema has them. Said here, since Identity asks an application for its schema and the
/// factory of contexts has none.
/// </summary>
internal static class PasskeyMapping
{
    /// <summary>WebAuthn allows an authenticator no longer name.</summary>
    private const int CredentialIdMost = 1024;

    public static void Apply(ModelBuilder builder) => builder.Entity<IdentityUserPasskey<string>>(b =>
    {
        b.ToTable("AspNetUserPasskeys");
        b.HasKey(p => p.CredentialId);
        b.Property(p => p.CredentialId).HasMaxLength(CredentialIdMost);
        b.OwnsOne(p => p.Data).ToJson();
        b.HasIndex(p => p.UserId);
        b.HasOne<User>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
    });
}
