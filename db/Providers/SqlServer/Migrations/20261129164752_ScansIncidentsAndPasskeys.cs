using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ScansIncidentsAndPasskeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "request_id",
                table: "scan",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "notices_read_at",
                table: "asp_net_users",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "region",
                table: "alert",
                type: "nvarchar(6)",
                maxLength: 6,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "asp_net_user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "varbinary(1024)", maxLength: 1024, nullable: false),
                    user_id = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    data = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_passkeys_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_report",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    consignment = table.Column<long>(type: "bigint", nullable: false),
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    request_id = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    place = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    what = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    recorded_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_incident_report_consignment",
                        column: x => x.consignment,
                        principalTable: "consignment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incident_report_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incident_photo",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    incident = table.Column<long>(type: "bigint", nullable: false),
                    file_name = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    content_type = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    added_at = table.Column<DateTime>(type: "datetime2", nullable: false),
                    added_by = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incident_photo", x => x.id);
                    table.ForeignKey(
                        name: "fk_incident_photo_incident",
                        column: x => x.incident,
                        principalTable: "incident_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_scan_organisation_request_id",
                table: "scan",
                columns: new[] { "organisation", "request_id" },
                unique: true,
                filter: "[organisation] IS NOT NULL AND [request_id] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_passkeys_user_id",
                table: "asp_net_user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_incident_photo_incident",
                table: "incident_photo",
                column: "incident");

            migrationBuilder.CreateIndex(
                name: "ix_incident_report_consignment",
                table: "incident_report",
                column: "consignment");

            migrationBuilder.CreateIndex(
                name: "ux_incident_report_organisation_request_id",
                table: "incident_report",
                columns: new[] { "organisation", "request_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "asp_net_user_passkeys");

            migrationBuilder.DropTable(
                name: "incident_photo");

            migrationBuilder.DropTable(
                name: "incident_report");

            migrationBuilder.DropIndex(
                name: "ux_scan_organisation_request_id",
                table: "scan");

            migrationBuilder.DropColumn(
                name: "request_id",
                table: "scan");

            migrationBuilder.DropColumn(
                name: "notices_read_at",
                table: "asp_net_users");

            migrationBuilder.DropColumn(
                name: "region",
                table: "alert");
        }
    }
}
