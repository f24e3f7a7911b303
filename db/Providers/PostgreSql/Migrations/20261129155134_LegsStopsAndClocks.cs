using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.Db.Providers.PostgreSql.Migrations
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
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "other_carriers",
                table: "permit_application",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "stopped_days",
                table: "permit_application",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "verifying_since",
                table: "permit_application",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "via_regions",
                table: "permit_application",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "other_carriers",
                table: "permit",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "via_regions",
                table: "permit",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "business_stop",
                columns: table => new
                {
                    organisation = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    stopped_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    declared_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    declared_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
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
                    consignment = table.Column<long>(type: "bigint", nullable: false),
                    leg = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    carrier = table.Column<long>(type: "bigint", nullable: false),
                    vehicle = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    driver = table.Column<long>(type: "bigint", nullable: true),
                    handed_over_by = table.Column<long>(type: "bigint", nullable: false),
                    taken_over_by = table.Column<long>(type: "bigint", nullable: false),
                    goods_agree = table.Column<bool>(type: "boolean", nullable: false),
                    findings = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    consignment = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    to_region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    carrier = table.Column<long>(type: "bigint", nullable: false),
                    vehicle = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    driver = table.Column<long>(type: "bigint", nullable: true),
                    planned_departure = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    planned_arrival = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
