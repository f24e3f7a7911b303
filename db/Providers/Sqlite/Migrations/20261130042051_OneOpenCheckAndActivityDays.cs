using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OneOpenCheckAndActivityDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "activity_count",
                columns: table => new
                {
                    organisation = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    @class = table.Column<int>(name: "class", type: "INTEGER", nullable: false),
                    is_sale = table.Column<bool>(type: "INTEGER", nullable: false),
                    movements = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_count", x => new { x.organisation, x.day, x.@class, x.is_sale });
                    table.ForeignKey(
                        name: "fk_activity_count_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_day",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    counted_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_day", x => x.day);
                });

            migrationBuilder.CreateIndex(
                name: "ux_verification_unit",
                table: "verification",
                column: "unit",
                unique: true,
                filter: "state in (1, 2, 3)");

            migrationBuilder.CreateIndex(
                name: "ix_movement_organisation_posted_at",
                table: "movement",
                columns: new[] { "organisation", "posted_at" });

            migrationBuilder.CreateIndex(
                name: "ux_end_use_check_user_substance",
                table: "end_use_check",
                columns: new[] { "user", "substance" },
                unique: true,
                filter: "state in (1, 2)");

            migrationBuilder.CreateIndex(
                name: "ix_alert_organisation_due_at",
                table: "alert",
                columns: new[] { "organisation", "due_at" },
                filter: "state in (1, 2, 3)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_count");

            migrationBuilder.DropTable(
                name: "activity_day");

            migrationBuilder.DropIndex(
                name: "ux_verification_unit",
                table: "verification");

            migrationBuilder.DropIndex(
                name: "ix_movement_organisation_posted_at",
                table: "movement");

            migrationBuilder.DropIndex(
                name: "ux_end_use_check_user_substance",
                table: "end_use_check");

            migrationBuilder.DropIndex(
                name: "ix_alert_organisation_due_at",
                table: "alert");
        }
    }
}
