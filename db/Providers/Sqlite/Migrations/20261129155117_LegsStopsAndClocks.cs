using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LegsStopsAndClocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "follows",
                table: "substance",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "other_carriers",
                table: "permit_application",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "stopped_days",
                table: "permit_application",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "verifying_since",
                table: "permit_application",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "via_regions",
                table: "permit_application",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "other_carriers",
                table: "permit",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "via_regions",
                table: "permit",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "business_stop",
                columns: table => new
                {
                    organisation = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    stopped_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    declared_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    declared_at = table.Column<long>(type: "INTEGER", nullable: false),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawn_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_business_stop", x => new { x.organisation, x.number });
                    table.ForeignKey(
                        name: "fk_business_stop_organisation",
                        column: x => x.organisation,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "leg_handover",
                columns: table => new
                {
                    consignment = table.Column<long>(type: "INTEGER", nullable: false),
                    leg = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    carrier = table.Column<long>(type: "INTEGER", nullable: false),
                    vehicle = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    driver = table.Column<long>(type: "INTEGER", nullable: true),
                    handed_over_by = table.Column<long>(type: "INTEGER", nullable: false),
                    taken_over_by = table.Column<long>(type: "INTEGER", nullable: false),
                    goods_agree = table.Column<bool>(type: "INTEGER", nullable: false),
                    findings = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leg_handover", x => new { x.consignment, x.leg });
                    table.CheckConstraint("ck_leg_handover_leg", "leg >= 2");
                    table.CheckConstraint("ck_leg_handover_persons", "handed_over_by <> taken_over_by");
                    table.ForeignKey(
                        name: "fk_leg_handover_carrier",
                        column: x => x.carrier,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_leg_handover_consignment",
                        column: x => x.consignment,
                        principalTable: "consignment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_leg_handover_driver",
                        column: x => x.driver,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_leg_handover_handed_over_by",
                        column: x => x.handed_over_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_leg_handover_taken_over_by",
                        column: x => x.taken_over_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "transport_leg",
                columns: table => new
                {
                    consignment = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from_region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    to_region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    carrier = table.Column<long>(type: "INTEGER", nullable: false),
                    vehicle = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    driver = table.Column<long>(type: "INTEGER", nullable: true),
                    planned_departure = table.Column<long>(type: "INTEGER", nullable: false),
                    planned_arrival = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transport_leg", x => new { x.consignment, x.number });
                    table.CheckConstraint("ck_transport_leg_number", "number >= 1");
                    table.CheckConstraint("ck_transport_leg_times", "planned_departure <= planned_arrival");
                    table.ForeignKey(
                        name: "fk_transport_leg_carrier",
                        column: x => x.carrier,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_transport_leg_consignment",
                        column: x => x.consignment,
                        principalTable: "consignment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_transport_leg_driver",
                        column: x => x.driver,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_substance_follows",
                table: "substance",
                column: "follows",
                unique: true,
                filter: "follows is not null");

            migrationBuilder.CreateIndex(
                name: "ux_business_stop_organisation",
                table: "business_stop",
                column: "organisation",
                unique: true,
                filter: "withdrawn_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_leg_handover_carrier",
                table: "leg_handover",
                column: "carrier");

            migrationBuilder.CreateIndex(
                name: "ix_transport_leg_carrier",
                table: "transport_leg",
                column: "carrier");

            migrationBuilder.AddForeignKey(
                name: "fk_substance_follows",
                table: "substance",
                column: "follows",
                principalTable: "substance",
                principalColumn: "code",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_substance_follows",
                table: "substance");

            migrationBuilder.DropTable(
                name: "business_stop");

            migrationBuilder.DropTable(
                name: "leg_handover");

            migrationBuilder.DropTable(
                name: "transport_leg");

            migrationBuilder.DropIndex(
                name: "ux_substance_follows",
                table: "substance");

            migrationBuilder.DropColumn(
                name: "follows",
                table: "substance");

            migrationBuilder.DropColumn(
                name: "other_carriers",
                table: "permit_application");

            migrationBuilder.DropColumn(
                name: "stopped_days",
                table: "permit_application");

            migrationBuilder.DropColumn(
                name: "verifying_since",
                table: "permit_application");

            migrationBuilder.DropColumn(
                name: "via_regions",
                table: "permit_application");

            migrationBuilder.DropColumn(
                name: "other_carriers",
                table: "permit");

            migrationBuilder.DropColumn(
                name: "via_regions",
                table: "permit");
        }
    }
}
