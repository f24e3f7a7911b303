using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AuditLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "own_only",
                table: "import_run",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    previous = table.Column<long>(type: "bigint", nullable: true),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    user_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    organisation = table.Column<long>(type: "bigint", nullable: true),
                    method = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    route = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    status = table.Column<int>(type: "int", nullable: false),
                    body_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    source = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    previous_hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entry", x => x.number);
                    table.CheckConstraint("ck_audit_entry_follows", "(number = 1 and previous is null) or (previous is not null and previous = number - 1)");
                    table.ForeignKey(
                        name: "fk_audit_entry_previous",
                        column: x => x.previous,
                        principalTable: "audit_entry",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_kind_number",
                table: "audit_entry",
                columns: new[] { "kind", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_user_number",
                table: "audit_entry",
                columns: new[] { "user_id", "number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropColumn(
                name: "own_only",
                table: "import_run");
        }
    }
}
